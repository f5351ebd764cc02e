/** The empty visit list, handed through from the cms. */
import type { APIRoute } from 'astro';
import { CmsBusy, passDocument } from '../../../cms/ask-cms.ts';

export const GET: APIRoute = async ({ locals: { visit } }) => {
  const answer = await passDocument(visit, '/api/financing/coordination/visit-template');
  if (answer instanceof Response) return answer;
  if (answer.kind === 'busy') throw new CmsBusy('cms did not hand out a template');
  return new Response(null, { status: 404 });
};
