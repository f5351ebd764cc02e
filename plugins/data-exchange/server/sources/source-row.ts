/** A source that somebody outside the platform delivers, as it is stored, and where its feed stands. */
import { FactKind } from '@rongqiao/contracts/credit-fact.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, jsonColumn, type Queries, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { BatchState } from '../../contract/fields.ts';
import { dueDay, type FeedState, feedState } from '../../domain/due-day.ts';
import { SourceSpec } from '../../domain/intake/source-spec.ts';

export const SourceRow = z.object({
  id: z.int(),
  code: z.string(),
  item: z.string(),
  owner_kind: z.enum(['department', 'institution']),
  owner_id: z.string(),
  owner_name: z.string(),
  kind: FactKind,
  spec: jsonColumn(SourceSpec),
  is_complete_per_period: z.boolean(),
  legal_basis: z.string(),
  retention_months: z.int(),
  every_days: z.int().nullable(),
  late_after_days: z.int(),
  valid_days: z.int().nullable(),
  pull_url: z.string().nullable(),
  is_active: z.boolean(),
  is_demo: z.boolean(),
  version: z.int(),
  created_at: timeColumn,
  /** When the last delivery came that brought facts. */
  loaded_at: timeColumn.nullable(),
  quarantined: z.int(),
  last_batch: jsonColumn(z.object({ id: z.uuid(), number: z.int(), state: BatchState, receivedAt: z.string() }).nullable()),
});
export type SourceRow = z.infer<typeof SourceRow>;

const sources = sql`select s.id, s.code, s.item, s.owner_kind, s.owner_id, s.owner_name, s.kind, s.spec::text as spec, s.is_complete_per_period, s.legal_basis,
    s.retention_months, s.every_days, s.late_after_days, s.valid_days, s.pull_url, s.is_active, s.is_demo, s.version, s.created_at,
    (select max(b.received_at) from data_batches b where b.source_id = s.id and b.loaded is not null) as loaded_at,
    (select count(*)::int from data_batches b where b.source_id = s.id and b.state = 'quarantined') as quarantined,
    (select json_build_object('id', b.id, 'number', b.number, 'state', b.state, 'receivedAt', b.received_at)::text
      from data_batches b where b.source_id = s.id order by b.received_at desc, b.number desc limit 1) as last_batch
  from data_sources s`;

export const findSource = (code: string, queries: Queries = database()): Promise<SourceRow | undefined> =>
  queries.maybeOne(SourceRow, sql`${sources} where s.code = ${code} and s.owner_kind <> 'platform'`);

export const sourceOfId = (id: number, queries: Queries = database()): Promise<SourceRow> => queries.one(SourceRow, sql`${sources} where s.id = ${id}`);

/** What is somebody else's is not there. */
export const findOwnSource = ({ organisationKind, organisationId }: Membership, code: string, queries: Queries = database()): Promise<SourceRow | undefined> =>
  queries.maybeOne(SourceRow, sql`${sources} where s.code = ${code} and s.owner_kind = ${organisationKind} and s.owner_id = ${organisationId}`);

export const listOwnSources = ({ organisationKind, organisationId }: Membership): Promise<SourceRow[]> =>
  database().many(SourceRow, sql`${sources} where s.owner_kind = ${organisationKind} and s.owner_id = ${organisationId} order by s.item, s.code`);

/** Those that somebody outside the platform delivers. */
export const listFeeds = (): Promise<SourceRow[]> => database().many(SourceRow, sql`${sources} where s.owner_kind <> 'platform' order by s.owner_name, s.item`);

export interface Feed {
  state: FeedState;
  dueOn: string | null;
}

export function feedOf(row: SourceRow, now: Date): Feed {
  const rhythm = { everyDays: row.every_days, lateAfterDays: row.late_after_days, isActive: row.is_active };
  const lastDay = chineseDayAt(new Date(row.loaded_at ?? row.created_at));
  return { state: feedState(rhythm, lastDay, chineseDayAt(now)), dueOn: row.is_active ? dueDay(rhythm, lastDay) : null };
}
