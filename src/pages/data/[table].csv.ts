import type { APIRoute } from 'astro';
import { csv } from '../../open-data/files.ts';
import { rowsOf, tables, type Table } from '../../open-data/tables.ts';
import { loadRecord } from '../../queries/load.ts';
import { site } from '../../site.ts';

export const getStaticPaths = () => tables.map((table) => ({ params: { table: table.name }, props: { table } }));

export const GET: APIRoute<{ table: Table }> = async ({ props: { table } }) =>
  new Response(csv(table, rowsOf(table, await loadRecord(), site)), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
