/** Everything on offer, held against what is on record about one firm. */
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import type { Matches, Wish } from '../contract.ts';
import { knownProfile, type OwnWords } from '../domain/known-profile.ts';
import { findProducts } from './find-products.ts';
import { readKnownFirm } from './known-firm.ts';

const noSuchFirm = problem(404, 'no-such-enterprise', '没有找到这家企业的登记信息，请联系平台客服。');

/** @throws Refusal `no-such-enterprise` */
export async function findForFirm(enterpriseId: string, wish: Wish, words: OwnWords, now: Date): Promise<Matches> {
  const firm = await readKnownFirm(enterpriseId);
  if (!firm) throw new Refusal(noSuchFirm);
  return findProducts(knownProfile(firm, words, chineseDayAt(now)), wish, now);
}
