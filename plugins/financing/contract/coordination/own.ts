/** A firm enters itself from 我要贷款, and sees how far it is. */
import { HumanCode } from '@rongqiao/contracts/attributes.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { IsoDay, TermMonths } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { ById, Id, Moment, Version, words } from '../fields.ts';
import { CaseAction, CaseState } from './words.ts';

export const OwnCase = z.object({
  id: Id,
  code: HumanCode,
  state: CaseState,
  amountFen: Fen.nullable(),
  termMonths: z.int().nullable(),
  purposeText: z.string(),
  institutionName: z.string().nullable(),
  dueOn: IsoDay.nullable(),
  /** What stands in the way, who clears it, until when. */
  defects: z.array(z.object({ what: z.string(), owner: z.string(), dueOn: IsoDay, isCured: z.boolean() })),
  entries: z.array(z.object({ id: z.string(), action: CaseAction, authorName: z.string(), text: z.string(), at: Moment })),
  mayWithdraw: z.boolean(),
  version: z.int(),
});
export type OwnCase = z.infer<typeof OwnCase>;

export const SelfEntry = z.object({
  amountFen: Fen.refine((fen) => fen >= 100_000n, '金额至少1,000元。').refine((fen) => fen <= 10_000_000_000_00n, '金额最多100亿元，请核对单位。'),
  termMonths: TermMonths,
  purposeText: words(4, 500, '请写明用在哪里（至少4个字）。'),
  contactName: words(1, 40, '请填写联系人。'),
  contactPhone: z.string('请填写联系电话。').regex(/^[0-9+()\- ]{5,30}$/, '请填写正确的电话，例如 13800001234 或 024-12345678。'),
});

export const coordinationOwnApi = {
  /** Newest first; the first is open or there is none. */
  listOwnCases: endpoint({ method: 'GET', path: '/coordination/own', answer: z.object({ cases: z.array(OwnCase), mayEnter: z.boolean() }) }),
  enterOwnCase: endpoint({ method: 'POST', path: '/coordination/own', body: SelfEntry, answer: OwnCase }),
  withdrawOwnCase: endpoint({ method: 'POST', path: '/coordination/own/:id/withdrawal', params: ById, body: z.object({ version: Version }), answer: OwnCase }),
};
