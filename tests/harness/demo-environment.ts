/** A database with the demo data in it, as `npm run seed` leaves it: seeded once a run, copied by whoever wants one. */
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { inject } from 'vitest';
import { ask } from './admin.ts';
import { makeEnvironment, onServer, type TestEnvironment } from './environment.ts';
import { type Ran, runScript } from './run-script.ts';

const SEEDED = 'template_demo';

export async function makeDemoEnvironment(overrides: Record<string, string> = {}): Promise<TestEnvironment> {
  await onServer(async (client) => {
    // Test files run beside each other: the first seeds, the others wait.
    await client.query(`select pg_advisory_lock(hashtext('${SEEDED}'))`);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [SEEDED]);
    if (rowCount) return;
    const seeded = await seed();
    await client.query(`alter database ${seeded} rename to ${SEEDED}`);
  });
  return makeEnvironment(overrides, SEEDED);
}

/** What the two runs that seeded the template said, and how many accounts there were in between. */
export interface Seeding {
  real: Ran;
  accounts: unknown;
  demo: Ran;
}

const sayings = () => path.join(inject('scratch'), `${SEEDED}.json`);

/** After the first `makeDemoEnvironment`. */
export const readSeeding = async (): Promise<Seeding> => JSON.parse(await readFile(sayings(), 'utf8'));

/** First as a real installation, then as a demonstration. Name of the database that was seeded. */
async function seed(): Promise<string> {
  const environment = await makeEnvironment({ NODE_ENV: 'production' });
  const real = await runScript('scripts/seed.ts', ['--first-time'], { ...environment, DEMO: 'no' });
  const accounts = await ask(environment.DATABASE_URL ?? '', 'select (select count(*) from admin_users) as staff, (select count(*) from up_users) as people');
  const demo = await runScript('scripts/seed.ts', [], { ...environment, DEMO: 'yes' });
  for (const { code, output } of [real, demo]) if (code !== 0) throw new Error(`the demo data was not seeded:\n${output}`);
  await writeFile(sayings(), JSON.stringify({ real, accounts, demo } satisfies Seeding));
  return new URL(environment.DATABASE_URL ?? '').pathname.slice(1);
}
