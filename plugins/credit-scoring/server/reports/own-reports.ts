/** Reports that a firm makes of itself. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { findDocument } from '@rongqiao/strapi-kit/server/documents/find-documents.ts';
import { handOutDocument, noSuchDocument } from '@rongqiao/strapi-kit/server/documents/hand-out-document.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { type Answer, Refusal, refuse } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { ReportBrief, ReportKind } from '../../contract/reports.ts';
import { creditFileSource } from '../credit-file-source.ts';
import { connectionStates, insistOnScore, ownFirm, pastScores, verdictsOfFirm, worthOfFirm } from '../scores/own-score.ts';
import { statementsOf } from './statements.ts';
import { makeReport } from './make-report.ts';
import { briefOf, type ReportRow, reportsWhere } from './report-row.ts';

const SHOWN_MAX = 50;
const noSuchReport = problem(404, 'no-such-report', '没有这份报告，请从报告列表中重新进入。');

export async function makeOwnReport({ organisationId }: Membership, kind: ReportKind, userId: number): Promise<ReportBrief> {
  const enterprise = await ownFirm(organisationId);
  const { row, file } = await insistOnScore(enterprise);
  const source = {
    file,
    assessment: row.assessment,
    worth: await worthOfFirm({ row, file }),
    verdicts: await verdictsOfFirm({ row, file }, enterprise.documentId),
    past: await pastScores(enterprise.uscc),
    connections: connectionStates(file, await creditFileSource().readConnections(enterprise.uscc)),
    statements: await statementsOf(file),
    basis: '企业本人查询',
  };
  return briefOf(await makeReport({ kind, source, score: row, enterpriseId: enterprise.documentId, madeFor: '企业本人', userId, readId: null }));
}

export const listOwnReports = async ({ organisationId }: Membership): Promise<ReportBrief[]> =>
  (await reportsWhere(sql`enterprise_id = ${organisationId} and seen_by is null order by made_at desc limit ${SHOWN_MAX}`)).map(briefOf);

/** @throws Refusal `no-such-report`, also for somebody else's */
export async function ownReport({ organisationId }: Membership, id: string): Promise<ReportRow> {
  const [found] = await reportsWhere(sql`id = ${id} and enterprise_id = ${organisationId} and seen_by is null`);
  if (!found) throw new Refusal(noSuchReport);
  return found;
}

export async function handOutPaper(documentId: string): Promise<Answer> {
  const document = await findDocument(documentId);
  return document ? handOutDocument(document) : refuse(noSuchDocument);
}
