/** 尽职免责: for each decision one signed paper that says what was read and when, on which consent, what was checked, on which terms, by whom. */
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { findDocument } from '@rongqiao/strapi-kit/server/documents/find-documents.ts';
import { handOutDocument } from '@rongqiao/strapi-kit/server/documents/hand-out-document.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { type Answer, refuse } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';

const notYet = problem(404, 'no-decision-paper', '还没有决定文件；作出决定后几分钟内生成，请稍后再看。');

const Paper = z.object({ documentId: z.uuid() });

const newest = async (applicationId: string, queries: Queries = database()) =>
  queries.maybeOne(Paper, sql`select document_id as "documentId" from decision_papers where application_id = ${applicationId} order by made_at desc, id limit 1`);

export const hasDecisionPaper = async (applicationId: string, queries: Queries = database()): Promise<boolean> => (await newest(applicationId, queries)) !== undefined;

/** The caller has checked that the application is the institution's. */
export async function handOutDecisionPaper(applicationId: string): Promise<Answer> {
  const paper = await newest(applicationId);
  const document = paper && (await findDocument(paper.documentId));
  return document ? handOutDocument(document) : refuse(notYet);
}
