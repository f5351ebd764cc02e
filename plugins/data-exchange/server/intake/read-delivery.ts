/** A delivery from its first byte to its last: what it is, its tables, and what becomes of it. */
import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import { BatchLedger, type BatchSetting, type BatchSink } from '../../domain/intake/batch-ledger.ts';
import type { IntakeOutcome } from '../../domain/intake/intake-outcome.ts';
import { judgeBatch } from '../../domain/intake/judge-batch.ts';
import { FileRefused } from './file-refused.ts';
import { inMegabytes, limits } from './limits.ts';
import { type Archive, openArchive } from './open-archive.ts';
import { readBatch } from './read-batch.ts';
import { readSheets } from './read-sheets.ts';
import { readText } from './read-text.ts';
import { workbookPart } from './read-workbook.ts';
import { recogniseFile } from './recognise-file.ts';
import type { ReasonCode } from '../../domain/intake/reasons.ts';

export interface Delivery {
  path: string;
  name: string;
}

/** Where a delivery is read to. */
export interface ReadingPlace {
  ledger: BatchLedger;
  /** For files out of archives. */
  folder: string;
  onLines(lines: number): void;
}

export type Reading = Pick<IntakeOutcome, 'verdict' | 'reason' | 'counts' | 'rules' | 'columnBlanks' | 'controlTotals'>;

export async function readDelivery(file: Delivery, setting: BatchSetting, sink: BatchSink, folder: string, onLines: (lines: number) => void = () => undefined): Promise<Reading> {
  const ledger = new BatchLedger(setting, sink);
  const outcome = await readFileInto(file, { ledger, folder, onLines }).then(
    () => judgeBatch(ledger.counts, setting.spec.acceptance, ledger.differing),
    (error: unknown) => {
      if (!(error instanceof FileRefused)) throw error;
      return { verdict: 'refused' as const, reason: error.reason };
    },
  );
  return { ...outcome, counts: ledger.counts, rules: ledger.rules, columnBlanks: ledger.columnBlanks(), controlTotals: ledger.controlTotals() };
}

async function readFileInto({ path: filePath, name }: Delivery, place: ReadingPlace): Promise<void> {
  const { size } = await stat(filePath);
  if (size > limits.fileBytes) throw new FileRefused('too-large', inMegabytes(limits.fileBytes));
  if ((await kindOf(filePath)) === 'text') {
    await readText(filePath, place, null);
    return;
  }
  const archive = await openArchive(filePath);
  try {
    await readArchive(archive, name, place);
  } finally {
    archive.close();
  }
}

async function kindOf(filePath: string): Promise<'archive' | 'text'> {
  const handle = await open(filePath);
  try {
    return await recogniseFile(handle);
  } finally {
    await handle.close();
  }
}

async function readArchive(archive: Archive, name: string, place: ReadingPlace): Promise<void> {
  if (workbookPart(archive)) {
    await readSheets(archive, place, null);
    return;
  }
  const other = otherOffice(archive);
  if (other) throw new FileRefused(other);
  await readBatch(archive, path.basename(name), place);
}

/** Packages of other programs are zip files too. */
const otherParts: [part: RegExp, code: ReasonCode][] = [
  [/(?:^|\/)xl\/workbook\.bin$/i, 'binary-workbook'],
  [/^(?:word|ppt)\//i, 'other-office'],
  [/^content\.xml$/i, 'other-office'],
];

const otherOffice = ({ entries }: Archive): ReasonCode | undefined => otherParts.find(([part]) => [...entries.keys()].some((name) => part.test(name)))?.[1];
