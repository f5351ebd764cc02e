/** What to look for after a refusal: the same need, without what failed. */
import type { Wish } from '@rongqiao/matching/contract.ts';
import { type RefusalCode, refusalReasons } from '../contract/refusal-reasons.ts';

const MONTHS_SHORT = 12;

const changes: Record<'smaller-amount' | 'any-guarantee' | 'shorter-term', (wish: Wish) => Wish> = {
  /** Half, in whole 万元. */
  'smaller-amount': ({ amountFen, ...wish }) => ({ ...wish, ...(amountFen === undefined ? {} : { amountFen: halved(amountFen) }) }),
  'any-guarantee': (wish) => ({ ...wish, guaranteeKinds: [] }),
  'shorter-term': ({ termMonths, ...wish }) => ({ ...wish, ...(termMonths === undefined ? {} : { termMonths: Math.min(termMonths, MONTHS_SHORT) }) }),
};

const WAN = 1_000_000n;
const halved = (fen: bigint): bigint => (fen / 2n > WAN ? (fen / 2n / WAN) * WAN : fen);

export function wishAfterRefusal(wish: Wish, code: RefusalCode | null): Wish {
  const change = code && refusalReasons[code].wish;
  return change ? changes[change](wish) : wish;
}
