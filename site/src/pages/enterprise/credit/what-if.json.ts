/** What the what-if works on, for the firm's own people: its file and the model, as the cms encodes them. */
import { CreditFile, CreditModel, scoreApi } from '@rongqiao/credit-scoring/contract.ts';
import type { APIRoute } from 'astro';
import { encode } from 'zod';
import { askCredit } from '../../../cms/credit.ts';

export const GET: APIRoute = async ({ locals }) => {
  const answer = await askCredit(locals.visit, scoreApi.readOwnInputs);
  if (answer.kind !== 'answered') return new Response('{}', { status: answer.kind === 'refused' ? answer.status : 503, headers: { 'content-type': 'application/json' } });
  const { file, model } = answer.data;
  return Response.json({ file: encode(CreditFile, file), model: encode(CreditModel, model) }, { headers: { 'cache-control': 'no-store' } });
};
