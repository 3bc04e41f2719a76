import type { APIRoute } from 'astro';
import { articleFeed } from '../../../feeds/respond.ts';
import { loadRecord } from '../../../queries/load.ts';
import { articlesIn, registers, type RegisterName } from '../../../queries/registers.ts';
import { site } from '../../../site.ts';

export async function getStaticPaths() {
  const record = await loadRecord();
  return (Object.keys(registers) as RegisterName[]).flatMap((register) => [...record[register].keys()].map((slug) => ({ params: { register, slug } })));
}

export const GET: APIRoute = async ({ params }) => {
  const record = await loadRecord();
  const register = params['register'] as RegisterName;
  const entry = record[register].get(params['slug']!)!;
  return articleFeed(articlesIn(record, register, entry.id), { title: `${entry.name} · ${site.name}`, address: entry.address });
};
