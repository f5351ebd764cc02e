/** A paper as signed PDF. Drawn and signed in a thread of its own: fonts and signatures take a second of a core. */
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import { signer } from './signer.ts';

/** What the thread is given. */
export interface PaperOrder {
  paper: Paper;
  p12: Uint8Array;
  passphrase: string;
}

const LIMIT_MS = 60_000;

export async function makePaper(paper: Paper): Promise<Buffer> {
  const { p12, passphrase } = await signer();
  const worker = new Worker(new URL('./paper-thread.ts', import.meta.url), { workerData: { paper, p12, passphrase } satisfies PaperOrder });
  const limit = setTimeout(() => worker.terminate(), LIMIT_MS);
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      worker.once('message', (bytes: Uint8Array) => resolve(Buffer.from(bytes)));
      worker.once('error', reject);
      worker.once('exit', () => reject(new Error(`paper ${paper.number} was not finished`)));
    });
  } finally {
    clearTimeout(limit);
  }
}
