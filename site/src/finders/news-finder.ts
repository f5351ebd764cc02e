import { newsCategoryLabels } from '@rongqiao/contracts/news.ts';
import { policyTopicLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { type Finder, optionsOf } from './finder.ts';
import { placeFacet } from './places.ts';

export const newsFinder: Finder = {
  type: 'news',
  path: '/news',
  facets: [
    { key: 'category', label: '栏目', isMany: true, options: optionsOf('category', newsCategoryLabels) },
    placeFacet('选城市时，全省和全国的资讯一并列出。'),
    { key: 'topic', label: '主题', isMany: true, options: optionsOf('topics', policyTopicLabels) },
  ],
  // News is read newest first, also when words are searched for.
  sorts: [
    { key: 'newest', label: '最新发布', rules: ['newsOnNumber:desc'] },
    { key: 'best', label: '最相关', rules: [] },
  ],
};
