/** The funnel as a table for a spreadsheet. */
import { coordinationApi } from '@rongqiao/financing/contract.ts';
import type { APIRoute } from 'astro';
import { orBusy } from '../../../cms/ask-cms.ts';
import { askCoordination } from '../../../cms/coordination.ts';
import { funnelCsv } from '../../../views/coordination-page.ts';

export const GET: APIRoute = async ({ locals: { visit, today } }) => {
  const answer = orBusy(await askCoordination(visit, coordinationApi.readFunnel));
  if (answer.kind === 'refused') return new Response(null, { status: 404 });
  const name = encodeURIComponent(`融资协调进度-${today}.csv`);
  return new Response(funnelCsv(answer.data.rows, answer.data.total), { headers: { 'content-type': 'text/csv; charset=utf-8', 'content-disposition': `attachment; filename*=UTF-8''${name}`, 'cache-control': 'no-store' } });
};
