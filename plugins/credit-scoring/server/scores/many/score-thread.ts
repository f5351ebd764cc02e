/** A thread in which batches are scored, so that the platform goes on answering meanwhile. */
import { parentPort } from 'node:worker_threads';
import type { BatchToScore } from './batch.ts';
import { scoreBatch } from './score-batch.ts';
import type { ThreadAnswer } from './scorer.ts';

parentPort?.on('message', (batch: BatchToScore) => {
  parentPort?.postMessage(answer(batch));
});

function answer(batch: BatchToScore): ThreadAnswer {
  try {
    return { scored: scoreBatch(batch) };
  } catch (error) {
    return { failed: (error as Error).message };
  }
}
