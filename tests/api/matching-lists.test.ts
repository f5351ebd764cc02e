/** The lists of everybody, on a real database: full and changed runs, an independent statement, and what people are told. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { chineseDayAt } from '../../plugins/contracts/values/period.ts';
import { audienceOf } from '../../plugins/matching/server/audience.ts';
import { choose, readOwnList } from '../../plugins/matching/server/lists/own-list.ts';
import { matchChanged, matchEverybody, matchFirms, matchKnown } from '../../plugins/matching/server/lists/runs.ts';
import { tellPushes } from '../../plugins/matching/server/lists/pushes.ts';
import { inTransaction } from '../../plugins/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '../../plugins/strapi-kit/server/database/sql.ts';
import { chanceOf } from '../../scripts/bench/matching/chance.ts';
import { anEnterprise, anInstitution, aProduct } from '../fixtures/content.ts';
import { type RunningCms, startCms } from '../harness/cms.ts';
import { publish, republish, uids } from '../harness/publish.ts';

const now = new Date();
const regions = ['210102', '210202', '210300', '210211', '110101'];
const knownBars = ['dishonest-debtor', 'abnormal-operation-list', 'ceased-operation'];

let cms: RunningCms;
let firmIds: string[] = [];
let productIds: string[] = [];

interface Documents {
  create(input: { data: object }): Promise<{ documentId: string }>;
  update(input: { documentId: string; data: object }): Promise<unknown>;
}
const enterprises = () => cms.strapi.documents(uids.enterprise as never) as unknown as Documents;
const asTest = <T>(work: () => Promise<T>) => inTransaction({ kind: 'system', id: 'test' }, work);

function firmOf(number: number): object {
  const chance = chanceOf(number);
  const maybe = <Value>(value: () => Value) => (chance.is(0.7) ? value() : null);
  return anEnterprise({
    regionCode: chance.one(regions), industryCode: chance.one(['C26', 'C2614', 'F51', 'I65']), entityKind: chance.one(['company', 'individual-business']), foundedOn: chance.one(['2015-03-31', '2023-11-30', '2024-02-29', '2026-06-01']),
    ownershipKind: maybe(() => chance.one(['private', 'state-owned'])), revenueFen: maybe(() => String(chance.whole(9) * 100_000_000)), employees: maybe(() => chance.whole(60)),
    taxGrade: maybe(() => chance.one(['A', 'B', 'C'])), qualificationTags: maybe(() => (chance.is(0.5) ? [] : chance.some(['high-tech-enterprise', 'little-giant'], 2))),
  });
}

function criteriaOf(number: number): object {
  const chance = chanceOf(number + 7777);
  const stated = <Value>(share: number, value: () => Value) => (chance.is(share) ? value() : undefined);
  return {
    regionsIn: chance.one([['210000'], ['100000'], ['210100', '210300']]), regionsOut: stated(0.4, () => ['210200']), industriesIn: stated(0.4, () => chance.some(['C', 'F', 'C26'], 2)), industriesOut: stated(0.3, () => ['C2614']),
    entityKinds: stated(0.3, () => ['company']), ownershipKinds: stated(0.2, () => ['private']), ageMonthsMin: stated(0.4, () => chance.one([12, 24, 33])), ageMonthsMax: stated(0.1, () => 60),
    revenueFenMin: stated(0.3, () => '300000000'), revenueFenMax: stated(0.1, () => '700000000'), employeesMin: stated(0.2, () => 10), taxGrades: stated(0.4, () => ['A', 'B']),
    qualificationTags: stated(0.2, () => ['high-tech-enterprise', 'patent-holder']), exclusions: stated(0.5, () => chance.some([...knownBars, 'wage-arrears'], 3)), creditGradeMin: stated(0.1, () => 'BBB'),
  };
}

beforeAll(async () => {
  cms = await startCms({ RUN_JOBS: 'no' });
  const institution = await publish(cms.strapi, uids.institution, anInstitution());
  for (let number = 0; number < 14; number++) productIds = [...productIds, await publish(cms.strapi, uids.financialProduct, aProduct({ institution, criteria: criteriaOf(number), validFrom: '2026-01-01', validTo: null }))];
  await asTest(async () => {
    for (let number = 0; number < 40; number++) firmIds = [...firmIds, (await enterprises().create({ data: firmOf(number) })).documentId];
  });
});
afterAll(() => cms?.stop());

const Counted = z.object({ id: z.string(), eligible: z.int(), possible: z.int() });
const stored = () => database().many(Counted, sql`select enterprise_id as id, eligible_products as eligible, possible_products as possible from firm_matches order by 1`);

/** Said once more, in SQL and three-valued logic: a condition that nobody can answer is null, and so is a product with one. */
const independent = () =>
  database().many(Counted, sql`
    with asked as (select o ->> 'slug' as slug, o -> 'criteria' as c from matching_publications, jsonb_array_elements(content -> 'offers') o where hash = (select publication_hash from matching_runs order by id desc limit 1)),
    judged as (select e.document_id as id,
      (c -> 'regionsIn' is null or exists (select from jsonb_array_elements_text(c -> 'regionsIn') r where r = '100000' or e.region_code like rtrim(r, '0') || '%'))
      and not exists (select from jsonb_array_elements_text(case jsonb_typeof(c -> 'regionsOut') when 'array' then c -> 'regionsOut' else '[]' end) r where e.region_code like rtrim(r, '0') || '%')
      and (coalesce(jsonb_typeof(c -> 'industriesIn'), 'null') <> 'array' or exists (select from jsonb_array_elements_text(c -> 'industriesIn') i where e.industry_code like i || '%'))
      and not exists (select from jsonb_array_elements_text(case jsonb_typeof(c -> 'industriesOut') when 'array' then c -> 'industriesOut' else '[]' end) i where e.industry_code like i || '%')
      and (coalesce(jsonb_typeof(c -> 'entityKinds'), 'null') <> 'array' or (c -> 'entityKinds') ? e.entity_kind)
      and (coalesce(jsonb_typeof(c -> 'ownershipKinds'), 'null') <> 'array' or (c -> 'ownershipKinds') ? e.ownership_kind)
      and (c ->> 'ageMonthsMin' is null or e.founded_on + make_interval(months => (c ->> 'ageMonthsMin')::int) <= ${chineseDayAt(now)}::date)
      and (c ->> 'ageMonthsMax' is null or e.founded_on + make_interval(months => (c ->> 'ageMonthsMax')::int + 1) > ${chineseDayAt(now)}::date)
      and (c ->> 'revenueFenMin' is null or e.revenue_fen >= (c ->> 'revenueFenMin')::bigint) and (c ->> 'revenueFenMax' is null or e.revenue_fen <= (c ->> 'revenueFenMax')::bigint)
      and (c ->> 'employeesMin' is null or e.employees >= (c ->> 'employeesMin')::int)
      and (coalesce(jsonb_typeof(c -> 'taxGrades'), 'null') <> 'array' or (c -> 'taxGrades') ? e.tax_grade)
      and (coalesce(jsonb_typeof(c -> 'qualificationTags'), 'null') <> 'array' or case when jsonb_typeof(e.qualification_tags) = 'array' then exists (select from jsonb_array_elements_text(c -> 'qualificationTags') t where e.qualification_tags ? t) end)
      and (coalesce(jsonb_typeof(c -> 'exclusions'), 'null') <> 'array' or case when c -> 'exclusions' <@ ${JSON.stringify(knownBars)}::jsonb then true end)
      and (c ->> 'creditGradeMin' is null or null) as verdict
      from enterprises e cross join asked)
    select id, count(*) filter (where verdict)::int as eligible, count(*) filter (where verdict is null)::int as possible from judged group by id order by 1`);

test('an independent statement finds for every firm what the engine found', async () => {
  expect(await matchEverybody(now)).toEqual({ matched: 40, changed: 40 });
  const found = await stored();
  expect(found).toEqual(await independent());
  expect(found.reduce((sum, { eligible }) => sum + eligible, 0)).toBeGreaterThan(5);
  expect(found.reduce((sum, { possible }) => sum + possible, 0)).toBeGreaterThan(5);
});

test('after a product, a firm and a day have changed, only those concerned are matched, and a full run finds nothing else', async () => {
  await republish(cms.strapi, uids.financialProduct, productIds[0] ?? '', { criteria: { regionsIn: ['210300'] } });
  const { matched } = await matchChanged(now);
  expect(matched).toBeGreaterThan(0);
  expect(matched).toBeLessThan(40);
  expect(await matchChanged(now)).toEqual({ matched: 0, changed: 0 });
  const [firm = ''] = firmIds;
  await asTest(() => enterprises().update({ documentId: firm, data: { regionCode: '210300', foundedOn: '2024-12-01' } }));
  expect((await matchFirms([firm], now)).matched).toBe(1);
  expect(await stored()).toEqual(await independent());
  expect(await matchEverybody(now)).toEqual({ matched: 40, changed: 0 });
  const later = new Date(now.getTime() + 200 * 86_400_000);
  await matchChanged(later);
  expect(await matchKnown(later)).toEqual({ matched: 40, changed: 0 });
});

test('who writes a product reads how many firms it is for, what keeps how many out, and nothing about fewer than five', async () => {
  const answer = await audienceOf({ criteria: { entityKinds: ['company'], regionsIn: ['210000'], ageMonthsMin: 24 } }, now);
  const { eligible } = await database().one(z.object({ eligible: z.int() }), sql`select count(*)::int as eligible from enterprises where entity_kind = 'company' and region_code like '21%' and founded_on + interval '24 months' <= ${chineseDayAt(now)}::date`);
  expect(answer).toMatchObject({ firms: 40, eligible, possible: null });
  const age = answer.excluding.find(({ condition }) => condition === 'age');
  expect(age?.step?.sentence).toBe('成立时间放宽到满12个月');
  expect((await audienceOf({ criteria: { qualificationTags: ['unicorn'], taxGrades: ['A'], entityKinds: ['partnership'] } }, now)).eligible).toBeNull();
});

test('what a firm has become eligible for is told to its people once, however often it is found', async () => {
  const { id } = (await stored()).find(({ eligible }) => eligible > 0) ?? { id: '' };
  await database().run(sql`insert into up_users (id, document_id, username, email) values (901, 'matching-person', 'matching-person', 'matching@rongqiao.example')`);
  await database().run(sql`insert into memberships (user_id, organisation_kind, organisation_id, roles) values (901, 'enterprise', ${id}, array['administrator'])`);
  await database().run(sql`delete from firm_matches where enterprise_id = ${id}`);
  await matchFirms([id], now);
  const waiting = () => database().one(z.object({ count: z.int() }), sql`select count(*)::int as count from matching_pushes where enterprise_id = ${id} and told_at is null`);
  expect((await waiting()).count).toBeGreaterThan(0);
  expect(await tellPushes()).toBe(1);
  await database().run(sql`delete from firm_matches where enterprise_id = ${id}`);
  await matchFirms([id], now);
  expect((await waiting()).count).toBe(0);
  expect(await tellPushes()).toBe(0);
  const list = await readOwnList(id, 901);
  expect(list.products.filter(({ isSure }) => isSure)).toHaveLength(list.eligibleProducts);
  await choose(901, false);
  expect(await readOwnList(id, 901)).toMatchObject({ isPersonalised: false, products: [], eligibleProducts: 0 });
});
