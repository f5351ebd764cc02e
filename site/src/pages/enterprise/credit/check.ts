/** Makes an evaluation again and says whether it came out the same. */
import { scoreApi } from '@rongqiao/credit-scoring/contract.ts';
import type { APIRoute } from 'astro';
import { CmsBusy } from '../../../cms/ask-cms.ts';
import { askCredit } from '../../../cms/credit.ts';

export const POST: APIRoute = async ({ locals, url, redirect }) => {
  const answer = await askCredit(locals.visit, scoreApi.verifyOwnScore, { params: { id: url.searchParams.get('id') ?? '' }, body: {} });
  if (answer.kind === 'busy') throw new CmsBusy('cms did not check a score');
  return redirect(`/enterprise/credit?done=${answer.kind === 'answered' && answer.data.isSame ? 'score-same' : 'score-differs'}`, 303);
};
