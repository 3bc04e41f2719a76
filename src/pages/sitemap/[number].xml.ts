import type { APIRoute } from 'astro';
import { sitemap, sitemapPages, type SitemapEntry } from '../../feeds/sitemap.ts';
import { loadRecord } from '../../queries/load.ts';
import { site } from '../../site.ts';

export async function getStaticPaths() {
  return sitemapPages(await loadRecord()).map((entries, at) => ({ params: { number: String(at + 1) }, props: { entries } }));
}

export const GET: APIRoute<{ entries: SitemapEntry[] }> = ({ props }) => new Response(sitemap(props.entries, site), { headers: { 'Content-Type': 'application/xml' } });
