import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { goodPassword, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const register = (address: string, code: string, more: object = {}) =>
  world.accounts('POST', '/registration', { address, code, displayName: '李建国', password: goodPassword, ...more });

test('a person registers by e-mail and is signed in', async () => {
  const code = await world.codeFor('li@example.com', 'registration');
  const registered = await register('LI@Example.com', code);
  expect(registered.status).toBe(201);
  const me = await world.accounts('GET', '/me', undefined, { token: registered.data.token });
  expect(me.data).toMatchObject({
    displayName: '李建国',
    email: 'li@example.com',
    mobile: null,
    memberships: [],
    actingFor: null,
  });
});

test('a person registers by mobile number and signs in with it, however it is written', async () => {
  await world.person('13800001111');
  const signedIn = await world.signIn('+86 138-0000 1111', goodPassword);
  expect(signedIn.status).toBe(201);
  const me = await world.accounts('GET', '/me', undefined, { token: signedIn.data.token });
  expect(me.data).toMatchObject({ email: null, mobile: '13800001111' });
});

describe('a code', () => {
  test('that is wrong says how many tries are left, and five wrong ones end it', async () => {
    const code = await world.codeFor('five@example.com', 'registration');
    const wrong = code === '000000' ? '000001' : '000000';
    const first = await register('five@example.com', wrong);
    expect(first.error).toMatchObject({ status: 400, details: { code: 'code-wrong' } });
    expect(first.error.message).toContain('还可以再试4次');
    for (let i = 0; i < 4; i += 1) await register('five@example.com', wrong);
    expect((await register('five@example.com', code)).error.details.code).toBe('code-expired');
  });

  test('works once', async () => {
    const code = await world.codeFor('once@example.com', 'registration');
    expect((await register('once@example.com', code)).status).toBe(201);
    expect((await register('once@example.com', code)).error.details.code).toBe('code-expired');
  });

  test('is worth nothing after ten minutes', async () => {
    const code = await world.codeFor('late@example.com', 'registration');
    await world.rows(
      "update verification_codes set expires_at = now() - interval '1 second' where address = 'late@example.com'",
    );
    const late = await register('late@example.com', code);
    expect(late.error.message).toContain('请重新获取');
  });

  test('of one address is worth nothing at another', async () => {
    const code = await world.codeFor('mine@example.com', 'registration');
    await world.codeFor('yours@example.com', 'registration');
    expect((await register('yours@example.com', code)).status).toBe(400);
  });

  test('is asked for once a minute', async () => {
    await world.codeFor('flood@example.com', 'registration');
    const again = await world.accounts('POST', '/registration/codes', { address: 'flood@example.com' });
    expect(again.error).toMatchObject({ status: 429 });
    expect(again.error.message).toMatch(/请\d+秒后再试|请1分钟后再试/);
  });

  test('lies in the database only as a keyed hash', async () => {
    const code = await world.codeFor('hash@example.com', 'registration');
    const [row] = await world.rows("select code_hash from verification_codes where address = 'hash@example.com'");
    expect(row?.['code_hash']).not.toContain(code);
    expect(row?.['code_hash']).toMatch(/^[0-9a-f]{64}$/);
  });
});

test('a weak password is refused with the reason, and the code is not spent on it', async () => {
  const code = await world.codeFor('weak@example.com', 'registration');
  const reasons: [password: string, reason: string][] = [
    ['Ab1!', '至少用10个字符'],
    ['onlyletters', '至少用三种'],
    ['Password123!', '太常见'],
    ['Zweak@1234x', '不能含有'],
  ];
  for (const [password, reason] of reasons) {
    const refused = await register('weak@example.com', code, { password });
    expect(refused.error.details.fields?.[0]?.path).toBe('password');
    expect(refused.error.message).toContain(reason);
  }
  expect((await register('weak@example.com', code)).status).toBe(201);
});

test('twenty who register one address at once, in capitals and full width, leave one account', async () => {
  const code = await world.codeFor('race@example.com', 'registration');
  const spellings = [
    'race@example.com',
    'RACE@EXAMPLE.COM',
    'Race@Example.Com',
    'ｒａｃｅ@example.com',
    ' race@example.com ',
  ];
  const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => register(spellings[i % 5] ?? '', code)));
  expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  expect(answers.every(({ status }) => status < 500)).toBe(true);
  const [count] = await world.rows("select count(*)::int as n from up_users where lower(email) = 'race@example.com'");
  expect(count?.['n']).toBe(1);
});

test('the database itself refuses a second account for an address, whatever its capitals', async () => {
  await world.person('index@example.com');
  await expect(
    world.rows("insert into up_users (document_id, username, email) values ('x', 'x', 'INDEX@example.com')"),
  ).rejects.toThrow(/up_users_one_email/);
});

test('nothing tells whether an address has an account; only its owner gets a different mail', async () => {
  await world.person('known@example.com');
  await world.rows('delete from rate_limits');
  const known = await world.accounts('POST', '/registration/codes', { address: 'known@example.com' });
  const unknown = await world.accounts('POST', '/registration/codes', { address: 'unknown@example.com' });
  expect(known).toEqual(unknown);
  const issued = await world.event(
    'verification-code.issued',
    ({ address, code }) => address === 'known@example.com' && code === null,
  );
  expect(issued['purpose']).toBe('registration');
  const wrongKnown = await register('known@example.com', '000000');
  const wrongUnknown = await register('unknown@example.com', '000000');
  expect(wrongKnown).toEqual(wrongUnknown);
});
