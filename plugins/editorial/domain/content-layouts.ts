/** How every type and part looks in the admin: the table is the source, changed here and applied at every start. */
import { uids } from '@rongqiao/contracts/uids.ts';
import {
  departmentLayout,
  enterpriseLayout,
  enterpriseProjectLayout,
  financingNeedLayout,
  staffScopeLayout,
} from './layouts/business-layouts.ts';
import type { ContentLayout } from './layouts/content-layout.ts';
import { financialProductLayout } from './layouts/financial-product-layout.ts';
import { institutionLayout } from './layouts/institution-layout.ts';
import { newsLayout } from './layouts/news-layout.ts';
import {
  basisDocumentLayout,
  contactLayout,
  criteriaLayout,
  feeLayout,
  materialLayout,
  outletLayout,
  sourceLayout,
  stepLayout,
  supportLayout,
} from './layouts/part-layouts.ts';
import { policyLayout } from './layouts/policy-layout.ts';

export const typeLayouts: Record<string, ContentLayout> = {
  [uids.news]: newsLayout,
  [uids.policy]: policyLayout,
  [uids.institution]: institutionLayout,
  [uids.financialProduct]: financialProductLayout,
  [uids.enterprise]: enterpriseLayout,
  [uids.enterpriseProject]: enterpriseProjectLayout,
  [uids.financingNeed]: financingNeedLayout,
  [uids.department]: departmentLayout,
  'plugin::editorial.staff-scope': staffScopeLayout,
};

export const partLayouts: Record<string, ContentLayout> = {
  'rules.criteria': criteriaLayout,
  'rules.material': materialLayout,
  'policy.support': supportLayout,
  'policy.contact': contactLayout,
  'policy.basis-document': basisDocumentLayout,
  'policy.source': sourceLayout,
  'institution.outlet': outletLayout,
  'product.fee': feeLayout,
  'product.step': stepLayout,
};

/** What every table has, whatever it holds. */
export const systemLabels: Record<string, string> = {
  id: '序号',
  documentId: '文档编号',
  createdAt: '创建时间',
  updatedAt: '最后修改',
  publishedAt: '发布时间',
  createdBy: '创建人',
  updatedBy: '修改人',
  locale: '语言',
  localizations: '其他语言',
};
