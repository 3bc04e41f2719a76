import type { APIRoute } from 'astro';
import { sitemapIndex, sitemapPages } from '../feeds/sitemap.ts';
import { loadRecord } from '../queries/load.ts';
import { listedPages, site } from '../site.ts';

export const GET: APIRoute = async () => new Response(sitemapIndex(sitemapPages(await loadRecord(), listedPages).length, site), { headers: { 'Content-Type': 'application/xml' } });
