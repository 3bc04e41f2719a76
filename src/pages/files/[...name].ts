/** Documents for readers to keep, as they lie in the content folder. */
import type { APIRoute } from 'astro';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { folders } from '../../files/folders.ts';
import { offeredFiles } from '../../files/offered.ts';

export const getStaticPaths = () => offeredFiles(folders().content).map((name) => ({ params: { name } }));

export const GET: APIRoute = ({ params: { name = '' } }) => new Response(readFileSync(join(folders().content, 'files', name)));
