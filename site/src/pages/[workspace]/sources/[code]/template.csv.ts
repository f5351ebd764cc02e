/** The expected columns as a file to fill in. */
import { sourceApi } from '@rongqiao/data-exchange/contract.ts';
import type { APIRoute } from 'astro';
import { orBusy } from '../../../../cms/ask-cms.ts';
import { askDataExchange } from '../../../../cms/data-exchange.ts';
import { templateOf } from '../../../../views/source-pages.ts';

export const GET: APIRoute = async ({ locals: { visit }, params }) => {
  const answer = orBusy(await askDataExchange(visit, sourceApi.readSource, { params: { code: params.code ?? '' } }));
  if (answer.kind === 'refused') return new Response(null, { status: 404 });
  const name = encodeURIComponent(`${answer.data.item}-模板.csv`);
  return new Response(templateOf(answer.data), { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename*=UTF-8''${name}`, 'cache-control': 'no-store' } });
};
