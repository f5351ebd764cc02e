/** Files put together from lines, as the nightly job does it, have the letter of files put together fact by fact. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { categoryOf, type CreditFact, factKinds } from '../../../../plugins/contracts/credit-fact.ts';
import { FACT_LINE_DELIMITER } from '../../../../plugins/contracts/credit-fact-lines.ts';
import { canonicalJson } from '../../../../plugins/credit-scoring/domain/canonical-json.ts';
import { fileOf } from '../../../../plugins/credit-scoring/domain/file-of.ts';
import { fileJson, firmsOfLines } from '../../../../plugins/credit-scoring/domain/many/firms-of-lines.ts';
import { anyFile } from './score/any-file.ts';

const SOURCES = new Map([
  [1, { code: 'one', name: '演示局 · "甲"项' }],
  [2, { code: 'two', name: '演示局 · 乙项' }],
]);
const numberOf = ({ id }: CreditFact): string => String(Number(id.slice(5)));
const sourceOf = (fact: CreditFact): number => (fact.source === 'one' ? 1 : 2);

/** As the database writes it. */
const lineOf = (fact: CreditFact): string =>
  [fact.uscc, numberOf(fact), sourceOf(fact), fact.batchId, fact.period, '2026-06-01 09:00:00.123456+08', fact.validUntil ?? '', fact.kind, categoryOf(fact.kind, fact.body), JSON.stringify(factKinds[fact.kind].body.encode(fact.body as never))].join(
    FACT_LINE_DELIMITER,
  );

test('lines give the facts, their JSON and the categories that were reported on', () => {
  fc.assert(
    fc.property(anyFile, fc.nat(), ({ enterprise, facts, asOf }, chosen) => {
      const disputedId = facts.length > 0 ? numberOf(facts[chosen % facts.length] as CreditFact) : '';
      const lines = facts.toReversed().map((fact) => `${lineOf(fact)}\n`).join('');
      const firm = firmsOfLines(lines, SOURCES, () => new Map([[disputedId, '2026-06-10']])).get(enterprise.uscc);
      const expected = facts
        .map((fact) => ({ ...fact, id: numberOf(fact), source: sourceOf(fact) === 1 ? 'one' : 'two', sourceName: SOURCES.get(sourceOf(fact))?.name ?? '', collectedAt: '2026-06-01T01:00:00.123Z', disputedSince: numberOf(fact) === disputedId ? '2026-06-10' : null }) as CreditFact)
        .toSorted((one, other) => Number(one.id) - Number(other.id));
      expect(firm?.facts ?? []).toEqual(expected.map((fact) => ({ ...fact, body: onlySaid(fact.body) })));
      const reportedOn = new Set(facts.map(({ kind, body }) => categoryOf(kind, body)));
      expect([...(firm?.reportedOn ?? [])].toSorted()).toEqual([...reportedOn].toSorted());
      const file = fileOf(enterprise, asOf, expected, reportedOn, undefined);
      expect(fileJson(file, firm?.rendered ?? [])).toBe(canonicalJson(file));
    }),
    { numRuns: 200 },
  );
}, 60_000);

/** What is not said is not in a line either. */
const onlySaid = (body: object) => Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
