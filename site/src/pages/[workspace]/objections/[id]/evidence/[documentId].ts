/** A paper of an objection, for whoever answers it. */
import type { APIRoute } from 'astro';
import { fetchFile } from '../../../../../cms/ask-cms.ts';

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const GET: APIRoute = async ({ params, locals }) => {
  const { id = '', documentId = '' } = params;
  const file = isId.test(id) && isId.test(documentId) ? await fetchFile(locals.visit, `/api/credit-scoring/objection-desk/${id}/evidence/${documentId}`) : undefined;
  return file ?? new Response(null, { status: 404 });
};
