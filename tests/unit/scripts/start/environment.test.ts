import { afterEach, expect, test, vi } from 'vitest';
import { cmsEnvironment, makePlan, siteEnvironment } from '../../../../scripts/start/environment.ts';
import { scratchFolder } from '../scratch-folder.ts';

afterEach(() => vi.unstubAllEnvs());

const names = ['DATABASE_URL', 'MEILI_HOST', 'MEILI_KEY', 'SMTP_URL', 'DEMO', 'PUBLIC_URL', 'CMS_URL', 'SITE_PORT', 'CMS_PORT'];

async function planWith(given: Record<string, string>) {
  for (const name of names) vi.stubEnv(name, undefined);
  for (const [name, value] of Object.entries({ VAR_DIR: scratchFolder(), ...given })) vi.stubEnv(name, value);
  return makePlan();
}

test('with nothing set everything is on this machine and the world outside is played', async () => {
  const plan = await planWith({});
  expect(plan.simulated).toBe(true);
  expect(cmsEnvironment(plan)).toMatchObject({
    DATABASE_URL: expect.stringMatching(/^postgresql:\/\/rongqiao:.+@127\.0\.0\.1:54320\/rongqiao$/),
    SMTP_URL: 'smtp://127.0.0.1:2525',
    SMS_GATEWAY_URL: 'http://127.0.0.1:8025',
    PUBLIC_URL: 'http://127.0.0.1:4321',
    DEMO: 'yes',
  });
});

test('the addresses follow the ports', async () => {
  const env = cmsEnvironment(await planWith({ SITE_PORT: '5000', CMS_PORT: '5001' }));
  expect(env).toMatchObject({ PUBLIC_URL: 'http://127.0.0.1:5000', CMS_URL: 'http://127.0.0.1:5001' });
});

test('the site never sees the database, a key that writes, or a secret of the cms', async () => {
  const plan = await planWith({ DATABASE_URL: 'postgresql://a:b@db/x', MEILI_HOST: 'http://search:7700', MEILI_KEY: 'master' });
  const env = siteEnvironment(plan, 'search-only');
  expect(env).toMatchObject({ MEILI_SEARCH_KEY: 'search-only', MEILI_HOST: 'http://search:7700' });
  const text = JSON.stringify(env);
  const hidden = [plan.secrets.JWT_SECRET, plan.secrets.ADMIN_JWT_SECRET, plan.secrets.POSTGRES_PASSWORD, plan.secrets.MEILI_MASTER_KEY, 'postgresql://'];
  for (const value of hidden) expect(text).not.toContain(value);
  expect(env).not.toHaveProperty('MEILI_KEY');
});

test('a real mail server ends the simulation', async () => {
  const plan = await planWith({ SMTP_URL: 'smtps://mail.example:465' });
  expect(plan.simulated).toBe(false);
  expect(cmsEnvironment(plan)).not.toHaveProperty('SMS_GATEWAY_URL');
  expect(siteEnvironment(plan, 'k')).not.toHaveProperty('DEMO_MAILBOX_URL');
});

test('a wrong or missing value stops the start before anything runs, in a sentence with its name', async () => {
  await expect(planWith({ CMS_PORT: '0' })).rejects.toThrow(/CMS_PORT: 设置的值不对（应是 1 到 65535 的整数）/);
  await expect(planWith({ MEILI_HOST: 'http://search:7700' })).rejects.toThrow(/MEILI_KEY: 没有设置/);
  await expect(planWith({ DEMO: 'no' })).rejects.toThrow(/SMTP_URL: 没有设置/);
});
