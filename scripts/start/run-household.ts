/**
 * The frame around `npm start` and `npm run dev`: becomes the launcher, starts, and stops cleanly with
 * Ctrl-C or SIGTERM, with a failed step too. A second Ctrl-C does not wait any longer.
 */
import { makePlan, type Plan } from './environment.ts';
import { type Household, openHousehold } from './household.ts';
import { becomeLauncher, type Recorder } from './run-record.ts';
import { elapsed, note, step } from './steps.ts';

/** A terminal, npm and the installer each hand us the same Ctrl-C. */
const ONE_PRESS_MS = 800;

export async function runHousehold(begin: (house: Household, plan: Plan, recorder: Recorder) => Promise<void>): Promise<void> {
  const prepared = await prepare().catch((error: Error) => void complain(error));
  if (!prepared) return;
  const { plan, recorder } = prepared;
  if (recorder.ended.length > 0) note(`! 上次没有正常停止，已结束留下的进程：${recorder.ended.join('、')}`);
  const house = openHousehold(recorder);
  const stop = onceOnly(() => stopAll(house, recorder));
  listenToSignals(stop, house);
  try {
    await begin(house, plan, recorder);
  } catch (error) {
    // Stopped in the middle of starting is no failure.
    if (!house.closing.aborted) complain(error);
    await stop();
  }
}

async function prepare(): Promise<{ plan: Plan; recorder: Recorder & { ended: string[] } }> {
  const plan = await step('读取配置和密钥', makePlan);
  return { plan, recorder: await becomeLauncher(plan.varDir) };
}

async function stopAll(house: Household, recorder: Recorder) {
  const began = performance.now();
  await house.close();
  await recorder.forget();
  note(`✓ 已全部停止（${elapsed(began)}）`);
  process.exit(process.exitCode ?? 0);
}

function listenToSignals(stop: () => Promise<void>, house: Household) {
  // A terminal that is gone, or `npm start | head`: nobody reads, but the platform runs on.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  let first = 0;
  const receive = (signal: NodeJS.Signals) => {
    if (first === 0) {
      first = Date.now();
      note(`\n收到 ${signal}，正在停止：先完成手上的请求，再依次停下各个服务（再按一次 Ctrl-C 立即结束）`);
      void stop();
    } else if (Date.now() - first > ONE_PRESS_MS) {
      note('立即结束');
      house.kill();
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, receive);
}

function complain(error: unknown) {
  const text = error instanceof Error ? error.message : String(error);
  note(`\n${text}\n`);
  process.exitCode = 1;
}

function onceOnly(action: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | undefined;
  return () => (running ??= action());
}
