/** The list of findings as a file, handed through from the cms. */
import type { APIRoute } from 'astro';
import { CmsBusy, passDocument } from '../../../../cms/ask-cms.ts';

export const GET: APIRoute = async ({ locals: { visit }, params, url }) => {
  const format = url.searchParams.get('format') === 'csv' ? 'csv' : 'xlsx';
  const answer = await passDocument(visit, `/api/data-exchange/batches/${encodeURIComponent(params.id ?? '')}/report?format=${format}`);
  if (answer instanceof Response) return answer;
  if (answer.kind === 'busy') throw new CmsBusy('cms did not hand out a report');
  return new Response(null, { status: 404 });
};
