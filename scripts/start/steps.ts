/** A step is shown while it runs, with its time when it is done, and with its reason when it failed. */

export interface Step {
  /** Replaces what is shown behind the title while the step runs. */
  say(text: string): void;
}

const live = process.stdout.isTTY === true;
const QUIET_REPORT_MS = 15_000;
const LIVE_REPORT_MS = 200;

export async function step<T>(title: string, work: (step: Step) => Promise<T> | T): Promise<T> {
  const began = performance.now();
  let detail = '';
  const show = () => showRunning(title, began, detail);
  const timer = setInterval(show, live ? LIVE_REPORT_MS : QUIET_REPORT_MS);
  if (live) show();
  try {
    const result = await work({ say: (text) => void (detail = text) });
    showEnded('✓', title, began, detail);
    return result;
  } catch (error) {
    showEnded('✗', title, began);
    throw error;
  } finally {
    clearInterval(timer);
  }
}

function showRunning(title: string, began: number, detail: string) {
  const line = `… ${title}${inBrackets(elapsed(began), detail)}`;
  process.stdout.write(live ? `\r${line}\x1b[K` : `${line}\n`);
}

function showEnded(mark: string, title: string, began: number, detail = '') {
  process.stdout.write(`${live ? '\r\x1b[K' : ''}${mark} ${title}${inBrackets(elapsed(began), detail)}\n`);
}

const inBrackets = (...parts: string[]) => `（${parts.filter(Boolean).join('，')}）`;

export function elapsed(began: number): string {
  const seconds = (performance.now() - began) / 1_000;
  return seconds < 90 ? `${seconds.toFixed(1)} 秒` : `${Math.floor(seconds / 60)} 分 ${Math.round(seconds % 60)} 秒`;
}

/** A line of its own that does not tear a step that is being shown. */
export function note(text: string): void {
  process.stdout.write(`${live ? '\r\x1b[K' : ''}${text}\n`);
}
