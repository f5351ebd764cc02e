import type { APIRoute } from 'astro';
import { passPaper } from '../../../../cms/papers.ts';

export const GET: APIRoute = ({ params, locals }) => passPaper(locals.visit, `/certificates/${encodeURIComponent(params.id ?? '')}/paper`, '/enterprise/credit/certificates');
