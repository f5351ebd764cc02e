/** A paper that the firm gave with an application. */
import type { APIRoute } from 'astro';
import { fetchFile } from '../../../../../cms/ask-cms.ts';

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/;

export const GET: APIRoute = async ({ params, locals }) => {
  const { documentId = '' } = params;
  const file = isId.test(documentId) ? await fetchFile(locals.visit, `/api/strapi-kit/documents/${documentId}`) : undefined;
  return file ?? new Response(null, { status: 404 });
};
