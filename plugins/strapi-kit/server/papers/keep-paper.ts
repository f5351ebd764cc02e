/** A signed paper into the store of private documents, in one transaction with the row that refers to it. */
import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Transaction } from '../database/in-transaction.ts';
import { keepDocument } from '../documents/keep-document.ts';
import type { DocumentOwner } from '../documents/kept-document.ts';
import { makePaper } from './make-paper.ts';
import type { Paper } from './paper.ts';

interface Facts {
  /** What the paper belongs to: it has no other owner, so that only its own route hands it out. */
  owner: DocumentOwner;
  userId: number;
}

/** `work` is given the document's id and the paper's SHA-256. */
export async function keepPaper<T>(paper: Paper, { owner, userId }: Facts, work: (tx: Transaction, kept: { documentId: string; paperHash: string }) => Promise<T>): Promise<T> {
  const bytes = await makePaper(paper);
  const paperHash = createHash('sha256').update(bytes).digest('hex');
  const folder = await mkdtemp(path.join(tmpdir(), 'paper-'));
  try {
    const file = path.join(folder, 'paper.pdf');
    await writeFile(file, bytes, { mode: 0o600 });
    const received = { path: file, name: `${paper.title}-${paper.number}.pdf`, sizeBytes: bytes.length };
    return await keepDocument(received, { owner, purpose: owner.kind, uploadedBy: userId }, (tx, kept) => work(tx, { documentId: kept.id, paperHash }));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
