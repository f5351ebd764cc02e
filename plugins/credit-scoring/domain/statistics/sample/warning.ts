/** What a person should know before trusting a result. */
export interface Warning {
  /** `leak`: almost certainly told by the outcome; `suspect`: more informative than columns usually are. */
  code: 'left-out' | 'odd-text' | 'leak' | 'suspect' | 'leak-pattern' | 'few-bad' | 'not-converged' | 'wrong-sign' | 'small-test';
  column?: string;
  /** A sentence in Chinese, with what to do. */
  message: string;
}
