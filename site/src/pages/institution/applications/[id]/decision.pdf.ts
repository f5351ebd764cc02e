import type { APIRoute } from 'astro';
import { passPaper } from '../../../../cms/papers.ts';

export const GET: APIRoute = ({ params, locals }) => {
  const id = encodeURIComponent(params.id ?? '');
  return passPaper(locals.visit, `/desk/applications/${id}/decision-paper`, `/institution/applications/${id}`, 'financing');
};
