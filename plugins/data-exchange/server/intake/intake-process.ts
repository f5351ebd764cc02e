/** The process that reads one file. It may run out of memory or time, or die, and nothing else notices. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { type IntakeOrder, type IntakeReport, IntakeOrder as Order } from './intake-messages.ts';
import { limits } from './limits.ts';
import { readDelivery } from './read-delivery.ts';
import { LineWriter } from './write-lines.ts';

const MEMORY_EVERY_MS = 100;
const REPORT_EVERY_LINES = 2_000;

process.once('message', (message) => {
  carryOut(Order.parse(message)).then(
    (outcome) => finish({ outcome }),
    (error: unknown) => finish({ failure: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
  );
});
process.once('disconnect', () => process.exit(1));
// Not `resourceUsage().maxRSS`: Linux hands the parent's peak down to its child.
let peakBytes = 0;
const lookAtMemory = () => {
  peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
  if (peakBytes > limits.residentBytes) process.exit(limits.memoryExitCode);
  return peakBytes;
};
setInterval(lookAtMemory, MEMORY_EVERY_MS).unref();

const report = (message: IntakeReport, done: () => void = () => undefined) => process.send?.(message, done);
const finish = (message: IntakeReport) => report(message, () => process.exit(0));

async function carryOut({ path: file, name, spec, today, consented, folder }: IntakeOrder) {
  const goodRowsFile = path.join(folder, 'good-rows.ndjson');
  const findingsFile = path.join(folder, 'findings.ndjson');
  const [good, findings] = [new LineWriter(goodRowsFile), new LineWriter(findingsFile)];
  let told = 0;
  const onLines = (rowsRead: number) => {
    if (rowsRead - told < REPORT_EVERY_LINES) return;
    told = rowsRead;
    report({ rowsRead });
  };
  const sink = { keepGood: (row: object) => good.write(row), keepFinding: (finding: object) => findings.write(finding) };
  const reading = await readDelivery({ path: file, name }, { spec, today, consented: new Set(consented) }, sink, folder, onLines);
  good.close();
  findings.close();
  const isBomb = reading.reason !== undefined && unread.has(reading.reason.code);
  return { ...reading, contentHash: isBomb ? null : await hashOf(file), goodRowsFile, findingsFile, peakBytes: lookAtMemory() };
}

/** Refused at sight: not even their bytes are worth reading. */
const unread = new Set(['too-large', 'bomb', 'line-too-long']);

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file, { highWaterMark: 1024 * 1024 }), hash);
  return hash.digest('hex');
}
