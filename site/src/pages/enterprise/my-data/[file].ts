/** `<id>.json` or `<id>.xlsx`: a copy of everything. */
import type { APIRoute } from 'astro';
import { fetchFile } from '../../../cms/ask-cms.ts';

const name = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\.(json|xlsx)$/;

export const GET: APIRoute = async ({ params, locals }) => {
  const [, id, format] = name.exec(params.file ?? '') ?? [];
  const file = id ? await fetchFile(locals.visit, `/api/strapi-kit/own-data/exports/${id}/${format}`) : undefined;
  return file ?? new Response(null, { status: 404 });
};
