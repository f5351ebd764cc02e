import { parentPort, workerData } from 'node:worker_threads';
import { drawPaper } from './draw-paper.ts';
import type { PaperOrder } from './make-paper.ts';
import { signPaper } from './sign-paper.ts';

const { paper, p12, passphrase } = workerData as PaperOrder;

drawPaper(paper)
  .then((pdf) => signPaper(pdf, { p12: Buffer.from(p12), passphrase, madeAt: new Date(paper.madeAt), reason: `${paper.title} ${paper.number}` }))
  .then((bytes) => parentPort?.postMessage(bytes));
