/**
 * Reads the whole ledger and names every entry that was changed, deleted, inserted or cut off.
 *
 * The hash of each entry is computed here, not in the database, over
 * `[seq, seconds, actor, action, subject, documentId, change, previousHash]` as PostgreSQL prints jsonb.
 * A chain that was rewritten to its end is found by the anchors, which lie outside the database.
 */
import { createHash } from 'node:crypto';
import type pg from 'pg';

export interface Anchor {
  seq: number;
  hash: string;
  at: string;
}

export type LedgerFaultKind = 'changed' | 'deleted' | 'inserted' | 'cut-off' | 'rewritten';

export interface LedgerFault {
  seq: number;
  kind: LedgerFaultKind;
  sentence: string;
}

export interface LedgerVerdict {
  entries: number;
  faults: LedgerFault[];
}

interface Entry {
  seq: number;
  canonical: string;
  previous_hash: string;
  hash: string;
}

const PAGE = 5_000;
const GENESIS = '0'.repeat(64);

export async function verifyLedger(client: pg.ClientBase, anchors: Anchor[]): Promise<LedgerVerdict> {
  const faults: LedgerFault[] = [];
  const anchored = new Map(anchors.map((anchor) => [anchor.seq, anchor]));
  let last = { seq: 0, hash: GENESIS };
  let entries = 0;
  for await (const entry of readEntries(client)) {
    entries += 1;
    faults.push(...faultsOf(entry, last));
    const anchor = anchored.get(entry.seq);
    if (anchor && anchor.hash !== entry.hash) faults.push(fault(entry.seq, 'rewritten', `第 ${entry.seq} 条与 ${anchor.at} 留在库外的凭据不一致：整段被改写过。`));
    last = entry;
  }
  faults.push(...(await missingTail(client, last.seq, anchors)));
  return { entries, faults };
}

const fault = (seq: number, kind: LedgerFaultKind, sentence: string): LedgerFault => ({ seq, kind, sentence });

function faultsOf(entry: Entry, last: { seq: number; hash: string }): LedgerFault[] {
  const { seq } = entry;
  const found: LedgerFault[] = [];
  if (createHash('sha256').update(entry.canonical).digest('hex') !== entry.hash) found.push(fault(seq, 'changed', `第 ${seq} 条的内容被修改过。`));
  if (seq !== last.seq + 1) found.push(fault(last.seq + 1, 'deleted', `第 ${last.seq + 1} 条到第 ${seq - 1} 条被删除。`));
  else if (entry.previous_hash !== last.hash) found.push(fault(seq, 'inserted', `第 ${seq} 条没有接在前一条之后：有记录被插入或替换。`));
  return found;
}

/** The head row, or an anchor, knows of entries that are no longer there. */
async function missingTail(client: pg.ClientBase, lastSeq: number, anchors: Anchor[]): Promise<LedgerFault[]> {
  const { rows } = await client.query<{ seq: string }>('select seq::text from ledger_head');
  const known = Math.max(Number(rows[0]?.seq ?? 0), ...anchors.map(({ seq }) => seq));
  return known > lastSeq ? [fault(lastSeq + 1, 'cut-off', `第 ${lastSeq + 1} 条到第 ${known} 条被截去。`)] : [];
}

async function* readEntries(client: pg.ClientBase): AsyncGenerator<Entry> {
  for (let after = 0; ; ) {
    const { rows } = await client.query<Omit<Entry, 'seq'> & { seq: string }>(
      `select seq::text, previous_hash, hash,
         jsonb_build_array(seq, extract(epoch from at)::numeric, actor, action, subject, document_id, change, previous_hash)::text as canonical
       from ledger where ledger.seq > $1 order by ledger.seq limit ${PAGE}`,
      [after],
    );
    for (const row of rows) yield { ...row, seq: Number(row.seq) };
    if (rows.length < PAGE) return;
    after = Number(rows.at(-1)?.seq);
  }
}
