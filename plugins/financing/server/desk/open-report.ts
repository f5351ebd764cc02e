/** Opens the firm's report for a case: only while it is open, only under its consent, and it is on the case's record. */
import type { Membership } from '@rongqiao/contracts/membership.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { OpenedReport } from '../../contract/desk.ts';
import { hasEnded } from '../../domain/application-states.ts';
import { findApplication, ofInstitution } from '../applications/application-row.ts';
import { tellApplication } from '../applications/tell-application.ts';
import { authorOf, writeEntry } from '../applications/write-entry.ts';
import { asCaller } from '../as-caller.ts';
import { readReport } from './report-reader.ts';

const ended = problem(409, 'not-now', '这件申请已经结束，不能再为它读取企业的信用数据。');

export async function openReport(member: Membership, userId: number, id: string, kind: 'credit' | 'asset', now = new Date()): Promise<OpenedReport> {
  const row = await findApplication(ofInstitution(member.organisationId), id);
  if (hasEnded(row.state)) throw new Refusal(ended);
  const report = await readReport({ reader: member, userId, uscc: row.uscc, kind });
  return asCaller(async (tx) => {
    const author = await authorOf(tx, userId);
    await tx.run(sql`insert into application_reports (application_id, report_id, number, kind, as_of, model, opened_by, opened_by_name, opened_at)
      values (${id}, ${report.id}, ${report.number}, ${kind}, ${report.asOf}, ${report.model}, ${userId}, ${author.name}, ${now.toISOString()}) on conflict (application_id, report_id) do nothing`);
    await writeEntry(tx, { applicationId: id, action: 'open-report', side: 'institution', author, text: report.number, state: row.state, at: now });
    await tellApplication(tx, row, 'open-report');
    return { reportId: report.id, number: report.number, kind, openedAt: now.toISOString(), openedByName: author.name };
  });
}
