import type { APIRoute } from 'astro';
import { dataPackage } from '../../open-data/files.ts';
import { tables } from '../../open-data/tables.ts';
import { changesOf } from '../../queries/changes.ts';
import { loadRecord } from '../../queries/load.ts';
import { site } from '../../site.ts';

export const GET: APIRoute = async () => {
  const [latest] = changesOf(await loadRecord());
  return new Response(`${JSON.stringify(dataPackage(tables, site, latest?.date), undefined, 2)}\n`, { headers: { 'Content-Type': 'application/json; charset=utf-8' } });
};
