import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeCriteria } from '../../../../plugins/matching/domain/conditions/judge-criteria.ts';
import { matchFirm } from '../../../../plugins/matching/domain/match-firm.ts';
import { listBits } from '../../../../plugins/matching/domain/index/bitset.ts';
import { audienceSets, whatExcludes } from '../../../../plugins/matching/domain/index/audience.ts';
import { columnsOf, emptyColumns, setFirm } from '../../../../plugins/matching/domain/index/firm-columns.ts';
import { indexFirms, whoPasses } from '../../../../plugins/matching/domain/index/firm-index.ts';
import { matcherOfOffers, matcherOfPolicies, placesOf, TOP_MAX } from '../../../../plugins/matching/domain/index/matcher.ts';
import { matchProduct } from '../../../../plugins/matching/domain/match-product.ts';
import { offers, profiles, wishes } from './firms-and-offers.ts';

const days = fc.constantFrom('2026-02-28', '2026-11-23', '2028-02-29');

test('whatever is asked and known: the index finds what the explained list finds, in its order and with its scores', () => {
  fc.assert(
    fc.property(offers(100), fc.array(fc.tuple(profiles, wishes), { minLength: 6, maxLength: 12, size: 'max' }), days, (published, firms, today) => {
      const matcher = matcherOfOffers(published, today);
      for (const [profile, wish] of firms) {
        const answer = matcher.match(columnsOf(profile, wish), 0);
        const { matches, counts } = matchFirm(profile, wish, published, today);
        const standingOf = new Map(matches.map(({ slug, standing }) => [slug, standing]));
        const inIndex = (words: Uint32Array) => listBits(words).map((rank) => matcher.slugs[answer.index.order[rank] ?? -1]);
        expect(inIndex(answer.standing.sure).every((slug) => standingOf.get(slug ?? '') === 'eligible')).toBe(true);
        expect(inIndex(answer.standing.open).every((slug) => standingOf.get(slug ?? '') !== 'ineligible')).toBe(true);
        const expected = matches.filter(({ standing }) => standing !== 'ineligible').slice(0, TOP_MAX);
        expect([answer.standing.sureCount, answer.standing.openCount]).toEqual([counts.eligible, counts.eligible + counts.possible]);
        expect(placesOf(answer).map((place) => matcher.slugs[place])).toEqual(expected.map(({ slug }) => slug));
        expect([...answer.top.scores.subarray(0, answer.top.count)]).toEqual(expected.map(({ score }) => score));
      }
    }),
    { numRuns: 12 },
  );
});

test('a policy is for a firm when nothing that it states fails, and surely when everything is known', () => {
  fc.assert(
    fc.property(offers(30), fc.array(profiles, { minLength: 8, maxLength: 8 }), days, (policies, firms, today) => {
      const matcher = matcherOfPolicies(policies, today);
      for (const profile of firms) {
        const { standing, index } = matcher.match(columnsOf(profile, { guaranteeKinds: [] }), 0);
        const inIndex = (words: Uint32Array) => listBits(words).map((rank) => matcher.slugs[index.order[rank] ?? -1]).toSorted();
        const judged = (isWanted: (outcomes: string[]) => boolean) => policies.flatMap(({ slug, criteria }) => (isWanted(judgeCriteria(criteria, profile, today).map(({ outcome }) => outcome)) ? slug : [])).toSorted();
        expect(inIndex(standing.open)).toEqual(judged((outcomes) => !outcomes.includes('fail')));
        expect(inIndex(standing.sure)).toEqual(judged((outcomes) => outcomes.every((outcome) => outcome === 'pass')));
      }
    }),
    { numRuns: 8 },
  );
});

test('turned round, each product finds the firms that find it', () => {
  fc.assert(
    fc.property(offers(20), fc.array(fc.tuple(profiles, wishes), { minLength: 30, maxLength: 70, size: 'max' }), days, (published, firms, today) => {
      const columns = emptyColumns(firms.length);
      for (const [row, [profile, wish]] of firms.entries()) setFirm(columns, row, profile, wish);
      const index = indexFirms(columns, today);
      for (const offer of published) {
        const { sure, open } = audienceSets(index, whoPasses(index, offer));
        const standings = firms.map(([profile, wish]) => matchProduct(profile, wish, offer, today));
        const rows = (wanted: (standing: string) => boolean) => standings.flatMap(({ standing }, row) => (wanted(standing) ? row : []));
        expect(listBits(sure)).toEqual(rows((standing) => standing === 'eligible'));
        expect(listBits(open)).toEqual(rows((standing) => standing !== 'ineligible'));
        const alone = standings.flatMap(({ conditions }) => onlyOne(conditions.filter(({ outcome }) => outcome === 'fail')));
        for (const { condition, alone: counted } of whatExcludes(index, offer)) expect(counted).toBe(alone.filter((name) => name === condition).length);
      }
    }),
    { numRuns: 8 },
  );
});

const onlyOne = ([first, second]: { condition: string }[]) => (first && !second ? [first.condition] : []);
