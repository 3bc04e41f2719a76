import type { APIRoute } from 'astro';
import { articleFeed } from '../../../../feeds/respond.ts';
import { loadRecord } from '../../../../queries/load.ts';
import { pairsOf, type Pair } from '../../../../queries/pairs.ts';
import { site } from '../../../../site.ts';

export async function getStaticPaths() {
  return [...pairsOf(await loadRecord()).values()].map((pair) => ({ params: { slug: pair.both[0].id, other: pair.both[1].id }, props: { pair } }));
}

export const GET: APIRoute<{ pair: Pair }> = ({ props: { pair } }) => articleFeed(pair.articles, { title: `${pair.name} · ${site.name}`, address: pair.address });
