/** For whom something is meant, by industry: what names no industry is for everybody. */
import { industrySections } from '@rongqiao/contracts/values/industry.ts';
import type { Facet } from './finder.ts';

export const industryFacet: Facet = {
  key: 'industry',
  label: '行业',
  hint: '不限行业的一并列出。',
  isMany: false,
  options: Object.entries(industrySections).map(([section, { label, divisions }]) => ({
    value: section,
    label,
    filter: {
      some: [
        { attribute: 'industriesIn', isEmpty: true },
        { attribute: 'industriesIn', in: [section, ...Object.keys(divisions).map((division) => section + division)] },
      ],
    },
  })),
};
