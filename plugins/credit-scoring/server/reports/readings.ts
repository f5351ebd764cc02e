/** What an institution reads of a firm: only what the gate opens, scored and written down as it was shown. */
import { consentPurposeLabels, type ConsentPurpose } from '@rongqiao/contracts/consent.ts';
import { cmsSettings } from '@rongqiao/config';
import { CreditCategory, creditCategoryLabels } from '@rongqiao/contracts/credit-category.ts';
import { creditModes } from '@rongqiao/contracts/credit-mode.ts';
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { readGate } from '@rongqiao/strapi-kit/server/consent/read-gate.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import { ConsentingFirm, type ReadingBrief } from '../../contract/readings.ts';
import type { ReportKind } from '../../contract/reports.ts';
import { viewOfReader } from '../../domain/reader-view.ts';
import { asCaller } from '../as-caller.ts';
import { creditFileSource } from '../credit-file-source.ts';
import { championModel } from '../models/models.ts';
import { pricedProducts } from '../priced-products.ts';
import { enterpriseByUscc } from '../scores/find-enterprise.ts';
import { connectionStates, insistOnScore } from '../scores/own-score.ts';
import { keepScore } from '../scores/score-row.ts';
import { notesForLender } from '../risk-notes/risk-notes.ts';
import { makeReport } from './make-report.ts';
import { briefOf, type ReportRow, reportsWhere } from './report-row.ts';
import { statementsOf } from './statements.ts';

const SHOWN_MAX = 100;
const THROUGH = '信用查询';

const noSuchFirm = problem(404, 'no-such-enterprise', '没有找到这家企业，请核对统一社会信用代码。', [{ path: 'uscc', message: '没有找到这家企业，请核对统一社会信用代码。' }]);
const noSuchReading = problem(404, 'no-such-reading', '没有这份报告，请从查询记录中重新进入。');

const seenByOf = ({ organisationKind, organisationId }: Membership): string => `${organisationKind}:${organisationId}`;

/** @throws Refusal with the gate's sentence when there is no consent, or the mode lets nothing through */
export async function readFirm(reader: Membership, { uscc, kind, purpose }: { uscc: string; kind: ReportKind; purpose: ConsentPurpose }, userId: number): Promise<ReadingBrief> {
  const enterprise = await enterpriseByUscc(uscc);
  if (!enterprise) throw new Refusal(noSuchFirm);
  const opened = await readGate({ reader, enterpriseId: enterprise.documentId, categories: CreditCategory.options, output: 'assessment', purpose, through: THROUGH });
  if ('refused' in opened) throw new Refusal(opened.refused);
  const own = await insistOnScore(enterprise);
  const kept = await championModel();
  const seenBy = seenByOf(reader);
  const view = viewOfReader(kept.model, { file: own.file, assessment: own.row.assessment }, opened, await pricedProducts());
  const { file, assessment } = view;
  const score = await asCaller((tx) => keepScore(tx, { file, assessment, kept, enterpriseId: enterprise.documentId, seenBy, because: THROUGH }));
  const source = {
    ...view,
    past: [],
    connections: connectionStates(file, await creditFileSource().readConnections(uscc)).map((one) => (opened.allowed.includes(one.category) ? one : { ...one, lastCollectedAt: null, connectedAt: null })),
    statements: await statementsOf(file),
    riskNotes: await notesForLender(uscc, reader),
    basis: `企业授权${reader.organisationName}用于“${consentPurposeLabels[purpose]}”：${opened.allowed.map((one) => creditCategoryLabels[one]).join('、')}`,
  };
  return showReading(await makeReport({ kind, source, score, enterpriseId: enterprise.documentId, madeFor: reader.organisationName, userId, readId: opened.readId }));
}

export const showReading = (row: ReportRow): ReadingBrief => ({ ...briefOf(row), uscc: row.uscc, enterpriseName: row.content.enterpriseName });

export const listReadings = async (reader: Membership): Promise<ReadingBrief[]> =>
  (await reportsWhere(sql`seen_by = ${seenByOf(reader)} order by made_at desc limit ${SHOWN_MAX}`)).map(showReading);

/** The mode of the installation lets no assessment out, consent or not: what to say to whoever asks. */
export function closedBecause(): string | null {
  const { assessment, refusal } = creditModes[cmsSettings().CREDIT_MODE];
  return assessment ? null : refusal;
}

/** Half an hour from the read it was made under, as long as its consents stand; afterwards it is read anew, and refused without one. */
export async function openReading(reader: Membership, id: string): Promise<ReportRow> {
  const [row] = await reportsWhere(sql`id = ${id} and seen_by = ${seenByOf(reader)}`);
  if (!row) throw new Refusal(noSuchReading);
  if (closedBecause() === null && (await isSameRead(row.readId ?? '', id))) return row;
  const opened = await readGate({ reader, enterpriseId: row.enterpriseId, categories: await categoriesOf(row), output: 'assessment', purpose: await purposeOf(row), through: `${THROUGH}·再次打开` });
  if ('refused' in opened) throw new Refusal(opened.refused);
  const closed = (await categoriesOf(row)).filter((one) => !opened.allowed.includes(one));
  if (closed.length > 0) throw new Refusal(problem(403, 'credit-partly-closed', `这份报告用到的数据里，${closed.map((one) => creditCategoryLabels[one]).join('、')}已不再授权，不能再打开。请重新查询。`));
  await asCaller((tx) => tx.run(sql`insert into credit_report_openings (report_id, read_id) values (${id}, ${opened.readId})`));
  return row;
}

const MINUTES_OF_ONE_READ = 30;

const isSameRead = async (readId: string, reportId: string): Promise<boolean> =>
  (await database().one(z.object({ is_same: z.boolean() }), sql`select exists (
    select from credit_reads r where (r.id::text = ${readId} or r.id in (select read_id from credit_report_openings where report_id = ${reportId}))
      and r.at > now() - make_interval(mins => ${MINUTES_OF_ONE_READ})
      and not exists (select from consents c where c.id = any(r.consent_ids) and (c.revoked_at is not null or c.valid_until < (now() at time zone 'Asia/Shanghai')::date))) as is_same`)).is_same;

const Read = z.object({ allowed: z.array(CreditCategory), purpose: z.string() });
const readOf = ({ readId }: ReportRow) => database().one(Read, sql`select allowed, purpose from credit_reads where id::text = ${readId ?? ''}`);
const categoriesOf = async (row: ReportRow): Promise<CreditCategory[]> => (await readOf(row)).allowed;
const purposeOf = async (row: ReportRow): Promise<ConsentPurpose> => (await readOf(row)).purpose as ConsentPurpose;

export const listConsentingFirms = ({ organisationKind, organisationId }: Membership, now = new Date()): Promise<ConsentingFirm[]> =>
  database().many(ConsentingFirm, sql`
    select e.uscc, e.name, c.purpose, array_agg(distinct c.category) as categories, sum(c.reads_max - c.reads_used)::int as "readsLeft", min(c.valid_until)::text as "validUntil"
    from consents c join enterprises e on e.document_id = c.enterprise_id
    where c.grantee_kind = ${organisationKind} and c.grantee_id = ${organisationId} and c.revoked_at is null and c.reads_used < c.reads_max
      and ${chineseDayAt(now)}::date between c.valid_from and c.valid_until
    group by e.uscc, e.name, c.purpose order by min(c.valid_until), e.name limit 200`);
