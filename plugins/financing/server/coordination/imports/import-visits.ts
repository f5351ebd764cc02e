/** A list is read and judged; a clean one is taken at once, one with faults waits for somebody to decide, and nothing of it is taken meanwhile. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { RegionCode } from '@rongqiao/contracts/values/region.ts';
import type { ReceivedFile } from '@rongqiao/strapi-kit/server/documents/received-file.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, jsonColumn, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal, type Person } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { IMPORTS_PER_PAGE, VISIT_FILE_BYTES_MAX, VISIT_ROWS_MAX, type VisitImport } from '../../../contract/coordination/imports.ts';
import { type CheckedVisits, checkVisits, type ListRow, type VisitRow } from '../../../domain/coordination/check-visits.ts';
import { visitColumns } from '../../../domain/coordination/visit-columns.ts';
import { asCaller } from '../as-caller.ts';
import { changedMeanwhile } from '../case-row.ts';
import { listReader } from '../list-reader.ts';
import { nameOfPerson } from '../name-of-person.ts';
import { businessDay } from '../take-step.ts';
import type { TeamPerson } from '../team-steps.ts';
import { type Team, teamOf } from '../team.ts';
import { findImport, ImportRow, imports, noSuchImport, showImportBrief } from './import-row.ts';
import { takeVisits } from './take-visits.ts';

/** @throws Refusal when the file is no visit list */
export async function importVisits(person: Person, organisation: Membership, file: ReceivedFile): Promise<VisitImport> {
  const team = await teamOf(organisation);
  const read = await listReader().read(file.path, visitColumns, { bytesMax: VISIT_FILE_BYTES_MAX, rowsMax: VISIT_ROWS_MAX });
  if (!read.ok) throw new Refusal(problem(400, 'no-visit-list', read.sentence, [{ path: 'files', message: read.sentence }]));
  const hash = createHash('sha256').update(await readFile(file.path)).digest('hex');
  return asCaller(async (tx) => {
    const by = { team, userId: person.userId, name: `${await nameOfPerson(tx, person.userId)}（${team.departmentName}）` };
    const checked = await judge(tx, team, read.rows);
    const id = await record(tx, by, { fileName: file.name.slice(0, 200) || '走访名单', hash }, checked);
    if (checked.bad === 0 && checked.good.length > 0) await takeVisits(tx, id, checked.good, by);
    return own(tx, team, id);
  });
}

async function judge(tx: Transaction, team: Team, rows: ListRow[]): Promise<CheckedVisits> {
  const codes = rows.map(({ values }) => String(values['uscc'] ?? '')).filter((code) => code !== '');
  const register = await tx.many(z.object({ uscc: z.string(), id: z.string(), name: z.string(), regionCode: RegionCode }), sql`select uscc, document_id as id, name, region_code as "regionCode" from enterprises where uscc = any(${codes}::text[])`);
  const recorded = await tx.many(z.object({ key: z.string() }), sql`select uscc || ' ' || visited_on as key from coordination_visits where department_id = ${team.departmentId} and uscc = any(${codes}::text[])`);
  return checkVisits(rows, { teamRegion: team.regionCode, today: businessDay(), register: new Map(register.map((firm) => [firm.uscc, firm])), recorded: new Set(recorded.map(({ key }) => key)) });
}

const FINDINGS_MAX = 1_000;

async function record(tx: Transaction, { team, userId, name }: TeamPerson, { fileName, hash }: { fileName: string; hash: string }, { good, bad, known, findings }: CheckedVisits): Promise<string> {
  const state = bad === 0 ? 'taken' : good.length > 0 ? 'held' : 'refused';
  const { id } = await tx.one(
    z.object({ id: z.string() }),
    sql`insert into coordination_imports (department_id, region_code, file_name, file_hash, state, rows, good, bad, known, findings, held_rows, by_user_id, by_name, decided_at)
      values (${team.departmentId}, ${team.regionCode}, ${fileName}, ${hash}, ${state}, ${good.length + bad + known}, ${good.length}, ${bad}, ${known}, ${JSON.stringify(findings.slice(0, FINDINGS_MAX))}::jsonb,
        ${JSON.stringify(state === 'held' ? good : [])}::jsonb, ${userId}, ${name}, ${state === 'held' ? sql`null` : sql`now()`}) returning id`,
  );
  return id;
}

async function own(queries: Queries, team: Team, id: string): Promise<VisitImport> {
  const found = await findImport(queries, team, id);
  if (!found) throw new Refusal(noSuchImport);
  return found;
}

export const readImport = async (organisation: Membership, id: string): Promise<VisitImport> => own(database(), await teamOf(organisation), id);

export async function listImports(organisation: Membership, page: number) {
  const { departmentId } = await teamOf(organisation);
  const queries = database();
  const rows = await queries.many(ImportRow, sql`${imports} where i.department_id = ${departmentId} order by i.created_at desc, i.id limit ${IMPORTS_PER_PAGE} offset ${(page - 1) * IMPORTS_PER_PAGE}`);
  const { total } = await queries.one(z.object({ total: z.int() }), sql`select count(*)::int as total from coordination_imports where department_id = ${departmentId}`);
  return { imports: rows.map(showImportBrief), total };
}

const Held = z.object({ held: jsonColumn(z.array(z.custom<VisitRow>())), version: z.int(), state: z.string() });

/** The good rows are taken without the others, or nothing of the list is. @throws Refusal when somebody was faster */
export async function decideImport(person: Person, organisation: Membership, id: string, decision: 'take-good-rows' | 'drop', version: number): Promise<VisitImport> {
  return asCaller(async (tx) => {
    const team = await teamOf(organisation, tx);
    const held = await tx.maybeOne(Held, sql`select held_rows as held, version, state from coordination_imports where id = ${id} and department_id = ${team.departmentId} for update`);
    if (!held) throw new Refusal(noSuchImport);
    if (held.version !== version || held.state !== 'held') throw new Refusal(changedMeanwhile);
    const by = { team, userId: person.userId, name: `${await nameOfPerson(tx, person.userId)}（${team.departmentName}）` };
    if (decision === 'take-good-rows') await takeVisits(tx, id, held.held, by);
    await tx.run(sql`update coordination_imports set state = ${decision === 'drop' ? 'dropped' : 'taken-in-part'}, held_rows = '[]', decided_at = now(), version = version + 1 where id = ${id}`);
    return own(tx, team, id);
  });
}
