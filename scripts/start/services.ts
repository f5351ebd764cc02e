/** PostgreSQL, Meilisearch and the simulated outside world: started here unless the settings name others. */
import path from 'node:path';
import { startChild } from '../services/child.ts';
import { startMeilisearch } from '../services/meilisearch.ts';
import { type Postgres, startPostgres } from '../services/postgres.ts';
import type { Plan } from './environment.ts';
import type { Household, Start } from './household.ts';
import { openLog } from './log-files.ts';
import { root } from './places.ts';
import { step } from './steps.ts';
import { waitUntilAnswering } from './wait-until-answering.ts';

export async function startServices(house: Household, plan: Plan): Promise<void> {
  const { settings, simulated } = plan;
  const wanted: { title: string; name: string; start: (say: (text: string) => void) => Start; here: boolean }[] = [
    { title: 'PostgreSQL', name: 'PostgreSQL', start: (say) => postgres(plan, say), here: !settings.DATABASE_URL },
    { title: 'Meilisearch', name: 'Meilisearch', start: () => meilisearch(plan), here: !settings.MEILI_HOST },
    { title: '邮箱、短信、执照、银行的模拟', name: 'simulators', start: () => simulators(plan), here: simulated },
  ];
  const ours = wanted.filter(({ here }) => here);
  if (ours.length === 0) return;
  await step(`启动 ${ours.map(({ title }) => title).join('、')}`, ({ say }) =>
    Promise.all(ours.map(({ name, start }) => house.keep(name, start(say)))),
  );
}

/** The first start makes the cluster, the later ones bring the same one back. */
function postgres(plan: Plan, say: (text: string) => void): Start {
  let server: Postgres | undefined;
  return async () => {
    if (server) await server.restart();
    else server = await startPostgres(postgresOptions(plan));
    if (!server.where.startsWith(plan.varDir)) say(`数据在 ${server.where}：运行数据库的用户进不了本目录`);
    const { child, stop } = server;
    return { child, stop };
  };
}

const postgresOptions = ({ settings, secrets, varDir }: Plan) => ({
  dataDir: path.join(varDir, 'postgres', 'data'),
  port: settings.PG_PORT,
  password: secrets.POSTGRES_PASSWORD,
  databases: ['rongqiao'],
});

const meilisearch = ({ settings, secrets, varDir }: Plan): Start => () =>
  startMeilisearch({ dataDir: path.join(varDir, 'meilisearch'), port: settings.MEILI_PORT, masterKey: secrets.MEILI_MASTER_KEY });

const simulators = ({ settings, addresses, varDir }: Plan): Start => async (signal) => {
  const words = [
    path.join(root, 'scripts/simulators/start-simulators.ts'),
    ...['--http-port', String(settings.SIMULATORS_PORT), '--smtp-port', String(settings.SMTP_PORT)],
    ...['--store', path.join(varDir, 'simulators.json')],
  ];
  const child = startChild(process.execPath, words, { cwd: root, detached: true, onLine: openLog(varDir, 'simulators') });
  await waitUntilAnswering({ name: '模拟服务', child, url: `${addresses.simulators}/healthz`, below: 300, limitMs: 20_000, signal });
  return { child, stop: () => child.stop('SIGTERM', 5_000) };
};
