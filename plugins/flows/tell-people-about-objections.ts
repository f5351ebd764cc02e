/** An objection goes its way: whoever answers hears of it and of its clock, the firm of the answer, earlier readers of a correction. */
import { decisionLabels, objectionActions, objectionDecided, objectionDueSoon, objectionOpened, objectionOverdue, type ObjectionTold } from '@rongqiao/credit-scoring/contract.ts';
import { staffWhoMay } from '@rongqiao/editorial/server/region-scope.ts';
import { objectionNotices } from '@rongqiao/notifications/domain/credit-notices.ts';
import type { Notice } from '@rongqiao/notifications/domain/notice.ts';
import { writeTo } from '@rongqiao/notifications/server/write-to.ts';
import { earlierReaders } from '@rongqiao/strapi-kit/server/consent/earlier-readers.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { derivedId } from '@rongqiao/strapi-kit/server/jobs/derived-id.ts';
import { type DomainEvent, subscribe } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { z } from 'zod';
import { tellWhen } from './tell-when.ts';

const OPERATOR = 'tell-operator-of-objections';

export function tellPeopleAboutObjections(): void {
  tellWhen(objectionOpened, 'tell-answerer', async (told) => ({ userIds: await answerers(told), kind: 'credit', notice: objectionNotices.toAnswer(told), reach: 'everywhere' }));
  tellWhen(objectionDueSoon, 'tell-answerer', async (told) => ({ userIds: await answerers(told), kind: 'credit', notice: objectionNotices.dueSoon(told), reach: 'everywhere' }));
  tellWhen(objectionOverdue, 'tell-answerer', async (told) => ({ userIds: await answerers(told), kind: 'credit', notice: objectionNotices.overdue(told), reach: 'everywhere' }));
  tellWhen(objectionDecided, 'tell-subject', async (told) => ({
    userIds: [told.openedBy],
    kind: 'credit',
    notice: objectionNotices.decided({ ...told, outcome: decisionLabels[told.decision] }),
    reach: 'everywhere',
  }));
  tellWhen(objectionDecided, 'tell-earlier-readers', async (told) => ({
    userIds: told.decision === 'corrected' ? await peopleOfReaders(told) : [],
    kind: 'credit',
    notice: objectionNotices.valueChanged(told),
    reach: 'everywhere',
  }));
  tellStaff(objectionDueSoon, objectionNotices.dueSoon);
  tellStaff(objectionOverdue, objectionNotices.overdue);
}

/** By mail; they decide in the admin. */
function tellStaff(event: DomainEvent<ObjectionTold>, word: (told: ObjectionTold) => Notice): void {
  subscribe(event, OPERATOR, async (told, { id }) => {
    const { region } = await database().one(z.object({ region: z.string() }), sql`select region_code as region from enterprises where document_id = ${told.enterpriseId} limit 1`);
    const { link: _link, ...notice } = word(told);
    const addresses = await staffWhoMay(objectionActions.decideObjections, region);
    await inTransaction({ kind: 'job', id: OPERATOR }, async (tx) => {
      for (const address of addresses) await writeTo(tx, { channel: 'mail', address }, { id: derivedId(id, `${OPERATOR} ${address}`), notice });
    });
  });
}

const membersWhoWork = async (kind: string, ids: string[]): Promise<number[]> =>
  (
    await database().many(
      z.object({ user_id: z.int() }),
      sql`select distinct user_id from memberships where organisation_kind = ${kind} and organisation_id = any(${ids}::text[]) and state = 'active'
        and roles && array['administrator', 'operator'] order by user_id limit 500`,
    )
  ).map(({ user_id }) => user_id);

const answerers = ({ ownerKind, ownerId }: ObjectionTold) => (ownerKind === 'platform' ? Promise.resolve([]) : membersWhoWork(ownerKind, [ownerId]));

async function peopleOfReaders({ enterpriseId, category }: ObjectionTold): Promise<number[]> {
  const readers = await earlierReaders(enterpriseId, category);
  const of = (kind: string) => membersWhoWork(kind, readers.filter((reader) => reader.kind === kind).map(({ id }) => id));
  return [...new Set([...(await of('institution')), ...(await of('department'))])];
}
