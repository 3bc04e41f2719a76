/**
 * An old address of a feed holds the feed itself: a feed reader follows no page that sends people on, and no static host can be relied on
 * to send it on. What begins as a feed is read as one, whatever the host calls it (WHATWG MIME Sniffing, "Sniffing a mislabeled feed").
 */
import type { APIRoute } from 'astro';
import { feedAt, isFeed } from '../../feeds/respond.ts';
import { loadRecord } from '../../queries/load.ts';
import { redirectsOf } from '../../queries/redirects.ts';
import { folderOf } from '../../text/address.ts';

export async function getStaticPaths() {
  const redirects = redirectsOf(await loadRecord()).filter(({ to }) => isFeed(to));
  return redirects.map(({ from, to }) => ({ params: { feed: folderOf(from) }, props: { to } }));
}

export const GET: APIRoute<{ to: string }> = ({ props: { to } }) => feedAt(to);
