/** A page of the demand hall. Only what is shown is filtered by: a choice cannot find out what was left away. */
import { NEEDS_PAGE_SIZE, type NeedsAnswer, type NeedsQuery, type PublicNeed } from '../contract/needs.ts';
import { type NeedFacet, needFacets, needSorts } from './need-facets.ts';

export function findNeeds(needs: readonly PublicNeed[], query: NeedsQuery): NeedsAnswer {
  const found = needs
    .filter((need) => needFacets.every((facet) => answers(need, facet, query)))
    .toSorted((one, other) => needSorts[query.sort].compare(one, other) || one.code.localeCompare(other.code));
  const first = (query.page - 1) * NEEDS_PAGE_SIZE;
  return {
    items: found.slice(first, first + NEEDS_PAGE_SIZE),
    total: found.length,
    amountFenTotal: found.reduce((sum, { amountFen }) => sum + amountFen, 0n),
    without: Object.fromEntries(needFacets.filter(({ key }) => query[key]?.length).map((facet) => [facet.key, withoutFacet(facet, needs, query).length])),
    counts: Object.fromEntries(needFacets.map((facet) => [facet.key, countsOf(facet, needs, query)])),
  };
}

const answers = (need: PublicNeed, { key, valuesOf }: NeedFacet, query: NeedsQuery): boolean => {
  const chosen = query[key];
  return !chosen?.length || valuesOf(need).some((value) => chosen.includes(value));
};

/** What every other choice leaves. */
function withoutFacet({ key }: NeedFacet, needs: readonly PublicNeed[], query: NeedsQuery): PublicNeed[] {
  const others = needFacets.filter((other) => other.key !== key);
  return needs.filter((need) => others.every((other) => answers(need, other, query)));
}

function countsOf(facet: NeedFacet, needs: readonly PublicNeed[], query: NeedsQuery): Record<string, number> {
  const counts: Record<string, number> = Object.fromEntries(facet.options.map(([value]) => [value, 0]));
  for (const need of withoutFacet(facet, needs, query)) {
    for (const value of facet.valuesOf(need)) if (value in counts) counts[value] = (counts[value] ?? 0) + 1;
  }
  return counts;
}
