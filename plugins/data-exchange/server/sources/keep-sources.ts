/** Operators define what is delivered: by whom, on which basis, in which columns. */
import { factKinds } from '@rongqiao/contracts/credit-fact.ts';
import { cmsSettings } from '@rongqiao/config';
import { findGrantee } from '@rongqiao/strapi-kit/server/consent/grantees.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { type FieldProblem, problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { MappedColumn, NewSource, SourceDefinition } from '../../contract/staff.ts';
import { isAllowedAddress } from '../../domain/allowed-address.ts';
import { SourceSpec } from '../../domain/intake/source-spec.ts';
import { asCaller } from '../as-caller.ts';
import { noSuchSource } from '../batches/batch-row.ts';
import { findSource, type SourceRow } from './source-row.ts';

const wrongField = (path: string, message: string) => new Refusal(problem(400, 'invalid', message, [{ path, message }] satisfies FieldProblem[]));
const changed = problem(409, 'changed', '这个数据源刚被别人改过，请刷新页面后再改。');

/** What the form does not show of a column stays as it was. */
export function specOf({ code, kind, acceptance, columns }: Pick<NewSource, 'code' | 'kind' | 'acceptance' | 'columns'>, before?: SourceSpec): SourceSpec {
  const known = new Map((before?.mapping ?? []).map((column) => [column.field, column]));
  const mapping = columns.map(({ field, names, parser, isRequired }) => {
    const { required: _, ...rest } = known.get(field) ?? {};
    return { ...rest, field, headers: names, parser, ...(isRequired ? { required: true } : {}) };
  });
  // Columns without a name of their own come from others, or are always the same.
  const hidden = (before?.mapping ?? []).filter(({ field, headers }) => headers.length === 0 && !columns.some((column) => column.field === field));
  const parsed = SourceSpec.safeParse({ ...(before ?? { format: { kind: 'delimited' } }), code, kind, acceptance, mapping: [...mapping, ...hidden] });
  if (!parsed.success) throw wrongField('columns', parsed.error.issues[0]?.message ?? `列的对应不完整，请对照“${factKinds[kind].label}”补齐。`);
  return parsed.data;
}

const columnsOf = ({ mapping }: SourceSpec): MappedColumn[] =>
  mapping.filter(({ headers }) => headers.length > 0).map(({ field, headers, parser, required }) => ({ field, names: headers, parser, isRequired: required === true }));

const shown = (row: SourceRow): SourceDefinition => ({
  code: row.code,
  item: row.item,
  kind: row.kind,
  ownerKind: row.owner_kind,
  ownerId: row.owner_id,
  ownerName: row.owner_name,
  legalBasis: row.legal_basis,
  retentionMonths: row.retention_months,
  everyDays: row.every_days,
  lateAfterDays: row.late_after_days,
  acceptance: row.spec.acceptance,
  isCompletePerPeriod: row.is_complete_per_period,
  pullUrl: row.pull_url,
  columns: columnsOf(row.spec),
  version: row.version,
  hasMore: row.spec.format.kind !== 'delimited' || row.spec.mapping.some(({ codes, unit, joins, headers, ...column }) => codes || unit || joins || column.default || column.pseudonym || headers.length === 0),
});

async function insistOnSource(code: string, queries: Queries = database()): Promise<SourceRow> {
  const row = await findSource(code, queries);
  if (!row) throw new Refusal(noSuchSource);
  return row;
}

export const readDefinition = async (code: string): Promise<SourceDefinition> => shown(await insistOnSource(code));

function insistOnAddress(pullUrl: string | null): void {
  if (pullUrl && !isAllowedAddress(pullUrl, cmsSettings().PULL_ORIGINS)) throw wrongField('pullUrl', '这个地址不在允许拉取的名单里，请先由技术人员加入设置 PULL_ORIGINS。');
}

/** @throws Refusal when the code is taken, the unit is unknown, or the columns do not make the fact */
export const addSource = (wish: NewSource): Promise<SourceDefinition> =>
  asCaller(async (tx) => {
    const owner = await findGrantee(wish.ownerKind, wish.ownerId);
    if (!owner) throw wrongField('ownerId', '没有找到这个单位，请重新选择。');
    insistOnAddress(wish.pullUrl);
    const spec = specOf(wish);
    const added = await tx.maybeOne(
      z.object({ id: z.int() }),
      sql`insert into data_sources (code, item, owner_kind, owner_id, owner_name, kind, spec, is_complete_per_period, legal_basis, retention_months, every_days, late_after_days, pull_url)
        values (${wish.code}, ${wish.item}, ${owner.kind}, ${owner.id}, ${owner.name}, ${wish.kind}, ${JSON.stringify(spec)}::jsonb, ${wish.isCompletePerPeriod}, ${wish.legalBasis},
          ${wish.retentionMonths}, ${wish.everyDays}, ${wish.lateAfterDays}, ${wish.pullUrl}) on conflict (code) do nothing returning id`,
    );
    if (!added) throw wrongField('code', '这个编号已经有数据源在用，请换一个。');
    return shown(await insistOnSource(wish.code, tx));
  });

type Change = Omit<NewSource, 'code' | 'kind' | 'ownerKind' | 'ownerId'> & { version: number };

/** @throws Refusal when there is no such source, somebody was faster, or the columns do not make the fact */
export const changeSource = (code: string, wish: Change): Promise<SourceDefinition> =>
  asCaller(async (tx) => {
    const before = await insistOnSource(code, tx);
    if (wish.pullUrl !== before.pull_url) insistOnAddress(wish.pullUrl);
    if ((await write(tx, before, wish, specOf({ ...wish, code, kind: before.kind }, before.spec))) === 0) throw new Refusal(changed);
    return shown(await insistOnSource(code, tx));
  });

const write = (tx: Transaction, { id }: SourceRow, wish: Change, spec: SourceSpec): Promise<number> =>
  tx.run(sql`update data_sources set item = ${wish.item}, spec = ${JSON.stringify(spec)}::jsonb, is_complete_per_period = ${wish.isCompletePerPeriod}, legal_basis = ${wish.legalBasis},
      retention_months = ${wish.retentionMonths}, every_days = ${wish.everyDays}, late_after_days = ${wish.lateAfterDays}, pull_url = ${wish.pullUrl}, version = version + 1, updated_at = now()
    where id = ${id} and version = ${wish.version}`);
