/** A database with the demo data in it, as `npm run seed` leaves it: seeded once a run, copied by whoever wants one. */
import { makeEnvironment, onServer, type TestEnvironment } from './environment.ts';
import { runScript } from './run-script.ts';

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

/** Name of the database that was seeded. */
async function seed(): Promise<string> {
  const environment = await makeEnvironment({ NODE_ENV: 'production', DEMO: 'yes' });
  const { code, output } = await runScript('scripts/seed.ts', [], environment);
  if (code !== 0) throw new Error(`the demo data was not seeded:\n${output}`);
  return new URL(environment.DATABASE_URL ?? '').pathname.slice(1);
}
