import type { APIRoute } from 'astro';
import { FEED_SIZE } from '../../feeds/atom.ts';
import { changeEntry } from '../../feeds/changes.ts';
import { feedResponse } from '../../feeds/respond.ts';
import { changesOf } from '../../queries/changes.ts';
import { loadRecord } from '../../queries/load.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () => {
  const record = await loadRecord();
  const entries = changesOf(record).slice(0, FEED_SIZE).map((change) => changeEntry(change, record, site));
  return feedResponse({ title: `Changes · ${site.name}`, subtitle: 'What was added, corrected and withdrawn.', address: '/changes/', self: '/changes/feed.xml', entries });
};
