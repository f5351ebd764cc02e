/** 信用积分: what a firm sees of its own assessment, and how anybody with the right to checks it. */
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { CreditFact } from '@rongqiao/contracts/credit-fact.ts';
import { endpoint } from '@rongqiao/contracts/endpoint.ts';
import { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { ById, FenText, Id, Moment } from './api-fields.ts';
import { CategoryState, CreditFile } from './credit-file.ts';
import { CreditModel } from './credit-model.ts';
import { ScoreResult } from './score-result.ts';
import { Standing } from './standing.ts';
import { ShownVerdict } from './verdicts.ts';

export const Assessment = z.object({
  /** What counts: the lowest of the three below. */
  ...Standing.shape,
  /** By all that is in the file. */
  result: ScoreResult,
  /** Were the disputed facts not there; null where nothing is disputed. */
  withoutDisputed: Standing.nullable(),
  /** For a reader who sees a part: the firm's standing by everything, where that is lower. */
  ceiling: Standing.nullable(),
});
export type Assessment = z.infer<typeof Assessment>;

export const KeptScore = z.object({
  id: Id,
  asOf: IsoDay,
  computedAt: Moment,
  validUntil: IsoDay,
  modelName: z.string(),
  modelVersion: z.string(),
  modelHash: z.string(),
  inputsHash: z.string(),
  engine: z.string(),
  because: z.string(),
  assessment: Assessment,
});
export type KeptScore = z.infer<typeof KeptScore>;

export const PastScore = z.object({ id: Id, asOf: IsoDay, computedAt: Moment, because: z.string(), ...Standing.shape });
export type PastScore = z.infer<typeof PastScore>;

export const ConnectionState = z.object({ category: CreditCategory, state: CategoryState, connectedAt: Moment.nullable(), lastCollectedAt: Moment.nullable(), facts: z.int() });
export type ConnectionState = z.infer<typeof ConnectionState>;

export const ScoreCheck = z.object({
  isSame: z.boolean(),
  checks: z.array(z.object({ what: z.string(), isSame: z.boolean() })),
  inputsHash: z.string(),
  resultHash: z.string(),
  modelHash: z.string(),
  engine: z.string(),
});
export type ScoreCheck = z.infer<typeof ScoreCheck>;

/** 参考额度: no offer. Amounts in fen as text; null where there is nothing to reckon with. */
export const Worth = z.object({
  limitFen: FenText.nullable(),
  sentence: z.string(),
  /** The side that decides. */
  binding: z.string().nullable(),
  caps: z.array(z.object({ label: z.string(), limitFen: FenText.nullable(), sentence: z.string(), isBinding: z.boolean() })),
  /** Against what a firm without a record pays: the published rates of two products. */
  saving: z.object({ savedFen: FenText, sentence: z.string(), products: z.array(z.object({ slug: z.string(), name: z.string() })) }).nullable(),
});
export type Worth = z.infer<typeof Worth>;

export const scoreApi = {
  /** `current` is null while nothing is on record about the firm. */
  readOwnScore: endpoint({
    method: 'GET',
    path: '/own-score',
    answer: z.object({ current: KeptScore.nullable(), worth: Worth.nullable(), verdicts: z.array(ShownVerdict), history: z.array(PastScore), connections: z.array(ConnectionState) }),
  }),
  /** What the what-if works on: the firm's file and the model, as they are scored. */
  readOwnInputs: endpoint({ method: 'GET', path: '/own-score/inputs', answer: z.object({ file: CreditFile, model: CreditModel }) }),
  verifyOwnScore: endpoint({ method: 'POST', path: '/own-score/:id/verification', params: ById, answer: ScoreCheck }),
  /** Every fact with where it comes from. */
  readOwnFile: endpoint({ method: 'GET', path: '/own-file', answer: z.object({ facts: z.array(CreditFact), connections: z.array(ConnectionState) }) }),
  /** The published card: everybody may read how points come about. */
  readModel: endpoint({ method: 'GET', path: '/model', answer: z.object({ model: CreditModel, sha256: z.string(), champion: z.string() }) }),
};

/** By all that is on record about it, a firm has another grade than before, or its first. */
export const creditGradeChanged = { name: 'credit-grade.changed', data: z.object({ enterpriseId: z.string() }) };
