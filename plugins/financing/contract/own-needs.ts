/** A firm's own needs: what it asks for, and nothing that the platform knows already (place, trade, size, age come from its file). */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { FinancingNeed } from '@rongqiao/contracts/financing-need.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { z } from 'zod';
import { ByCode, Id, Moment, PageNumber, ProductSlug, remark, words } from './fields.ts';
import { ApplicationState } from './application-words.ts';

const { shape } = FinancingNeed;
export const NEEDS_OPEN_MAX = 20;
export const OWN_NEEDS_PER_PAGE = 20;
/** How long a need stands at most, in days. */
export const NEED_DAYS_MAX = 366;

const fenOfYuan = (yuan: number): bigint => BigInt(yuan) * 100n;

export const NeedWish = z.object({
  family: shape.family.default('debt'),
  purpose: shape.purpose,
  amountFen: Fen.refine((fen) => fen >= fenOfYuan(1_000), '金额至少1,000元。').refine((fen) => fen <= fenOfYuan(10_000_000_000), '金额最多100亿元，请核对单位。'),
  termMonths: shape.termMonths,
  guaranteeKinds: shape.guaranteeKinds,
  repaymentMethods: shape.repaymentMethods,
  /** At most this much a year; null: no line. */
  annualRateMax: shape.annualRateMax,
  /** Null: the firm's seat. */
  regionCode: shape.regionCode.nullish(),
  neededOn: shape.neededOn,
  /** Null: three months from today. */
  expiresOn: shape.expiresOn.nullish(),
  /** Empty: made from purpose and amount. */
  title: remark(100),
  purposeText: remark(1000),
  projectCode: z.string().max(32).nullish(),
});
export type NeedWish = z.infer<typeof NeedWish>;

export const needMoves = { publish: '发布', withdraw: '撤回', close: '办结' } as const;
export const NeedMove = z.enum(Object.keys(needMoves) as (keyof typeof needMoves)[], '没有这一步，请刷新页面后重试。');
export type NeedMove = z.infer<typeof NeedMove>;

/** Of a need: the instant of its last change. Whoever has seen an older one is told so (409 `changed`). */
const Seen = z.string('缺少版本，请刷新页面后重试。').max(40, '缺少版本，请刷新页面后重试。');

export const OwnNeed = z.object({
  code: shape.code,
  title: z.string(),
  family: shape.family,
  purpose: shape.purpose,
  purposeText: z.string(),
  amountFen: Fen,
  termMonths: z.int().nullable(),
  guaranteeKinds: z.array(GuaranteeKind),
  repaymentMethods: z.array(RepaymentMethod),
  annualRateMax: z.string().nullable(),
  regionCode: shape.regionCode,
  neededOn: z.string().nullable(),
  expiresOn: z.string(),
  state: shape.state,
  isDemo: z.boolean(),
  createdAt: Moment,
  seen: Seen,
  /** What the firm can do with it now; `change` besides `needMoves`. */
  moves: z.array(z.enum(['change', ...NeedMove.options])),
  /** Newest first. */
  applications: z.array(z.object({ id: Id, state: ApplicationState, productSlug: ProductSlug, productName: z.string(), institutionName: z.string() })),
});
export type OwnNeed = z.infer<typeof OwnNeed>;

export const ownNeedsApi = {
  listOwnNeeds: endpoint({ method: 'GET', path: '/own-needs', query: z.object({ page: PageNumber }), answer: z.object({ needs: z.array(OwnNeed), total: z.int() }) }),
  /** Published at once unless kept as a draft. */
  createNeed: endpoint({ method: 'POST', path: '/own-needs', body: NeedWish.extend({ isDraft: z.boolean().default(false) }), answer: OwnNeed }),
  readOwnNeed: endpoint({ method: 'GET', path: '/own-needs/:code', params: ByCode, answer: OwnNeed }),
  /** While no application of it is open. */
  changeNeed: endpoint({ method: 'PUT', path: '/own-needs/:code', params: ByCode, body: NeedWish.extend({ seen: Seen }), answer: OwnNeed }),
  /** Withdrawing or closing a need withdraws its open applications. */
  moveNeed: endpoint({
    method: 'POST',
    path: '/own-needs/:code/moves',
    params: ByCode,
    body: z.object({ move: NeedMove, seen: Seen, because: words(0, 500, '请填写原因。').default('') }),
    answer: OwnNeed,
  }),
};
