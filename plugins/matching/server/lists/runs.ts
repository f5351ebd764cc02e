/** Everybody's lists: all of them at night, and between only those whom a change can concern. One run at a time. */
import { chineseDayAt, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import { inTransaction, type Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { matchingVersion } from '../../domain/match-product.ts';
import { rowsToMatch } from '../../domain/what-changes.ts';
import { listedFirms } from './firms-port.ts';
import { dueProfiles, type Firms, readProfiles, refreshProfiles } from './profiles.ts';
import { askingsOf, changedAskings, keepPublication, type Publication, publicationOn, readPublication } from './publication.ts';
import { findPushes } from './pushes.ts';
import { writeLists } from './write-lists.ts';

type RunKind = 'full' | 'changed' | 'firms';

const actor = { kind: 'job', id: 'match-firms' } as const;
/** Firms whose records are read in one transaction. */
const FIRMS_AT_ONCE = 2000;

export interface RunResult {
  matched: number;
  changed: number;
}

/** Reads every firm anew, and matches it. */
export async function matchEverybody(now = new Date()): Promise<RunResult> {
  const day = chineseDayAt(now);
  for (let ids = await listedFirms().idsAfter('', FIRMS_AT_ONCE); ids.length > 0; ids = await listedFirms().idsAfter(ids.at(-1) ?? '', FIRMS_AT_ONCE)) {
    await inTransaction(actor, (tx) => alone(tx).then(() => refreshProfiles(tx, ids, day)));
  }
  return matchKnown(now);
}

/** Matches everybody by what is known. */
export async function matchKnown(now = new Date()): Promise<RunResult> {
  const publication = await publicationOn(chineseDayAt(now));
  return inTransaction(actor, (tx) =>
    run(tx, 'full', publication, async () => {
      const firms = await readProfiles(tx);
      return { firms, rows: firms.ids.map((_, row) => row) };
    }),
  );
}

/** Firms that changed themselves. */
export async function matchFirms(ids: readonly string[], now = new Date()): Promise<RunResult> {
  const publication = await publicationOn(chineseDayAt(now));
  return inTransaction(actor, async (tx) => {
    await alone(tx);
    await refreshProfiles(tx, ids, publication.day);
    return run(tx, 'firms', publication, () => readThese(tx, ids));
  });
}

/** After something published, or the day, has changed: only those whom it can concern. Nothing changed: nothing is done. */
export async function matchChanged(now = new Date()): Promise<RunResult> {
  const publication = await publicationOn(chineseDayAt(now));
  const last = await lastRun();
  if (!last || last.rule_version !== matchingVersion) return matchEverybody(now);
  const due = await readDue(publication.day);
  if (last.hash === publication.hash && last.day === publication.day) return due.length > 0 ? matchDue(publication, due) : { matched: 0, changed: 0 };
  const before = await readPublication(database(), last.hash);
  const changed = changedAskings(before, publication.content);
  return inTransaction(actor, async (tx) => {
    await alone(tx);
    const firms = await readProfiles(tx);
    const concerned = new Set(rowsToMatch(firms.columns, { day: last.day, askings: askingsOf(before) }, { day: publication.day, askings: askingsOf(publication.content) }, changed));
    const isDue = new Set(due);
    return run(tx, 'changed', publication, async () => ({ firms, rows: firms.ids.flatMap((id, row) => (concerned.has(row) || isDue.has(id) ? row : [])) }));
  });
}

const matchDue = (publication: Publication, ids: readonly string[]) => inTransaction(actor, (tx) => run(tx, 'firms', publication, () => readThese(tx, ids)));

/** Records that turn into others on this day are read again first. */
async function readDue(day: IsoDay): Promise<string[]> {
  const read: string[] = [];
  for (let ids = await dueProfiles(database(), day, FIRMS_AT_ONCE); ids.length > 0; ids = await dueProfiles(database(), day, FIRMS_AT_ONCE)) {
    const some = ids;
    await inTransaction(actor, (tx) => alone(tx).then(() => refreshProfiles(tx, some, day)));
    read.push(...some);
  }
  return read;
}

const LastRun = z.object({ hash: z.string(), day: z.string(), rule_version: z.int() });
const lastRun = () => database().maybeOne(LastRun, sql`select publication_hash as hash, day::text, rule_version from matching_runs where kind <> 'firms' and finished_at is not null order by id desc limit 1`);

async function readThese(tx: Transaction, ids: readonly string[]): Promise<Selection> {
  const firms = await readProfiles(tx, ids);
  return { firms, rows: firms.ids.map((_, row) => row) };
}

/** Before anything is read: what an earlier run is writing must not be overtaken by what was read before it. */
async function alone(tx: Transaction): Promise<void> {
  // A night's run is longer than anybody else waits for a lock.
  await tx.run(sql`set local lock_timeout = '90s'`);
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended('matching run', 0))`);
}

interface Selection {
  firms: Firms;
  rows: number[];
}

async function run(tx: Transaction, kind: RunKind, publication: Publication, select: () => Promise<Selection>): Promise<RunResult> {
  await alone(tx);
  await keepPublication(tx, publication);
  const { id } = await tx.one(z.object({ id: z.coerce.number() }), sql`insert into matching_runs (kind, day, rule_version, publication_hash) values (${kind}, ${publication.day}, ${matchingVersion}, ${publication.hash}) returning id::text`);
  const { firms, rows } = await select();
  const changed = await writeLists(tx, id, publication, firms, rows);
  if (kind === 'full') await tx.run(sql`delete from firm_matches kept where not exists (select from matching_profiles known where known.enterprise_id = kept.enterprise_id)`);
  await findPushes(tx, id);
  await tx.run(sql`update matching_runs set matched = ${rows.length}, changed = ${changed}, finished_at = clock_timestamp() where id = ${id}`);
  return { matched: rows.length, changed };
}
