import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { insistOnSafeRoles } from '../../../plugins/accounts/server/close-stock-routes.ts';
import { goodPassword, someVisitor, startWorld, type World } from './world.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world?.stop());

const me = (token: string) => world.accounts('GET', '/me', undefined, { token });

describe('a session', () => {
  test('ends at once when its person signs out', async () => {
    const { token, ask } = await world.person('out@example.com');
    expect((await ask('DELETE', '/sessions/current')).status).toBe(204);
    expect((await me(token)).error).toMatchObject({ status: 401, message: '请先登录。' });
  });

  test('is listed with its browser, and can be ended from another', async () => {
    const { ask } = await world.person('two@example.com');
    const other = await world.accounts('POST', '/sessions', {
      identifier: 'two@example.com',
      password: goodPassword,
      userAgent: 'Firefox 木马\r\n',
    });
    const { data } = await ask('GET', '/sessions');
    expect(data.sessions).toHaveLength(2);
    expect(data.sessions[0]).toMatchObject({ isCurrent: true });
    expect(data.sessions[1]).toMatchObject({ isCurrent: false, userAgent: 'Firefox ' });
    expect((await ask('DELETE', `/sessions/${other.data.sessionId}`)).status).toBe(204);
    expect((await me(other.data.token)).status).toBe(401);
  });

  test('of somebody else cannot be ended', async () => {
    const victim = await world.person('victim@example.com');
    const { data } = await victim.ask('GET', '/me');
    const { ask } = await world.person('attacker@example.com');
    expect((await ask('DELETE', `/sessions/${data.session.id}`)).status).toBe(404);
    expect((await me(victim.token)).status).toBe(200);
  });

  test('ends elsewhere when all others are ended', async () => {
    const { ask, token } = await world.person('many@example.com');
    const others = await Promise.all([1, 2, 3].map(() => world.signIn('many@example.com', goodPassword)));
    expect((await ask('DELETE', '/sessions')).data).toEqual({ ended: 3 });
    expect((await me(others[0]?.data.token ?? '')).status).toBe(401);
    expect((await me(token)).status).toBe(200);
  });

  test('lives half an hour without use, or seven days when the person asks for it, and slides with use', async () => {
    const { token } = await world.person('idle@example.com');
    const kept = await world.accounts('POST', '/sessions', {
      identifier: 'idle@example.com',
      password: goodPassword,
      keepSignedIn: true,
    });
    const minutes = (iso: string) => Math.round((Date.parse(iso) - Date.now()) / 60_000);
    expect(minutes((await me(token)).data.session.expiresAt)).toBe(30);
    expect(minutes(kept.data.expiresAt)).toBe(7 * 24 * 60);
    await world.rows(
      "update sessions set last_seen_at = now() - interval '20 minutes', expires_at = now() + interval '10 minutes' where idle_seconds = 1800",
    );
    await me(token);
    expect(minutes((await me(token)).data.session.expiresAt)).toBe(30);
    await world.rows("update sessions set expires_at = now() - interval '1 second' where idle_seconds = 1800");
    expect((await me(token)).status).toBe(401);
    await world.rows("update sessions set latest_end_at = now() - interval '1 second' where idle_seconds > 1800");
    expect((await me(kept.data.token)).status).toBe(401);
  });

  test('lies in the database only as a hash, and its token nowhere in the ledger', async () => {
    const { token } = await world.person('hashed@example.com');
    const found = await world.rows('select 1 from sessions where token_hash = $$x$$ or token_hash like ?', [
      `%${token}%`,
    ]);
    expect(found).toHaveLength(0);
    const [ledger] = await world.rows(
      "select count(*)::int as n, bool_or(change::text like '%token_hash%' or change::text like '%\"password\"%') as leaks from ledger where subject in ('sessions', 'up_users')",
    );
    expect(ledger).toMatchObject({ leaks: false });
  });

  test('of a blocked person ends with the next request', async () => {
    const { token } = await world.person('blocked@example.com');
    await world.rows("update up_users set blocked = true where email = 'blocked@example.com'");
    expect((await me(token)).status).toBe(401);
    expect((await world.signIn('blocked@example.com', goodPassword)).error).toMatchObject({
      status: 403,
      details: { code: 'blocked' },
    });
    expect((await world.signIn('blocked@example.com', 'Wrong-pass-1')).status).toBe(401);
  });

  test('survives trouble with the database: 503, never "please sign in"', async () => {
    const { token } = await world.person('trouble@example.com');
    const lock = await world.cms.strapi.db.connection.transaction();
    await lock.raw('lock table sessions in access exclusive mode');
    const answer = await me(token);
    await lock.rollback();
    expect(answer.status).toBe(503);
    expect((await me(token)).status).toBe(200);
  });

  test('needs the whole token: what is not one is nobody', async () => {
    for (const token of ['', 'x', 'a'.repeat(43), `${'a'.repeat(43)}b`, "' or 1=1 --"])
      expect((await me(token)).status).toBe(401);
  });
});

describe('a password', () => {
  test('is changed with the old one, and every other session ends', async () => {
    const { ask, token } = await world.person('change@example.com');
    const other = await world.signIn('change@example.com', goodPassword);
    const wrong = await ask('PUT', '/me/password', { currentPassword: 'Wrong-pass-1', newPassword: 'Xin-mi-ma-77' });
    expect(wrong.error.details.fields?.[0]).toMatchObject({ path: 'currentPassword' });
    expect(
      (await ask('PUT', '/me/password', { currentPassword: goodPassword, newPassword: 'Xin-mi-ma-77' })).status,
    ).toBe(204);
    expect((await me(other.data.token)).status).toBe(401);
    expect((await me(token)).status).toBe(200);
    expect((await world.signIn('change@example.com', goodPassword)).status).toBe(401);
    expect((await world.signIn('change@example.com', 'Xin-mi-ma-77')).status).toBe(201);
    await world.event(
      'account.password-changed',
      ({ how, address }) => how === 'changed' && address === 'change@example.com',
    );
  });

  test('is reset with a code, and every session ends', async () => {
    const { token } = await world.person('reset@example.com');
    const code = await world.codeFor('reset@example.com', 'password-reset');
    const reset = () =>
      world.accounts('POST', '/password-reset', { address: 'reset@example.com', code, password: 'Xin-mi-ma-88' });
    const answers = await Promise.all([reset(), reset()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([204, 400]);
    expect((await me(token)).status).toBe(401);
    expect((await world.signIn('reset@example.com', 'Xin-mi-ma-88')).status).toBe(201);
  });

  test('of an unknown address is reset in the same words, and its owner hears that there is no account', async () => {
    await world.person('real@example.com');
    const ask = (address: string) => world.accounts('POST', '/password-reset/codes', { address });
    expect(await ask('real@example.com')).toEqual(await ask('nobody@example.com'));
    const told = await world.event('verification-code.issued', ({ address }) => address === 'nobody@example.com');
    expect(told['code']).toBeNull();
    const attempt = (address: string) =>
      world.accounts('POST', '/password-reset', { address, code: '000000', password: 'Xin-mi-ma-88' });
    expect(await attempt('real@example.com')).toEqual(await attempt('nobody@example.com'));
  });
});

describe('signing in', () => {
  test('answers the same for a wrong password, an unknown address and what is no address', async () => {
    await world.person('same@example.com');
    const wrong = await world.signIn('same@example.com', 'Wrong-pass-1');
    expect(wrong.status).toBe(401);
    expect(await world.signIn('unknown@example.com', 'Wrong-pass-1')).toEqual(wrong);
    expect(await world.signIn('not an address', 'Wrong-pass-1')).toEqual(wrong);
  });

  test('five wrong passwords close the account to strangers, from however many addresses and with whatever headers', async () => {
    await world.person('guessed@example.com');
    const guess = (n: number) =>
      world.signIn('Guessed@Example.com', `Wrong-pass-${n}`, {
        headers: { 'x-forwarded-for': `9.9.9.${n}`, 'x-real-ip': `9.9.9.${n}` },
      });
    const answers = [];
    for (let n = 0; n < 8; n += 1) answers.push(await guess(n));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    expect(answers[5]?.error.message).toMatch(/请15分钟后再试.*忘记密码/);
    expect((await world.signIn('guessed@example.com', goodPassword)).status).toBe(429);
    const told = await world.event('account.locked', ({ address }) => address === 'guessed@example.com');
    expect(told).toMatchObject({ channel: 'mail' });
    expect(
      world.happened.filter(({ name, data }) => name === 'account.locked' && data['address'] === 'guessed@example.com'),
    ).toHaveLength(1);
  });

  test('a hundred guesses at once get five looks', async () => {
    await world.person('swarm@example.com');
    const answers = await Promise.all(
      Array.from({ length: 100 }, (_, n) => world.signIn('swarm@example.com', `Wrong-pass-${n}`)),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(95);
  });

  test('an unknown address is closed alike', async () => {
    const answers = [];
    for (let n = 0; n < 6; n += 1) answers.push(await world.signIn('ghost@example.com', `Wrong-pass-${n}`));
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 429]);
  });

  test('the owner comes in from where it came before while strangers are locked out, and by a code from anywhere', async () => {
    await world.person('owner@example.com');
    const home = someVisitor();
    expect((await world.signIn('owner@example.com', goodPassword, { visitor: home })).status).toBe(201);
    for (let n = 0; n < 6; n += 1) await world.signIn('owner@example.com', `Wrong-pass-${n}`);
    expect((await world.signIn('owner@example.com', goodPassword)).status).toBe(429);
    expect((await world.signIn('owner@example.com', goodPassword, { visitor: home })).status).toBe(201);
    for (let n = 0; n < 6; n += 1) await world.signIn('owner@example.com', `Wrong-pass-${n}`);
    const code = await world.codeFor('owner@example.com', 'password-reset');
    await world.accounts('POST', '/password-reset', { address: 'owner@example.com', code, password: 'Xin-mi-ma-99' });
    expect((await world.signIn('owner@example.com', 'Xin-mi-ma-99')).status).toBe(201);
  });

  test('a success clears the count', async () => {
    await world.person('clears@example.com');
    for (let round = 0; round < 2; round += 1) {
      for (let n = 0; n < 4; n += 1) await world.signIn('clears@example.com', `Wrong-pass-${n}`);
      expect((await world.signIn('clears@example.com', goodPassword)).status).toBe(201);
    }
  });

  test('one visitor cannot try one password on many accounts', async () => {
    const visitor = someVisitor();
    const spray = (n: number) => world.signIn(`spray${n}@example.com`, 'Wrong-pass-1', { visitor });
    await spray(0);
    await world.rows("update rate_limits set points = 58 where key like 'post-api-accounts-sessions:' || ?", [visitor]);
    const answers = await Promise.all([1, 2, 3, 4].map(spray));
    expect(answers.map(({ status }) => status).sort()).toEqual([401, 401, 429, 429]);
  });
});

test('a role that could take accounts over stops the start', async () => {
  await insistOnSafeRoles();
  const role = await world.cms.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'authenticated' } });
  const granted = await world.cms.strapi.db
    .query('plugin::users-permissions.permission')
    .create({ data: { action: 'plugin::users-permissions.user.update', role: role.id } });
  await expect(insistOnSafeRoles()).rejects.toThrow(/plugin::users-permissions.user.update/);
  await world.cms.strapi.db.query('plugin::users-permissions.permission').delete({ where: { id: granted.id } });
});

describe('the stock routes of Strapi', () => {
  const stock: [method: string, path: string][] = [
    ['POST', '/api/auth/local'],
    ['POST', '/api/auth/local/register'],
    ['POST', '/api/auth/forgot-password'],
    ['POST', '/api/auth/reset-password'],
    ['POST', '/api/auth/change-password'],
    ['POST', '/api/auth/refresh'],
    ['GET', '/api/auth/github/callback'],
    ['GET', '/api/auth/email-confirmation'],
    ['GET', '/api/connect/github'],
    ['GET', '/api/users'],
    ['GET', '/api/users/me'],
    ['PUT', '/api/users/1'],
    ['GET', '/api/users-permissions/roles'],
    ['GET', '/api/upload/files'],
    ['POST', '/api/upload'],
    ['POST', '/api/email'],
  ];
  test.each(stock)('%s %s is not there', async (method, path) => {
    const { token } = await stranger();
    // 405: only the wildcard for public files knows the path, and that only reads.
    const answers = [undefined, token].map((held) =>
      world.ask(method, path, method === 'GET' ? undefined : {}, held ? { token: held } : {}),
    );
    for (const { status } of await Promise.all(answers)) expect(status).toBe(method === 'GET' ? 404 : 405);
  });

  let made: Promise<{ token: string }> | undefined;
  const stranger = () => (made ??= world.person('stranger@example.com'));
});
