/** A program is started when it answers, not when its process exists. */
import { type Child, hasEnded } from '../services/child.ts';

export interface Waiting {
  name: string;
  child: Child;
  url: string;
  /** Any lower status means ready. */
  below: number;
  limitMs: number;
  signal: AbortSignal;
}

const BETWEEN_MS = 100;
const ANSWER_LIMIT_MS = 3_000;

/** Stops the child again when it does not come up or is no longer wanted. */
export async function waitUntilAnswering(waiting: Waiting): Promise<void> {
  const problem = await problemOf(waiting);
  if (!problem) return;
  await waiting.child.stop();
  throw new Error(`${waiting.name} ${problem}，它最后说：\n${waiting.child.lines().slice(-20).join('\n')}`);
}

async function problemOf({ child, url, below, limitMs, signal }: Waiting): Promise<string | undefined> {
  for (const deadline = Date.now() + limitMs; ; ) {
    if (await answersWell(url, below)) return undefined;
    if (signal.aborted) return '在就绪之前被叫停';
    if (hasEnded(child.process)) return `没有启动起来（${await child.ended}）`;
    if (Date.now() > deadline) return `在 ${Math.round(limitMs / 1_000)} 秒内没有就绪`;
    await new Promise((resolve) => setTimeout(resolve, BETWEEN_MS));
  }
}

const answersWell = (url: string, below: number): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(ANSWER_LIMIT_MS), redirect: 'manual' }).then(
    async (answer) => {
      await answer.body?.cancel();
      return answer.status < below;
    },
    () => false,
  );
