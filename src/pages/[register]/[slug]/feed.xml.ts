import type { APIRoute } from 'astro';
import { feedAt } from '../../../feeds/respond.ts';
import { loadRecord } from '../../../queries/load.ts';
import { registers, type RegisterName } from '../../../queries/registers.ts';

export async function getStaticPaths() {
  const record = await loadRecord();
  return (Object.keys(registers) as RegisterName[]).flatMap((register) => [...record[register].keys()].map((slug) => ({ params: { register, slug } })));
}

export const GET: APIRoute = ({ params: { register, slug } }) => feedAt(`/${register}/${slug}/feed.xml`);
