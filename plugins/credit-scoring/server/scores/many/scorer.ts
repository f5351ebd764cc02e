/** A thread that scores one batch after another; it begins with the first and stops nobody from stopping. */
import { Worker } from 'node:worker_threads';
import type { BatchToScore, ScoredBatch } from './batch.ts';

export type ThreadAnswer = { scored: ScoredBatch } | { failed: string };

export interface Scorer {
  score(batch: BatchToScore): Promise<ScoredBatch>;
  end(): Promise<void>;
}

/** One batch at a time: the next is given when the last was answered. */
export function startScorer(): Scorer {
  // A batch is some 50 MB of short-lived text: with room for it nothing of it is moved twice.
  const thread = new Worker(new URL('./score-thread.ts', import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: 96 } });
  thread.unref();
  return {
    score: (batch) =>
      new Promise((resolve, reject) => {
        const ended = (code: number) => reject(new Error(`the thread for scores ended with ${code}`));
        thread.once('error', reject);
        thread.once('exit', ended);
        thread.once('message', (answer: ThreadAnswer) => {
          thread.off('error', reject);
          thread.off('exit', ended);
          if ('scored' in answer) resolve(answer.scored);
          else reject(new Error(`a batch could not be scored: ${answer.failed}`));
        });
        thread.postMessage(batch);
      }),
    end: async () => {
      await thread.terminate();
    },
  };
}
