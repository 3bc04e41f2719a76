import type { APIRoute } from 'astro';
import { articleFeed } from '../feeds/respond.ts';
import { loadRecord } from '../queries/load.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => {
  const { articles } = await loadRecord();
  return articleFeed(articles, { title: site.name, subtitle: site.summary, address: '/' });
};
