/** A paper that the firm gave with its application. */
import type { APIRoute } from 'astro';
import { passPaper } from '../../../../../cms/papers.ts';

export const GET: APIRoute = ({ params, locals }) => {
  const [id, documentId] = [params.id, params.documentId].map((part) => encodeURIComponent(part ?? '')) as [string, string];
  return passPaper(locals.visit, `/desk/applications/${id}/documents/${documentId}`, `/institution/applications/${id}`, 'financing');
};
