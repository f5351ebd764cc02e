import { adminLevelLabels } from '@rongqiao/contracts/admin-level.ts';
import { issuerKindLabels, policyKindLabels, policyTopicLabels, policyTrackLabels } from '@rongqiao/contracts/policy-kinds.ts';
import { type Finder, optionsOf } from './finder.ts';
import { industryFacet } from './industry-facet.ts';
import { placeFacet } from './places.ts';
import { windowOptions } from './policy-window.ts';

/** `departments`: who has issued policies, those with most of them first. */
export const policyFinder = (today: string, departments: string[]): Finder => ({
  type: 'policy',
  path: '/policies',
  facets: [
    { key: 'window', label: '申报时间', isMany: false, options: windowOptions(today) },
    placeFacet('选城市时，国家和省里的政策一并列出。'),
    { key: 'level', label: '级别', isMany: true, options: optionsOf('level', adminLevelLabels) },
    { key: 'kind', label: '支持方式', isMany: true, options: optionsOf('kind', policyKindLabels) },
    { key: 'track', label: '办理方式', isMany: true, options: optionsOf('track', policyTrackLabels) },
    { key: 'topic', label: '主题', isMany: true, options: optionsOf('topics', policyTopicLabels) },
    { key: 'department', label: '发文部门', isMany: true, options: departments.map((name) => ({ value: name, label: name, filter: { attribute: 'departments', in: [name] } })) },
    { key: 'issuer', label: '部门类别', isMany: true, options: optionsOf('issuerKind', issuerKindLabels) },
    industryFacet,
  ],
  sorts: [
    { key: 'best', label: '最相关', rules: [] },
    { key: 'newest', label: '最新发布', rules: ['issuedOnNumber:desc'] },
    { key: 'closing', label: '最先截止', rules: ['windowClosesOnNumber:asc'] },
    { key: 'amount', label: '金额最高', rules: ['supportYuanMax:desc'] },
  ],
});
