/** What a person should know before trusting a result. */
export interface Warning {
  code: 'left-out' | 'odd-text' | 'leak' | 'leak-pattern' | 'few-bad' | 'not-converged' | 'wrong-sign' | 'small-test';
  column?: string;
  /** A sentence in Chinese, with what to do. */
  message: string;
}
