import { z } from 'astro/zod';
import { distinct, line, slug, webAddress } from './fields.ts';

export const parts = ['inner', 'outer'] as const;

/** One of the 33 London authorities: `content/boroughs/camden.yaml`. */
export const borough = z.strictObject({
  /** Its name as people say it. */
  name: line(80),
  /** Its code in the Government Statistical Service, like E09000007. */
  gss: z.string().regex(/^E09\d{6}$/, 'is not the code of a London borough. It looks like E09000007'),
  /** What else it is called: "London Borough of Camden", "LB Camden". An import looks these up. */
  aliases: distinct(line(80)),
  /** Its place on the tile map, counted from the top left, from 0. */
  tile: z.strictObject({ row: z.number().int().min(0).max(20), column: z.number().int().min(0).max(20) }),
  /** Inner or outer London, by the London Government Act 1963. */
  part: z.enum(parts),
  /** The boroughs it has a border with. */
  neighbours: distinct(slug),
  /** The council's own website. */
  website: webAddress.optional(),
});
export type Borough = z.infer<typeof borough>;
