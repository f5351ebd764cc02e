/** The one gate to credit data: who gets in, how often, until when, and what is left on record. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Membership } from '../../../plugins/contracts/membership.ts';
import { readGate } from '../../../plugins/strapi-kit/server/consent/read-gate.ts';
import { startDeskWorld, type DeskWorld } from '../inquiry/desk-world.ts';
import { aFirm, known } from '../accounts/world.ts';

let world: DeskWorld;
let firmId: string;
let bank: Membership;
beforeAll(async () => {
  world = await startDeskWorld();
  firmId = await known(world, aFirm());
  bank = { id: '7f1de2a8-6f2f-4d7c-9d5a-0a7f5f0f0a01', organisationKind: 'institution', organisationId: world.bank, organisationName: '演示银行', roles: ['operator'], signingSuspended: false };
});
afterAll(() => world?.stop());

const give = (category: string, readsMax = 5) =>
  world.rows(
    `insert into consents (grant_id, enterprise_id, grantee_kind, grantee_id, grantee_name, category, purpose, valid_from, valid_until, reads_max, is_warned, text_version, text, text_sha256, given_by)
     values (gen_random_uuid(), ?, 'institution', ?, '演示银行', ?, 'loan-review', current_date - 1, current_date + 30, ?, false, 'x', 'x', md5('a') || md5('b'), 1) returning id`,
    [firmId, world.bank, category, readsMax],
  );
const read = (categories: Parameters<typeof readGate>[0]['categories'], mode: Parameters<typeof readGate>[1] = 'filed') =>
  readGate({ reader: bank, enterpriseId: firmId, categories, output: 'assessment', purpose: 'loan-review', through: '测试' }, mode);

test('twenty readings at once of a consent for five: five get in', async () => {
  expect(await read(['registration', 'tax'])).toMatchObject({ refused: { details: { code: 'credit-none' } } });
  await give('tax');
  const answers = await Promise.all(Array.from({ length: 20 }, () => read(['registration', 'tax', 'invoices'])));
  expect(answers.filter((one) => 'allowed' in one && one.allowed.join() === 'registration,tax')).toHaveLength(5);
  expect(answers.filter((one) => 'refused' in one && one.refused.details.code === 'credit-exhausted')).toHaveLength(15);
  expect(await world.rows("select count(*)::int as n, count(ground)::int as given from credit_reads where 'tax' = any(asked)")).toEqual([{ n: 21, given: 5 }]);
  expect(await world.rows("select count(*)::int as n from ledger where subject = 'credit_reads'")).toEqual([{ n: 21 }]);
});
