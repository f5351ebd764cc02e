import { newsCategoryLabels } from '@rongqiao/contracts/news.ts';
import { policyTopicLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { addDays } from '@rongqiao/contracts/values/period.ts';
import { dayNumber } from '@rongqiao/search-sync/contract.ts';
import { type Finder, type Option, optionsOf } from './finder.ts';
import { placeFacet } from './places.ts';

/** Days back from today, today counted. */
const spans = [
  { value: 'week', label: '最近一周', days: 7 },
  { value: 'month', label: '最近一个月', days: 30 },
  { value: 'quarter', label: '最近三个月', days: 90 },
  { value: 'year', label: '最近一年', days: 365 },
];

const spanOptions = (today: string): Option[] =>
  spans.map(({ value, label, days }) => ({ value, label, filter: { attribute: 'newsOnNumber', atLeast: dayNumber(addDays(today, 1 - days)) } }));

export const newsFinder = (today: string): Finder => ({
  type: 'news',
  path: '/news',
  facets: [
    { key: 'category', label: '栏目', isMany: true, options: optionsOf('category', newsCategoryLabels) },
    { key: 'since', label: '发布时间', isMany: false, options: spanOptions(today) },
    placeFacet('选城市时，全省和全国的资讯一并列出。'),
    { key: 'topic', label: '主题', isMany: true, options: optionsOf('topics', policyTopicLabels) },
  ],
  // News is read newest first, also when words are searched for.
  sorts: [
    { key: 'newest', label: '最新发布', rules: ['newsOnNumber:desc'] },
    { key: 'best', label: '最相关', rules: [] },
  ],
});
