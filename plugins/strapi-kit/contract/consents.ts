/** Consents of an enterprise and the record of who read its credit data, below `/api/strapi-kit`. */
import { ConsentPurpose, ConsentState, ConsentWish, consentPurposeLabels, GranteeKind } from '@rongqiao/contracts/consent.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { CreditMode, ReadOutput } from '@rongqiao/contracts/credit-mode.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';

export const CONSENTS_PER_PAGE = 50;
export const READS_PER_PAGE = 30;

const ById = z.object({ id: z.uuid('编号不对，请从列表中重新进入。') });
const Page = z.coerce.number('页码应是正整数。').int('页码应是正整数。').min(1, '页码应是正整数。').max(1000, '只能翻到第1000页。').default(1);
const Moment = z.string().meta({ description: 'ISO 8601, UTC' });

export const OwnConsent = z.object({
  id: z.uuid(),
  granteeKind: GranteeKind,
  granteeName: z.string(),
  category: CreditCategory,
  purpose: ConsentPurpose,
  validFrom: IsoDay,
  validUntil: IsoDay,
  readsMax: z.int(),
  readsUsed: z.int(),
  isWarned: z.boolean(),
  state: ConsentState,
  /** Word for word what was agreed, and its SHA-256. */
  text: z.string(),
  textSha256: z.string(),
  givenByName: z.string().nullable(),
  givenAt: Moment,
  revokedAt: Moment.nullable(),
});
export type OwnConsent = z.infer<typeof OwnConsent>;

export const Grantee = z.object({ kind: GranteeKind, id: z.string(), name: z.string() });
export type Grantee = z.infer<typeof Grantee>;

export const readPurposeLabels = { ...consentPurposeLabels, 'own-file': '查看本企业', objection: '核查异议' } as const;

/** What was given, on which ground; `none` where nothing was. */
export const readGroundLabels = {
  consent: '企业授权',
  'own-file': '本企业成员',
  public: '公示信息',
  contract: '合同存续期间',
  objection: '核查异议',
  none: '没有依据',
} as const;

export const OwnRead = z.object({
  id: z.uuid(),
  at: Moment,
  readerName: z.string(),
  personName: z.string().nullable(),
  output: ReadOutput,
  asked: z.array(CreditCategory),
  allowed: z.array(CreditCategory),
  purpose: z.string(),
  ground: z.string().nullable(),
  isRefused: z.boolean(),
  through: z.string(),
});
export type OwnRead = z.infer<typeof OwnRead>;

export const readViews = { others: '外部读取', refused: '被拒绝的', all: '全部（含本企业）' } as const;

export const consentApi = {
  /** Live ones first, then the newest. */
  listConsents: endpoint({
    method: 'GET',
    path: '/consents',
    query: z.object({ page: Page, only: z.enum(['all', 'live'], '只能选全部或有效的。').default('live') }),
    answer: z.object({ consents: z.array(OwnConsent), total: z.int(), live: z.int() }),
  }),
  /** What a form needs: who may be chosen by name, and what the texts say. */
  prepareConsent: endpoint({
    method: 'GET',
    path: '/consent-form',
    query: z.object({
      q: z.string().trim().max(60, '请控制在60字以内。').default(''),
      kind: GranteeKind.optional(),
      id: z.string().max(64).optional(),
    }),
    answer: z.object({ enterpriseName: z.string(), entityKind: EntityKind, mode: CreditMode, grantee: Grantee.nullable(), found: z.array(Grantee) }),
  }),
  giveConsents: endpoint({ method: 'POST', path: '/consents', body: ConsentWish, answer: z.object({ grantId: z.uuid(), consentIds: z.array(z.uuid()) }) }),
  /** At once; twice keeps the first time. */
  revokeConsent: endpoint({ method: 'POST', path: '/consents/:id/revocation', params: ById, answer: OwnConsent }),
  listReads: endpoint({
    method: 'GET',
    path: '/credit-reads',
    query: z.object({ page: Page, view: z.enum(Object.keys(readViews) as (keyof typeof readViews)[], '请从列表中选择。').default('others') }),
    answer: z.object({ reads: z.array(OwnRead), total: z.int() }),
  }),
};

const Told = z.object({
  enterpriseId: z.string(),
  granteeKind: GranteeKind,
  granteeId: z.string(),
  categories: z.array(CreditCategory),
  purpose: ConsentPurpose,
});

/** What a lender may see of a firm has changed: scores shown to it are made anew. */
export const consentEvents = {
  given: { name: 'consent.given', data: Told },
  revoked: { name: 'consent.revoked', data: Told },
};
