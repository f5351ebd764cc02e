/** Half of the judged queries is held out: nobody tunes by them, and nobody is told which of them fail. */
import { createHash } from 'node:crypto';

export type Half = 'open' | 'held-out';

/** By the query's own hash, so that no hand decides. */
export const halfOf = (query: string): Half => ((createHash('sha256').update(query).digest()[0] ?? 0) % 2 === 0 ? 'open' : 'held-out');
