/** A rejection that nobody awaited is a bug to log, not a reason to end the process for everybody. */
import { platform } from '../platform.ts';

const MARK = Symbol.for('rongqiao.unhandled');

export function surviveUnhandledRejections(): void {
  const marked = process as unknown as Record<symbol, boolean>;
  if (marked[MARK]) return;
  marked[MARK] = true;
  process.on('unhandledRejection', (reason) => {
    platform().log.error(`unhandled rejection: ${reason instanceof Error ? (reason.stack ?? reason.message) : String(reason)}`);
  });
}
