import type { ContentLayout } from './content-layout.ts';
import { reviewGroup, reviewHints, slugHint } from './review-layout.ts';

export const newsLayout: ContentLayout = {
  nameField: 'title',
  columns: ['title', 'reviewState', 'category', 'regionCode', 'newsOn', 'isPinned'],
  sort: { by: 'newsOn', order: 'DESC' },
  groups: [
    reviewGroup,
    { label: '基本信息', rows: ['title', 'category regionCode newsOn', 'summary', 'topics', 'relatedPolicies'] },
    { label: '正文', rows: ['body'] },
    { label: '来源与转载', rows: ['sourceName:4 author:4 checkedOn:4', 'sourceUrl:8 reprintBasis:4'] },
    { label: '显示', rows: ['slug:8 isPinned:2 isDemo:2'] },
  ],
  hints: {
    ...reviewHints,
    summary: '列表和搜索结果里显示的一两句话。',
    reprintBasis: '没有许可的来源不能转载全文；请写摘要并链接原文。',
    sourceUrl: '原文网址；平台自己写的可留空。',
    checkedOn: '您最后一次打开原文核对的日期。',
    isPinned: '排在栏目最前。',
    slug: slugHint,
  },
  examples: { sourceName: '例如 中国政府网', sourceUrl: 'https://' },
};
