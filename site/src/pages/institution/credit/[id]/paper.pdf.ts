import type { APIRoute } from 'astro';
import { passPaper } from '../../../../cms/papers.ts';

export const GET: APIRoute = ({ params, locals }) => passPaper(locals.visit, `/readings/${encodeURIComponent(params.id ?? '')}/paper`, `/institution/credit/${encodeURIComponent(params.id ?? '')}`);
