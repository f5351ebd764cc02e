/** The only way to name a content type of `cms` from outside it. */
export const uids = {
  news: 'api::news.news-item',
  policy: 'api::policy.policy',
  institution: 'api::institution.institution',
  financialProduct: 'api::financial-product.financial-product',
  enterprise: 'api::enterprise.enterprise',
  enterpriseProject: 'api::enterprise-project.enterprise-project',
  financingNeed: 'api::financing-need.financing-need',
  department: 'api::department.department',
} as const;

export type ContentKey = keyof typeof uids;
export type ContentUid = (typeof uids)[ContentKey];

/** Drafted, reviewed, published, translated and readable by everyone over REST. */
export const publicUids = [uids.news, uids.policy, uids.institution, uids.financialProduct] as const;
export type PublicUid = (typeof publicUids)[number];

export const contentLabels: Record<ContentKey, string> = {
  news: '资讯',
  policy: '政策',
  institution: '金融机构',
  financialProduct: '金融产品',
  enterprise: '企业',
  enterpriseProject: '企业项目',
  financingNeed: '融资需求',
  department: '政府部门',
};
