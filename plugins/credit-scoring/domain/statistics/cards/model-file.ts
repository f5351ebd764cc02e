/** A model as it is kept: never changed, named by its own digest, with all that scoring, checking and explaining needs. */
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { Model } from './model.ts';
import { probabilityOfBad } from './scale.ts';
import { scoreRange } from './score-range.ts';

export const MODEL_FORMAT = 'rongqiao-credit-model/1';

export interface ModelFile {
  format: typeof MODEL_FORMAT;
  model: Model;
  probability: ProbabilityTable;
  trainedOn: { rows: number; bad: number; target: string; columns: string[]; dataSha256: string };
  /** Measured on rows that the model had not seen. */
  measured: Record<string, number>;
  warnings: string[];
  /** Of the canonical JSON of everything else. */
  sha256: string;
}

/** Probability of bad for each whole score: looked up, never computed, so that it is the same in every engine. */
export interface ProbabilityTable {
  /** Score of the first entry; lower and higher scores take the first and the last. */
  from: number;
  /** Millionths. */
  millionths: number[];
}

export function sealModel(content: Omit<ModelFile, 'format' | 'sha256' | 'probability'>): ModelFile {
  const unsealed = { format: MODEL_FORMAT, ...content, probability: tabulate(content.model) } as const;
  return { ...unsealed, sha256: digestOf(unsealed) };
}

/** Whether the file still says what it said when it was sealed. */
export function isSealIntact(file: ModelFile): boolean {
  const { sha256, ...unsealed } = file;
  return digestOf(unsealed) === sha256;
}

const digestOf = (content: unknown): string => createHash('sha256').update(canonicalJson(content)).digest('hex');

function tabulate(model: Model): ProbabilityTable {
  const { lowest, highest } = scoreRange(model);
  const from = Math.floor(lowest);
  return { from, millionths: Array.from({ length: Math.ceil(highest) - from + 1 }, (_, at) => Math.round(1_000_000 * probabilityOfBad(from + at, model.scale))) };
}
