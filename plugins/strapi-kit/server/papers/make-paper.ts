/** A paper as signed PDF. Drawn and signed in one thread of its own, one after another: fonts and signatures take a core's time. */
import { randomUUID } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Paper } from './paper.ts';
import { signer } from './signer.ts';

/** What the thread is given. */
export interface PaperOrder {
  id: string;
  paper: Paper;
  p12: Uint8Array;
  passphrase: string;
}

/** What it answers. */
export type PaperDelivery = { id: string; bytes: Uint8Array } | { id: string; failed: string };

const LIMIT_MS = 60_000;

interface Waiting {
  resolve(bytes: Buffer): void;
  reject(error: Error): void;
}

const waiting = new Map<string, Waiting>();
let thread: Worker | undefined;

export async function makePaper(paper: Paper): Promise<Buffer> {
  const { p12, passphrase } = await signer();
  const id = randomUUID();
  // A drawing that does not end takes the thread with it; the next order begins another.
  const limit = setTimeout(() => thread?.terminate(), LIMIT_MS);
  try {
    return await new Promise<Buffer>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running().postMessage({ id, paper, p12, passphrase } satisfies PaperOrder);
    });
  } finally {
    clearTimeout(limit);
    waiting.delete(id);
  }
}

function running(): Worker {
  if (thread) return thread;
  const started = new Worker(new URL('./paper-thread.ts', import.meta.url));
  started.on('message', (delivery: PaperDelivery) => {
    const order = waiting.get(delivery.id);
    if ('bytes' in delivery) order?.resolve(Buffer.from(delivery.bytes));
    else order?.reject(new Error(`a paper could not be made: ${delivery.failed}`));
  });
  started.on('error', end);
  started.on('exit', () => end(new Error('the thread for papers ended')));
  // Nobody waits for it when the process stops.
  started.unref();
  thread = started;
  return started;

  function end(error: Error): void {
    if (thread === started) thread = undefined;
    for (const { reject } of waiting.values()) reject(error);
    waiting.clear();
  }
}
