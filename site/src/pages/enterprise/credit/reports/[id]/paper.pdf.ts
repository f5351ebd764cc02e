import type { APIRoute } from 'astro';
import { passPaper } from '../../../../../cms/papers.ts';

export const GET: APIRoute = ({ params, locals }) => passPaper(locals.visit, `/reports/${encodeURIComponent(params.id ?? '')}/paper`, '/enterprise/credit/reports');
