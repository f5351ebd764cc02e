/** The thread in which papers are drawn and signed, in the order in which they were asked for. */
import { parentPort } from 'node:worker_threads';
import { drawPaper } from './draw-paper.ts';
import type { PaperDelivery, PaperOrder } from './make-paper.ts';
import { signPaper } from './sign-paper.ts';

let last: Promise<unknown> = Promise.resolve();

parentPort?.on('message', (order: PaperOrder) => {
  last = last.then(() => deliver(order)).then((delivery) => parentPort?.postMessage(delivery));
});

async function deliver({ id, paper, p12, passphrase }: PaperOrder): Promise<PaperDelivery> {
  try {
    const pdf = await drawPaper(paper);
    return { id, bytes: await signPaper(pdf, { p12: Buffer.from(p12), passphrase, madeAt: new Date(paper.madeAt), reason: `${paper.title} ${paper.number}` }) };
  } catch (error) {
    return { id, failed: (error as Error).message };
  }
}
