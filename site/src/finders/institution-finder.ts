import { institutionKindLabels } from '@rongqiao/contracts/institution-kind.ts';
import { type Finder, optionsOf } from './finder.ts';
import { servedPlaceFacet } from './places.ts';

export const institutionFinder: Finder = {
  type: 'institution',
  path: '/institutions',
  facets: [
    servedPlaceFacet('选城市时，全省和全国性的机构一并列出。'),
    { key: 'kind', label: '机构类型', isMany: true, options: optionsOf('kind', institutionKindLabels) },
  ],
  sorts: [
    { key: 'best', label: '最相关', rules: [] },
    { key: 'fast', label: '承诺时限最短', rules: ['decisionDaysMax:asc'] },
  ],
};
