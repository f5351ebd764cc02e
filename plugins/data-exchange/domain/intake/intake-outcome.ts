/** What a check of a file answers. */
import type { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import type { FindingRule } from './finding-rules.ts';
import type { IntakeCounts } from './intake-counts.ts';
import type { ReasonCode } from './reasons.ts';

/** `refused`: the file cannot be read as a whole. `quarantined`: it was read, and its rows are kept out. */
export type Verdict = 'accepted' | 'accepted-in-part' | 'quarantined' | 'refused';

export interface IntakeReason {
  code: ReasonCode;
  /** What is wrong and what to do. */
  sentence: string;
}

export interface IntakeOutcome {
  verdict: Verdict;
  /** Set unless the verdict is `accepted` or `accepted-in-part`. */
  reason?: IntakeReason;
  counts: IntakeCounts;
  /** Findings by rule, all of them; the file holds the first of each rule only. */
  rules: Partial<Record<FindingRule, number>>;
  /** Column as the file names it → share of blank cells, 0 to 1. */
  columnBlanks: Record<string, number>;
  /** Field → sum of the good rows in fen, as text. */
  controlTotals: Record<string, string>;
  /** SHA-256 of the file's bytes; null when it was stopped before its end was seen. */
  contentHash: string | null;
  /** NDJSON of `GoodRow`, and of `Finding`. The caller removes them. */
  goodRowsFile?: string;
  findingsFile?: string;
  /** Peak memory of the process that read the file. */
  peakBytes: number;
}

export interface GoodRow {
  rowNumber: number;
  /** Which thing of the firm it is about: a later row with the same key is a correction. */
  rowKey: string;
  uscc: string;
  kind: FactKind;
  /** Year, month or day that the fact is about. */
  period: string;
  /** As JSON holds it: amounts as text. */
  body: Record<string, unknown>;
  /** SHA-256 of firm, kind and body. */
  contentHash: string;
}

export interface Finding {
  /** As a spreadsheet counts; null: about the whole file. */
  row: number | null;
  /** As the file names it. */
  column: string | null;
  rule: FindingRule;
  /** `notice`: the row is good all the same. */
  severity: 'error' | 'notice';
  /** Masked. */
  value: string | null;
  sentence: string;
}
