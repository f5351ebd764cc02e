/** The paper of a decision is drawn and signed by a job that goes with it: however often it runs, one for each decision. */
import { randomInt } from 'node:crypto';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { defineJob, enqueue } from '@rongqiao/strapi-kit/server/jobs/jobs.ts';
import { keepPaper } from '@rongqiao/strapi-kit/server/papers/keep-paper.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { z } from 'zod';
import { decisionPaper } from './compose-decision-paper.ts';
import { decisionFacts } from './decision-facts.ts';

const Data = z.object({ applicationId: z.uuid(), entryId: z.string() });

export const orderDecisionPaper = (tx: Transaction, data: z.infer<typeof Data>): Promise<void> => enqueue(tx, job, data);

async function writeDecisionPaper({ applicationId, entryId }: z.infer<typeof Data>): Promise<void> {
  if (await isWritten(entryId)) return;
  const facts = await decisionFacts(applicationId, entryId);
  const number = `JD-${chineseDayAt(new Date(facts.decidedAt)).replaceAll('-', '')}-${randomLetters()}`;
  await keepPaper(decisionPaper(facts, number), { owner: { kind: 'decision-paper', id: applicationId }, userId: facts.decidedByUserId }, (tx, { documentId, paperHash }) =>
    tx.run(sql`insert into decision_papers (application_id, entry_id, number, document_id, paper_hash) values (${applicationId}, ${entryId}, ${number}, ${documentId}, ${paperHash})`),
  );
}

const isWritten = async (entryId: string): Promise<boolean> => (await database().run(sql`select 1 from decision_papers where entry_id = ${entryId}`)) > 0;

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const randomLetters = (): string => Array.from({ length: 8 }, () => LETTERS[randomInt(LETTERS.length)]).join('');

const job = defineJob({ name: 'write-decision-paper', title: '生成申请的决定文件', data: Data, handle: writeDecisionPaper });
