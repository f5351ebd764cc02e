/** 机构工作台: an institution's own products and what it says about itself, below `/api/editorial`. */
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { FieldProblem } from '@rongqiao/contracts/problem.ts';
import { ProductKind } from '@rongqiao/contracts/product-kind.ts';
import { z } from 'zod';
import { Standing } from '../domain/standing.ts';
import { InstitutionDraft, ProductDraft } from './drafts.ts';

const Moment = z.string().meta({ description: 'ISO 8601, UTC' });
const Count = z.int();

export const PRODUCTS_PER_PAGE = 20;
/** A product whose validity ends within so many days is shown as expiring. */
export const EXPIRING_DAYS = 30;

export const productViewLabels = {
  all: '全部',
  returned: '被退回',
  drafting: '未提交',
  'under-review': '待审核',
  online: '已上架',
  expiring: '即将到期',
  offline: '已下架',
} as const;
export const ProductView = z.enum(Object.keys(productViewLabels) as (keyof typeof productViewLabels)[], '请从列表中选择。');
export type ProductView = z.infer<typeof ProductView>;

export const OwnProductLine = z.object({
  documentId: z.string(),
  name: z.string(),
  kind: ProductKind.nullable(),
  standing: Standing,
  /** The reviewer's, while the text is returned. */
  remark: z.string().nullable(),
  /** Of the published version. */
  slug: z.string().nullable(),
  validTo: z.string().nullable(),
  isExpiring: z.boolean(),
  updatedAt: Moment,
});
export type OwnProductLine = z.infer<typeof OwnProductLine>;

export const ReviewStep = z.object({
  what: z.enum(['created', 'submitted', 'withdrawn', 'returned', 'published', 'taken-down', 'discarded']),
  at: Moment,
  /** A colleague's name, or 平台审核. */
  by: z.string(),
  remark: z.string().nullable(),
});
export type ReviewStep = z.infer<typeof ReviewStep>;

/** What must still be put right, and what the field is called. */
export const NamedProblem = FieldProblem.extend({ label: z.string() });
export type NamedProblem = z.infer<typeof NamedProblem>;

const ownText = <Draft extends z.ZodType>(draft: Draft) =>
  z.object({
    documentId: z.string(),
    name: z.string(),
    slug: z.string(),
    standing: Standing,
    isDemo: z.boolean(),
    remark: z.string().nullable(),
    updatedAt: Moment,
    publishedAt: Moment.nullable(),
    draft,
    /** What everybody sees now. */
    published: draft.nullable(),
    /** Names of the fields in which the two differ. */
    changedFields: z.array(z.object({ name: z.string(), label: z.string() })),
    /** What submitting would refuse now. */
    problems: z.array(NamedProblem),
    history: z.array(ReviewStep),
  });

export const OwnProduct = ownText(ProductDraft);
export type OwnProduct = z.infer<typeof OwnProduct>;
export const OwnInstitution = ownText(InstitutionDraft);
export type OwnInstitution = z.infer<typeof OwnInstitution>;

const ById = z.object({ id: z.string().regex(/^[a-z0-9]{24}$/, '编号不对，请从列表中重新进入。') });
const Version = { updatedAt: z.iso.datetime('缺少版本时间，请刷新页面后重试。') };
const Discarding = z.object({ isConfirmed: z.literal(true, '请先确认放弃修改。'), ...Version });
const strange = '有不能填写的栏目，请只填写表单里的内容。';
const page = '页码应是正整数。';

export const ownTextsApi = {
  listProducts: endpoint({
    method: 'GET',
    path: '/products',
    query: z.object({
      page: z.coerce.number(page).int(page).min(1, page).max(1000, '只能翻到第1000页。').default(1),
      view: ProductView.default('all'),
      q: z.string().max(80, '请控制在80字以内。').default(''),
    }),
    answer: z.object({ products: z.array(OwnProductLine), total: Count, counts: z.record(ProductView, Count) }),
  }),
  readProduct: endpoint({ method: 'GET', path: '/products/:id', params: ById, answer: OwnProduct }),
  createProduct: endpoint({
    method: 'POST',
    path: '/products',
    body: z.object({ product: z.strictObject({ ...ProductDraft.shape, name: z.string('请填写产品名称。').min(1, '请填写产品名称。').max(80, '请控制在80字以内。') }, strange) }),
    answer: OwnProduct,
  }),
  /** Fields that are left out stay; `null` empties one. `updatedAt` as read, else 409 `changed`. */
  saveProduct: endpoint({
    method: 'PUT',
    path: '/products/:id',
    params: ById,
    body: z.object({ product: z.strictObject(ProductDraft.shape, strange), ...Version }),
    answer: OwnProduct,
  }),
  /** 422 `incomplete` names every field. Submitting twice is submitting once. */
  submitProduct: endpoint({ method: 'POST', path: '/products/:id/submission', params: ById, body: z.object(Version), answer: OwnProduct }),
  withdrawProduct: endpoint({ method: 'POST', path: '/products/:id/withdrawal', params: ById, answer: OwnProduct }),
  /** The draft becomes what is published; 409 `nothing-published` where nothing is. */
  discardProductChanges: endpoint({ method: 'POST', path: '/products/:id/discarding', params: ById, body: Discarding, answer: OwnProduct }),
  /** The published version goes; what is written stays as a draft. */
  takeProductDown: endpoint({
    method: 'POST',
    path: '/products/:id/take-down',
    params: ById,
    body: z.object({ isConfirmed: z.literal(true, '请先确认下架。') }),
    answer: OwnProduct,
  }),
  readInstitution: endpoint({ method: 'GET', path: '/institution', answer: OwnInstitution }),
  saveInstitution: endpoint({
    method: 'PUT',
    path: '/institution',
    body: z.object({ institution: z.strictObject(InstitutionDraft.shape, strange), ...Version }),
    answer: OwnInstitution,
  }),
  submitInstitution: endpoint({ method: 'POST', path: '/institution/submission', body: z.object(Version), answer: OwnInstitution }),
  withdrawInstitution: endpoint({ method: 'POST', path: '/institution/withdrawal', answer: OwnInstitution }),
  discardInstitutionChanges: endpoint({ method: 'POST', path: '/institution/discarding', body: Discarding, answer: OwnInstitution }),
};
