/** Everything that a decision rested on, as it was then. */
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { database, jsonColumn, type Sql, sql, timeColumn } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { readGroundLabels } from '@rongqiao/strapi-kit/contract.ts';
import { z } from 'zod';
import { ApplicationAction, applicationActionLabels, ApplicationState } from '../../contract/application-words.ts';
import type { DecisionFacts } from './compose-decision-paper.ts';
import { matchForLender } from '../../domain/match-for-lender.ts';
import { refusedOf } from '../../domain/refused.ts';
import { type ApplicationRow, findApplication } from '../applications/application-row.ts';
import { offersOf, showOffer } from '../applications/offers.ts';

const Step = z.object({ id: z.coerce.string(), action: ApplicationAction, authorName: z.string(), userId: z.int().nullable(), text: z.string(), state: ApplicationState, at: timeColumn });
const Consent = z.object({ category: CreditCategory, validFrom: z.string(), validUntil: z.string(), textSha256: z.string(), revokedAt: timeColumn.nullable() });
const Read = z.object({ at: timeColumn, personName: z.string().nullable(), allowed: jsonColumn(z.array(CreditCategory)), ground: z.string() });
const Report = z.object({ number: z.string(), asOf: z.string(), model: z.string(), openedByName: z.string(), openedAt: timeColumn });
const Given = z.object({ name: z.string(), fileName: z.string(), sha256: z.string(), givenAt: timeColumn });
const InTime = z.object({ isInTime: z.boolean() });

const many = <T extends z.ZodType>(shape: T, query: Sql) => database().many(shape, query) as Promise<z.output<T>[]>;

export async function decisionFacts(applicationId: string, entryId: string): Promise<DecisionFacts> {
  const row = await findApplication(sql`true`, applicationId);
  const steps = await many(Step, sql`select id, action, author_name as "authorName", author_user_id as "userId", text, state, created_at as at from application_entries where application_id = ${applicationId} and id <= ${entryId} order by id`);
  const decided = steps.at(-1);
  if (!decided) throw new Error(`no decision ${entryId} of application ${applicationId}`);
  const until = decided.at;
  const offer = decided.state === 'refused' ? undefined : (await offersOf(applicationId, 'institution', database())).find(({ madeAt }) => madeAt <= until);
  const [{ isInTime }] = await many(InTime, sql`select coalesce(is_decided_in_time, false) as "isInTime" from applications where id = ${applicationId}`) as [z.infer<typeof InTime>];
  return {
    ...row,
    outcome: outcomeOf(decided),
    decidedAt: until,
    decidedByUserId: decided.userId ?? 0,
    isInTime,
    offer: offer ? showOffer(offer, new Date(until)) : null,
    madeByName: offer?.madeByName ?? decided.authorName,
    approvedByName: offer?.approvedByName ?? null,
    refused: decided.state === 'refused' && row.refusalCode ? refusedOf(row.refusalCode, row.refusalText ?? '') : null,
    consents: await many(Consent, sql`select c.category, c.valid_from::text as "validFrom", c.valid_until::text as "validUntil", c.text_sha256 as "textSha256", c.revoked_at as "revokedAt"
      from application_consents a join consents c on c.id = a.consent_id where a.application_id = ${applicationId} order by c.category`),
    reads: await readsBefore(row, until),
    reports: await many(Report, sql`select number, as_of::text as "asOf", model, opened_by_name as "openedByName", opened_at as "openedAt" from application_reports
      where application_id = ${applicationId} and opened_at <= ${until} order by opened_at`),
    documents: await many(Given, sql`select d.name, k.file_name as "fileName", k.sha256, f.given_at as "givenAt" from application_documents d join application_files f on f.asked_id = d.id
      join documents k on k.id = f.document_id where d.application_id = ${applicationId} and f.given_at <= ${until} order by f.given_at`),
    match: matchForLender(row.match),
    steps: steps.map(({ action, authorName, text, at }) => ({ action, authorName, text, at })),
  };
}

const outcomeOf = ({ state, action }: z.infer<typeof Step>): string =>
  state === 'approved' ? applicationActionLabels.approve : state === 'counter-offer' ? applicationActionLabels['counter-offer'] : applicationActionLabels[action];

/** Of this institution, from applying to deciding. */
async function readsBefore({ enterpriseId, institutionId, submittedAt }: ApplicationRow, until: string): Promise<DecisionFacts['reads']> {
  const rows = await many(Read, sql`select at, person_name as "personName", to_json(allowed) as allowed, coalesce(ground, 'none') as ground from credit_reads
    where enterprise_id = ${enterpriseId} and reader_kind = 'institution' and reader_id = ${institutionId} and at between ${submittedAt} and ${until} and ground is not null order by at`);
  return rows.map((row) => ({ ...row, ground: readGroundLabels[row.ground as keyof typeof readGroundLabels] ?? row.ground }));
}
