import type { APIRoute } from 'astro';
import { FEED_SIZE } from '../../feeds/atom.ts';
import { mentionEntry } from '../../feeds/mentions.ts';
import { feedResponse } from '../../feeds/respond.ts';
import { loadRecord } from '../../queries/load.ts';
import { targetOf } from '../../queries/record.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () => {
  const record = await loadRecord();
  const entries = record.mentions.slice(0, FEED_SIZE).map((mention) => mentionEntry(mention, targetOf(record, mention)!, site));
  return feedResponse({ title: `Trackbacks · ${site.name}`, subtitle: 'Links to articles here, from other sites.', address: '/trackbacks/', self: '/trackbacks/feed.xml', entries });
};
