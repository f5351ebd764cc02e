/** A short answer for the head of a report, with what it rests on. "Not enough data" is an answer. */
export type Confidence = 'high' | 'medium' | 'low';

export interface Verdict<Answer extends string> {
  /** Absent: not enough data. */
  answer: Answer | undefined;
  /** The answer in Chinese, or 数据不足. */
  label: string;
  /** By what rule. */
  rule: string;
  /** The figures, each a whole sentence. */
  evidence: string[];
  /** The newest day or month that the figures belong to. */
  asOf: string | undefined;
  confidence: Confidence;
}

export const NOT_ENOUGH_DATA = '数据不足';
