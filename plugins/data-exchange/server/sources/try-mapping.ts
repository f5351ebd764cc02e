/** A sample file is read as a delivery would be, and forgotten. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { DryRun, NewSource } from '../../contract/staff.ts';
import type { Finding, GoodRow, IntakeOutcome } from '../../domain/intake/intake-outcome.ts';
import { forgetIntake, runIntake } from '../intake/run-intake.ts';
import { specOf } from './keep-sources.ts';
import { findSource } from './source-row.ts';

const SHOWN_MAX = 20;
const ROWS_MAX = 3;
const MILLISECONDS_MAX = 20_000;

type Trial = Pick<NewSource, 'kind' | 'acceptance' | 'columns'> & { code?: string | undefined; sample: { name: string; base64: string } };

/** `code`: of a source that exists, whose layout and codes are kept. @throws Refusal when the columns do not make the fact */
export async function tryMapping({ code, sample, ...wish }: Trial): Promise<DryRun> {
  const before = code ? (await findSource(code))?.spec : undefined;
  const spec = specOf({ ...wish, code: before?.code ?? 'trial' }, before?.kind === wish.kind ? before : undefined);
  const folder = await mkdtemp(path.join(os.tmpdir(), 'rongqiao-trial-'));
  const file = path.join(folder, 'sample');
  try {
    await writeFile(file, Buffer.from(sample.base64, 'base64'), { mode: 0o600 });
    const outcome = await runIntake({ path: file, name: sample.name }, spec, { millisecondsMax: MILLISECONDS_MAX });
    try {
      return await describe(outcome);
    } finally {
      await forgetIntake(outcome);
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function describe({ verdict, reason, counts, findingsFile, goodRowsFile }: IntakeOutcome): Promise<DryRun> {
  const [findings, good] = await Promise.all([firstLines<Finding>(findingsFile, SHOWN_MAX), firstLines<GoodRow>(goodRowsFile, ROWS_MAX)]);
  return {
    verdict,
    sentence: reason?.sentence ?? null,
    rows: counts.rows,
    good: counts.good,
    bad: counts.bad,
    findings: findings.map(({ row, column, sentence }) => ({ row, column, sentence })),
    sample: good.map(({ uscc, body }) => Object.fromEntries(Object.entries({ uscc, ...body }).map(([field, value]) => [field, value === null ? '' : String(value)]))),
  };
}

/** A sample is small: its lines fit into memory. */
async function firstLines<T>(file: string | undefined, max: number): Promise<T[]> {
  if (!file) return [];
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => line !== '');
  return lines.slice(0, max).map((line) => JSON.parse(line) as T);
}
