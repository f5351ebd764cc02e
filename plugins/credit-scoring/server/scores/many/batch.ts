/** What passes between the job and the thread that scores for it. */
import type { FactSources } from '@rongqiao/contracts/credit-fact-lines.ts';
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { FileEnterprise, WeightBases } from '../../../contract/credit-file.ts';
import type { KeptModel } from '../../models/models.ts';

/** Control characters, which JSON never holds: values pass as they are. */
export const COPY_SCORES = String.raw`with (format csv, quote e'\x01', delimiter e'\x02')`;
export const DELIMITER = '\u0002';

export interface FirmToScore {
  enterprise: FileEnterprise;
  documentId: string;
  /** Its newest score: the same records on the same day make no other. */
  earlier: { id: string; grade: string; inputsHash: string; modelHash: string; weightBases: WeightBases } | undefined;
  disputed: ReadonlyMap<string, IsoDay>;
}

export interface BatchToScore {
  kept: KeptModel;
  asOf: IsoDay;
  because: string;
  firms: readonly FirmToScore[];
  sources: FactSources;
  /** Lines of facts (contracts/credit-fact-lines.ts), UTF-8. */
  lines: Uint8Array;
}

export interface ScoredBatch {
  /** Rows of credit_scores for COPY, columns as `scoredColumns`; UTF-8. */
  rows: Uint8Array;
  written: number;
  /** Firms whose newest score says the same already. */
  unchanged: number;
  /** documentIds of the firms that had another grade before, or none. */
  otherGrade: string[];
}

export const scoredColumns = 'uscc, enterprise_id, as_of, model_version_id, model_hash, engine_version, inputs, inputs_hash, result, grade, score, low, high, coverage, valid_until, because, supersedes';
