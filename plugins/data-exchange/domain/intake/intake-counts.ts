import { z } from 'zod';

const Rows = z.int().min(0);

/** Every line is in exactly one of them: lines = skipped + blank + total + rows; rows = good + bad + duplicate + dropped. */
export const IntakeCounts = z.object({
  /** Records of text, rows of a sheet up to its last one. */
  lines: Rows,
  /** Titles, column names, notes below the table. */
  skipped: Rows,
  blank: Rows,
  /** 合计 and 小计. */
  total: Rows,
  rows: Rows,
  good: Rows,
  bad: Rows,
  /** Says exactly what an earlier row has said. */
  duplicate: Rows,
  /** Left out by law: see `naturalPersonColumns`. */
  dropped: Rows,
});
export type IntakeCounts = z.infer<typeof IntakeCounts>;

export const noCounts = (): IntakeCounts => ({ lines: 0, skipped: 0, blank: 0, total: 0, rows: 0, good: 0, bad: 0, duplicate: 0, dropped: 0 });

export const addUp = ({ lines, skipped, blank, total, rows, good, bad, duplicate, dropped }: IntakeCounts): boolean =>
  lines === skipped + blank + total + rows && rows === good + bad + duplicate + dropped;
