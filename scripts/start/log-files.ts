/** What each process prints goes into var/logs/<name>.log, and onto the terminal once the platform stands. */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';
import { note } from './steps.ts';

const ROLL_BYTES = 5 * 1024 * 1024;

let echoing = false;
export const echoLogs = (on: boolean): void => void (echoing = on);

/** A receiver of lines; the old file is kept once as <name>.log.1. */
export function openLog(varDir: string, name: string): (line: string) => void {
  const folder = path.join(varDir, 'logs');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const file = path.join(folder, `${name}.log`);
  let bytes = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  return (line) => {
    const text = `${new Date().toISOString()} ${line}\n`;
    if (bytes > ROLL_BYTES) {
      renameSync(file, `${file}.1`);
      bytes = 0;
    }
    appendFileSync(file, text, { mode: 0o600 });
    bytes += Buffer.byteLength(text);
    if (echoing) note(`[${name}] ${line}`);
  };
}
