/** What matching knows of firms, packed and kept: read anew for those that changed, read out for everybody at once. */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { emptyColumns, type FirmColumns, setFirm } from '../../domain/index/firm-columns.ts';
import { packFirm, unpackFirm } from '../../domain/index/packed-firm.ts';
import { knownProfile } from '../../domain/known-profile.ts';
import { nextChangeOf } from '../../domain/what-changes.ts';
import { copyIn, copyOut } from './copying.ts';
import { type ListedFirm, listedFirms } from './firms-port.ts';

export interface Firms {
  ids: string[];
  columns: FirmColumns;
  /** As they are kept: what an answer rests on. */
  packed: Buffer[];
}

/** Reads these firms' records and keeps what matching asks of them. Those that are gone are forgotten. */
export async function refreshProfiles(tx: Transaction, ids: readonly string[], day: IsoDay): Promise<void> {
  const found = await listedFirms().read(ids);
  const columns = emptyColumns(1);
  const lines = [...found].map(([id, listed]) => {
    setFirm(columns, 0, knownProfile(listed.firm, {}, day), listed.wish);
    return `${id}\t\\\\x${packFirm(columns, 0).toString('hex')}\t${changesOn(listed, day) ?? '\\N'}\n`;
  });
  await tx.run(sql`create temp table incoming_profiles (enterprise_id text, profile bytea, changes_on date) on commit drop`);
  await copyIn(tx.knex, 'incoming_profiles', [lines.join('')]);
  await tx.run(sql`insert into matching_profiles (enterprise_id, profile, changes_on) select enterprise_id, profile, changes_on from incoming_profiles
    on conflict (enterprise_id) do update set profile = excluded.profile, changes_on = excluded.changes_on, read_at = clock_timestamp()`);
  await tx.run(sql`delete from matching_profiles where enterprise_id = any(${ids.filter((id) => !found.has(id))}::text[])`);
  await tx.run(sql`delete from firm_matches where enterprise_id = any(${ids.filter((id) => !found.has(id))}::text[])`);
  await tx.run(sql`drop table incoming_profiles`);
}

const changesOn = ({ firm, wishEndsOn }: ListedFirm, day: IsoDay): IsoDay | null => {
  const own = nextChangeOf(firm, day);
  return own && wishEndsOn ? (own < wishEndsOn ? own : wishEndsOn) : (own ?? wishEndsOn);
};

/** Everybody whose profile turns into another one by this day. */
export const dueProfiles = async (queries: Queries, day: IsoDay, most: number): Promise<string[]> =>
  (await queries.many(z.object({ id: z.string() }), sql`select enterprise_id as id from matching_profiles where changes_on <= ${day}::date order by enterprise_id limit ${most}`)).map(({ id }) => id);

/** All of them, or these, in the order of their ids. */
export async function readProfiles(tx: Queries, ids?: readonly string[]): Promise<Firms> {
  const firms: Firms = { ids: [], packed: [], columns: emptyColumns(0) };
  const { count } = await tx.one(z.object({ count: z.coerce.number() }), sql`select count(*) as count from matching_profiles`);
  if (ids) {
    const rows = await tx.many(z.object({ id: z.string(), profile: z.instanceof(Buffer) }), sql`select enterprise_id as id, profile from matching_profiles where enterprise_id = any(${[...ids]}::text[]) order by enterprise_id`);
    firms.ids = rows.map(({ id }) => id);
    firms.packed = rows.map(({ profile }) => profile);
  } else {
    // One block for all of them: a buffer each would cost more than what is in it.
    let block = Buffer.alloc(Math.max(1, count) * 128);
    let used = 0;
    await copyOut(tx.knex, 'select enterprise_id, profile from matching_profiles order by enterprise_id', ([id, profile]) => {
      if (!id || !profile) return;
      if (used + profile.length > block.length) block = Buffer.concat([block, Buffer.alloc(block.length)]);
      profile.copy(block, used);
      firms.ids.push(id.toString('latin1'));
      firms.packed.push(block.subarray(used, used + profile.length));
      used += profile.length;
    });
  }
  firms.columns = emptyColumns(firms.ids.length);
  for (const [row, packed] of firms.packed.entries()) unpackFirm(firms.columns, row, packed);
  return firms;
}
