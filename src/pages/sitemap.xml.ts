import type { APIRoute } from 'astro';
import { sitemapIndex, sitemapPages } from '../feeds/sitemap.ts';
import { loadRecord } from '../queries/load.ts';
import { site } from '../site.ts';

export const GET: APIRoute = async () => new Response(sitemapIndex(sitemapPages(await loadRecord()).length, site), { headers: { 'Content-Type': 'application/xml' } });
