import type { APIRoute } from 'astro';
import { feedAt } from '../feeds/respond.ts';

export const GET: APIRoute = () => feedAt('/feed.xml');
