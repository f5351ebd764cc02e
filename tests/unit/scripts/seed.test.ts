import { describe, expect, test } from 'vitest';
import { humanCodes, seeds } from '../../../cms/seeds/seeds.ts';
import { passwordFault } from '../../../plugins/accounts/domain/password-policy.ts';
import { Enterprise } from '../../../plugins/contracts/enterprise.ts';
import { classifyEnterpriseSize } from '../../../plugins/contracts/values/enterprise-size.ts';
import { isRegionCode, isWithin } from '../../../plugins/contracts/values/region.ts';
import { channelOf } from '../../../plugins/accounts/domain/address.ts';
import { staffRoles } from '../../../plugins/editorial/domain/staff-roles.ts';
import { demoAccounts, demoPeople, demoStaff } from '../../../scripts/seed/demo-accounts.ts';
import { readWish } from '../../../scripts/seed/read-wish.ts';
import { NUMBERS_MAX, syntheticEnterprise } from '../../../scripts/seed/synthetic/enterprise.ts';

describe('invented enterprises', () => {
  const some = Array.from({ length: 3_000 }, (_, place) => syntheticEnterprise(place + 1));
  const shown = (attribute: keyof (typeof some)[number]) => new Set(some.map((enterprise) => enterprise[attribute]));

  test('fit the contract, from the first to the last', () => {
    for (const enterprise of [...some.slice(0, 500), syntheticEnterprise(NUMBERS_MAX)]) {
      expect(Enterprise.safeParse(enterprise).error?.issues ?? []).toEqual([]);
    }
  });

  test('are the same firm for the same number, and each number another firm', () => {
    expect(syntheticEnterprise(42)).toEqual(syntheticEnterprise(42));
    expect(shown('uscc').size).toBe(some.length);
    expect(shown('name').size).toBe(some.length);
  });

  test('never take the code of a demo firm', () => {
    for (const { uscc } of [...seeds.enterprise, ...seeds.institution]) expect(shown('uscc').has(uscc)).toBe(false);
  });

  test('are in all fourteen cities of Liaoning, at the level of counties', () => {
    const places = [...shown('regionCode')].map(String);
    expect(new Set(places.map((code) => code.slice(0, 4))).size).toBe(14);
    for (const code of places) expect(isRegionCode(code) && isWithin(code, '210000') && !code.endsWith('00')).toBe(true);
  });

  test('are of every size class, and every one of them can be classified', () => {
    const classes = some.map(({ industryCode, employees, revenueFen, assetsFen }) =>
      classifyEnterpriseSize({ industryCode, employees, revenueFen: BigInt(revenueFen ?? 0), assetsFen: BigInt(assetsFen ?? 0) }),
    );
    const found = new Set(classes.map((size) => (size.outcome === 'classified' ? size.sizeClass : size.outcome)));
    expect([...found].sort()).toEqual(['large', 'medium', 'micro', 'small']);
  });

  test('are young and old, of many industries and every standing', () => {
    expect(new Set([...shown('foundedOn')].map((day) => String(day).slice(0, 4))).size).toBeGreaterThan(20);
    expect(shown('industryCode').size).toBeGreaterThan(25);
    expect(shown('registerStatus').size).toBe(5);
    expect(shown('entityKind')).toContain('individual-business');
  });

  test('say in their names that they are a demonstration', () => {
    for (const { name, isDemo } of some) expect([isDemo, name.includes('（演示')]).toEqual([true, true]);
  });
});

describe('demo accounts', () => {
  test('are one for each role of the admin', () => {
    expect(demoStaff.map(({ role }) => role).sort()).toEqual(['strapi-super-admin', ...staffRoles.map(({ code }) => code)].sort());
  });

  test('have a region exactly where the role is bound to regions', () => {
    const scoped = staffRoles.filter((role) => role.scoped).map(({ code }) => code);
    for (const { role, regions } of demoStaff) expect([role, regions.length > 0]).toEqual([role, scoped.includes(role)]);
  });

  test.each(demoPeople)('$kind belongs to an organisation of the demo set, or to none', ({ member }) => {
    if (!member) return;
    const codes = (seeds[member.kind] as Record<string, unknown>[]).map((row) => row[humanCodes[member.kind]]);
    expect(codes).toContain(member.code);
  });

  test.each(demoAccounts)('$kind signs in with an address that leads nowhere and a password that the policy accepts', ({ account, name, password }) => {
    expect(channelOf(account)).toBe('mail');
    expect(account).toMatch(/\.example$/);
    expect(passwordFault(password, [account, name])).toBeUndefined();
  });
});

describe('the command line', () => {
  test('without words asks for the demo data only', () => {
    expect(readWish([])).toEqual({ enterprises: 0, firstTime: false });
  });
  test.each([['--enterprises', '5000'], ['--enterprises=5000']])('%s asks for more enterprises', (...args) => {
    expect(readWish(args)).toEqual({ enterprises: 5000, firstTime: false });
  });
  test.each(['-5', 'many', '1.5', '99999999', '1600001'])('--enterprises=%s is refused with a sentence', (wish) => {
    expect(() => readWish([`--enterprises=${wish}`])).toThrow(/--enterprises (后面写要增加的企业数|最多 1600000)/);
  });
  test.each(['--enterprise', 'everything', '--enterprises'])('%s is not understood, and what can be written is said', (word) => {
    expect(() => readWish([word])).toThrow('npm run seed -- --enterprises 5000');
  });
});
