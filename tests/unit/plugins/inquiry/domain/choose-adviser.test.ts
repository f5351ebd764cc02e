import { expect, test } from 'vitest';
import { type Candidate, chooseAdviser, rankAdvisers } from '../../../../../plugins/inquiry/domain/choose-adviser.ts';

const anAdviser = (id: string, more: Partial<Candidate> = {}): Candidate => ({ id, organisationId: 'bank', topics: ['loan'], regionCodes: ['210100'], waiting: 0, ...more });
const shenyang = { topic: 'loan', regionCode: '210102' } as const;
const idsOf = (advisers: Candidate[]) => advisers.map(({ id }) => id);

test('without the topic or outside the region nobody is chosen', () => {
  expect(chooseAdviser(shenyang, [anAdviser('policy', { topics: ['policy'] }), anAdviser('dalian', { regionCodes: ['210200'] })])).toBeUndefined();
});

test('the narrower the region that holds the place, the nearer', () => {
  const advisers = [anAdviser('country', { regionCodes: ['100000'] }), anAdviser('province', { regionCodes: ['210000'] }), anAdviser('district', { regionCodes: ['210102'] }), anAdviser('city')];
  expect(idsOf(rankAdvisers(shenyang, advisers))).toEqual(['district', 'city', 'province', 'country']);
});

test('of equally near ones the least busy answers, and chance has no part in it', () => {
  expect(chooseAdviser(shenyang, [anAdviser('b', { waiting: 2 }), anAdviser('a', { waiting: 1 })])?.id).toBe('a');
  expect(chooseAdviser(shenyang, [anAdviser('b'), anAdviser('a')])?.id).toBe('a');
});

test('a question about an institution goes to its own adviser first', () => {
  const own = anAdviser('own', { organisationId: 'asked', regionCodes: ['210000'], waiting: 9 });
  expect(chooseAdviser({ ...shenyang, organisationId: 'asked' }, [anAdviser('near'), own])?.id).toBe('own');
});

test('it never comes back to who has passed it on', () => {
  expect(chooseAdviser({ ...shenyang, without: ['a'] }, [anAdviser('a')])).toBeUndefined();
});
