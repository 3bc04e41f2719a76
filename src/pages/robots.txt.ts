import type { APIRoute } from 'astro';
import { site } from '../site.ts';
import { absolute } from '../text/url.ts';

export const GET: APIRoute = () => new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absolute(site.address, '/sitemap.xml')}\n`);
