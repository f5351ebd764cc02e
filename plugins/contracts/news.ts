import { z } from 'zod';
import { optionalText, Slug, text, WebAddress } from './attributes.ts';
import type { FieldsByClass, RelationTo } from './classification.ts';
import { codeList } from './code-list.ts';
import { PolicyTopic } from './policy-kinds.ts';
import { reviewFields } from './review-state.ts';
import { uids } from './uids.ts';
import { IsoDay } from './values/period.ts';
import { RegionCode } from './values/region.ts';

export const newsCategoryLabels = {
  'policy-news': '政策动态',
  'market-news': '市场动态',
  'investment-news': '投融资信息',
  'platform-notice': '平台公告',
  'financing-guide': '融资指南',
} as const;
export const NewsCategory = codeList(newsCategoryLabels);
export type NewsCategory = z.infer<typeof NewsCategory>;

/** Why the platform may show the text. */
export const reprintBasisLabels = {
  original: '平台原创',
  'official-document': '官方公开文件',
  authorised: '授权转载',
  demo: '演示内容',
} as const;
export const ReprintBasis = codeList(reprintBasisLabels);
export type ReprintBasis = z.infer<typeof ReprintBasis>;

export const newsFields = {
  public: {
    slug: Slug,
    title: text(120),
    category: NewsCategory,
    summary: text(300),
    body: text(50_000),
    regionCode: RegionCode,
    topics: z.array(PolicyTopic).max(12).nullish(),
    newsOn: IsoDay,
    author: optionalText(60),
    sourceName: text(120),
    sourceUrl: WebAddress.nullish(),
    checkedOn: IsoDay.nullish(),
    reprintBasis: ReprintBasis,
    isPinned: z.boolean(),
    isDemo: z.boolean(),
  },
  internal: reviewFields,
} satisfies FieldsByClass;

export const newsRelations = {
  relatedPolicies: { to: uids.policy, many: true, classification: 'public', required: false },
} as const satisfies Record<string, RelationTo>;

export const PublicNews = z.object(newsFields.public);
export const News = z.object({ ...newsFields.public, ...newsFields.internal });
export type News = z.infer<typeof News>;
