import type { APIRoute } from 'astro';
import { drawCard } from '../../pictures/card.ts';
import { loadRecord } from '../../queries/load.ts';
import type { PartnershipRecord } from '../../queries/record.ts';
import { site } from '../../site.ts';

export async function getStaticPaths() {
  return [...(await loadRecord()).partnerships.values()].map((partnership) => ({ params: { slug: partnership.id }, props: { partnership } }));
}

export const GET: APIRoute<{ partnership: PartnershipRecord }> = async ({ props: { partnership } }) => {
  const { boroughs, today } = await loadRecord();
  return new Response(drawCard({ partnership, boroughs, site, today }).svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
