/** The demand hall's facets and orders come from its plugin; here they only get the shape of every list. */
import { needFacets, needSorts } from '@rongqiao/financing/domain/need-facets.ts';
import type { ListChoices } from './finder.ts';

/** The cms filters; options carry no filter of the search server's. */
const never = { every: [] };

export const needFinder: ListChoices = {
  path: '/needs',
  facets: needFacets.map(({ key, label, options }) => ({
    key,
    label,
    isMany: true,
    options: options.map(([value, name]) => ({ value, label: name, filter: never })),
  })),
  sorts: Object.entries(needSorts).map(([key, { label }]) => ({ key, label, rules: [] })),
};
