/** An application as the firm and the institution see it, and what the firm can do. */
import { ConsentPurpose, READS_MAX } from '@rongqiao/contracts/consent.ts';
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { CreditMode } from '@rongqiao/contracts/credit-mode.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { RepaymentMethod } from '@rongqiao/contracts/repayment-method.ts';
import { FinancingNeed } from '@rongqiao/contracts/financing-need.ts';
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { HumanCode } from '@rongqiao/contracts/attributes.ts';
import { ApplicationAction, ApplicationSide, ApplicationState, ClockKind } from './application-words.ts';
import { ByCode, ById, Id, Moment, PageNumber, ProductSlug, remark, Version, words } from './fields.ts';
import { MatchSnapshot, RematchAnswer } from './match-snapshot.ts';
import { OwnMediation } from './mediations.ts';
import { Offer } from './offers.ts';
import { Refused } from './refusal-reasons.ts';

export const APPLICATIONS_PER_PAGE = 20;
/** Of one need at the same time, by a rule of the database. */
export const OPEN_APPLICATIONS_MAX = 5;

const need = FinancingNeed.shape;

/** Until when who must do what. */
export const RunningClock = z.object({ kind: ClockKind, against: ApplicationSide, dueAt: Moment, isLate: z.boolean(), /** 机构须在11月27日（星期五）17:00前答复 */ sentence: z.string() });
export type RunningClock = z.infer<typeof RunningClock>;

export const TimelineEntry = z.object({
  id: z.string(),
  action: ApplicationAction,
  side: ApplicationSide,
  authorName: z.string(),
  text: z.string(),
  /** Only within the institution. */
  isInternal: z.boolean(),
  state: ApplicationState,
  at: Moment,
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

export const GivenDocument = z.object({ id: Id, fileName: z.string(), sizeBytes: z.int(), uploadedAt: Moment });

/** One paper that the institution asked for. */
export const AskedDocument = z.object({ id: Id, name: z.string(), note: z.string(), isRequired: z.boolean(), askedAt: Moment, files: z.array(GivenDocument) });
export type AskedDocument = z.infer<typeof AskedDocument>;

export const applicationBrief = {
  id: Id,
  /** SQ-…: as on paper and on the phone. */
  code: HumanCode,
  needCode: HumanCode,
  state: ApplicationState,
  productSlug: ProductSlug,
  productName: z.string(),
  institution: z.object({ id: z.string(), name: z.string(), shortName: z.string(), phone: z.string().nullable() }),
  amountFen: Fen,
  termMonths: z.int().nullable(),
  purpose: need.purpose,
  clock: RunningClock.nullable(),
  submittedAt: Moment,
  updatedAt: Moment,
  version: z.int(),
  isDemo: z.boolean(),
};
export const ApplicationBrief = z.object(applicationBrief);
export type ApplicationBrief = z.infer<typeof ApplicationBrief>;

export const needAsApplied = z.object({
  title: z.string(),
  family: need.family,
  purpose: need.purpose,
  purposeText: z.string(),
  amountFen: Fen,
  termMonths: z.int().nullable(),
  guaranteeKinds: z.array(GuaranteeKind),
  repaymentMethods: z.array(RepaymentMethod),
  annualRateMax: z.string().nullable(),
  regionCode: z.string(),
  neededOn: z.string().nullable(),
});

/** What stands of the consent that went with it. */
export const ConsentGiven = z.object({ category: CreditCategory, state: z.string(), validUntil: IsoDay, readsLeft: z.int() });
export type ConsentGiven = z.infer<typeof ConsentGiven>;

/** What both sides see of the whole. */
export const applicationWhole = {
  ...applicationBrief,
  need: needAsApplied,
  /** As matched on the day of applying. */
  match: MatchSnapshot.nullable(),
  timeline: z.array(TimelineEntry),
  documents: z.array(AskedDocument),
  offers: z.array(Offer),
  refused: Refused.nullable(),
  consents: z.array(ConsentGiven),
  /** What this side can do now. */
  actions: z.array(ApplicationAction),
};

export const OwnApplication = z.object({ ...applicationWhole, mediation: OwnMediation.nullable(), hasDecisionPaper: z.boolean() });
export type OwnApplication = z.infer<typeof OwnApplication>;

/** For one institution: what it may read, ticked category by category. None: it sees what is public, and may ask. */
export const ConsentChoice = z.object({
  institutionId: z.string('请选择机构。').min(1, '请选择机构。').max(64),
  categories: z.array(CreditCategory).max(CreditCategory.options.length).default([]),
  /** 个体工商户: categories whose warning was read and ticked apart. */
  warnedCategories: z.array(CreditCategory).max(CreditCategory.options.length).default([]),
  validUntil: IsoDay,
  readsMax: z.int('请填整数次数。').min(1, '至少1次。').max(READS_MAX, `最多${READS_MAX}次。`),
});
export type ConsentChoice = z.infer<typeof ConsentChoice>;

export const ApplyWish = z.object({
  needCode: HumanCode,
  products: z.array(ProductSlug, '请选择产品。').min(1, '请至少选择一个产品。').max(OPEN_APPLICATIONS_MAX, `一次最多申请${OPEN_APPLICATIONS_MAX}个产品。`).refine((all) => new Set(all).size === all.length, '同一个产品只选一次。'),
  consents: z.array(ConsentChoice).max(OPEN_APPLICATIONS_MAX).default([]),
  /** Of the consent's words, as shown. */
  textVersion: z.string().max(20),
  /** To the institutions. */
  message: remark(500),
  /** 一键转投: the papers given to an earlier application go along. */
  copiedFrom: Id.nullish(),
});
export type ApplyWish = z.infer<typeof ApplyWish>;

/** What the last page before applying shows: per institution what it would like to read and why, and what stands already. */
export const ApplicationForm = z.object({
  needCode: HumanCode,
  enterpriseName: z.string(),
  entityKind: EntityKind,
  mode: CreditMode,
  purpose: ConsentPurpose,
  textVersion: z.string(),
  usual: z.object({ validFrom: IsoDay, validUntil: IsoDay, readsMax: z.int() }),
  openLeft: z.int(),
  products: z.array(z.object({ slug: ProductSlug, name: z.string(), institutionId: z.string(), institutionName: z.string(), decisionDays: z.int(), /** Null: can be applied for. */ obstacle: z.string().nullable() })),
  institutions: z.array(z.object({ id: z.string(), name: z.string(), /** From the conditions of its products; ticked at first. */ categories: z.array(CreditCategory) })),
});
export type ApplicationForm = z.infer<typeof ApplicationForm>;

const move = <Name extends string, Shape extends z.ZodRawShape>(name: Name, shape: Shape) => z.object({ move: z.literal(name), version: Version, ...shape });

export const OwnMove = z.discriminatedUnion('move', [
  move('accept-offer', { offerId: Id }),
  move('decline-offer', { offerId: Id, text: remark(500) }),
  move('submit-documents', { text: remark(500) }),
  move('withdraw', { text: remark(500) }),
], '没有这一步，请刷新页面后重试。');
export type OwnMove = z.infer<typeof OwnMove>;

const ByDocument = z.object({ id: Id, documentId: Id });

export const ownApplicationsApi = {
  prepareApplication: endpoint({
    method: 'GET',
    path: '/own-needs/:code/application-form',
    params: ByCode,
    query: z.object({ product: z.union([ProductSlug, z.array(ProductSlug).max(OPEN_APPLICATIONS_MAX, `一次最多申请${OPEN_APPLICATIONS_MAX}个产品。`)]).transform((value) => [value].flat()) }),
    answer: ApplicationForm,
  }),
  /** One need, several products, with the consents: all or nothing. Carries an Idempotency-Key. */
  apply: endpoint({ method: 'POST', path: '/applications', body: ApplyWish, answer: z.object({ applications: z.array(ApplicationBrief) }) }),
  listApplications: endpoint({
    method: 'GET',
    path: '/applications',
    query: z.object({ page: PageNumber, need: HumanCode.optional(), view: z.enum(['open', 'ended', 'all'], '没有这一栏。').default('all') }),
    answer: z.object({ applications: z.array(ApplicationBrief), total: z.int(), counts: z.object({ open: z.int(), ended: z.int(), all: z.int() }) }),
  }),
  readApplication: endpoint({ method: 'GET', path: '/applications/:id', params: ById, answer: OwnApplication }),
  moveApplication: endpoint({ method: 'POST', path: '/applications/:id/moves', params: ById, body: OwnMove, answer: OwnApplication }),
  /** One file in the field `files`; `item` is the id of the asked paper. */
  giveDocument: endpoint({ method: 'POST', path: '/applications/:id/documents', params: ById, query: z.object({ item: Id }), answer: AskedDocument }),
  removeDocument: endpoint({ method: 'DELETE', path: '/applications/:id/documents/:documentId', params: ByDocument }),
  /** Side by side: every open offer of the need. */
  compareOffers: endpoint({ method: 'GET', path: '/own-needs/:code/offers', params: ByCode, answer: z.object({ offers: z.array(z.object({ application: ApplicationBrief, offer: Offer })) }) }),
  /** After a refusal: the reason, its cure, and what fits without what failed. */
  rematch: endpoint({ method: 'GET', path: '/applications/:id/rematch', params: ById, answer: RematchAnswer }),
  /** 融资会诊: somebody of the platform calls within 48 hours. After a refusal or when nothing came of it. */
  askMediation: endpoint({
    method: 'POST',
    path: '/applications/:id/mediation',
    params: ById,
    body: z.object({
      text: words(4, 1000, '请写明希望解决什么（至少4个字）。'),
      contactName: words(1, 40, '请填写联系人。'),
      contactPhone: z.string('请填写联系电话。').regex(/^[0-9+()\- ]{5,30}$/, '请填写正确的电话，例如 13800001234 或 024-12345678。'),
    }),
    answer: OwnApplication,
  }),
};
