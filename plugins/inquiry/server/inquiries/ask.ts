/** A new thread: prepared, routed, its clock started, told. */
import { randomUUID } from 'node:crypto';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { secondsUntilFree } from '@rongqiao/strapi-kit/server/routes/limits.ts';
import { type Person, Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { Asked } from '../../contract/asker.ts';
import { answerClock } from '../../domain/answer-clock.ts';
import { routeInquiry } from '../advisers/route-inquiry.ts';
import { asCaller } from '../as-caller.ts';
import { limitKey, linkHash, linkToken } from '../private-links.ts';
import { inquiries, InquiryRow } from './inquiry-row.ts';
import { type Prepared, prepareInquiry } from './prepare-inquiry.ts';
import { tellInquiry } from './tell-inquiry.ts';
import { writeEntry } from './write-entry.ts';

interface Asker {
  userId: number | null;
  mail: string | null;
  name: string;
  organisation: string | null;
}

const MAILS_PER_DAY = 5;
const tooManyForMail = problem(429, 'too-many', '这个邮箱今天的提问已经很多，请明天再来，或者登录后提问。');

export async function askAsPerson(person: Person, asked: Asked): Promise<{ id: string }> {
  return asCaller(async (tx) => {
    const [asker, prepared] = [await askerOf(tx, person), await prepareInquiry(tx, asked)];
    // The second click of a double click.
    const same = await justAsked(tx, person.userId, asked.kind, prepared);
    return same ?? { id: await writeInquiry(tx, asker, asked.kind, prepared) };
  });
}

export async function askAsGuest(mail: string, asked: Asked): Promise<{ token: string }> {
  if ((await secondsUntilFree('guest-inquiry-mail', limitKey(mail), MAILS_PER_DAY, 86_400)) > 0) throw new Refusal(tooManyForMail);
  const name = 'contact' in asked ? asked.contact.contactName : '访客';
  const id = await asCaller(async (tx) => writeInquiry(tx, { userId: null, mail, name, organisation: null }, asked.kind, await prepareInquiry(tx, asked)));
  return { token: linkToken('inquiry', id) };
}

async function askerOf(tx: Transaction, { userId, actingFor }: Person): Promise<Asker> {
  const { name } = await tx.one(
    z.object({ name: z.string() }),
    sql`select coalesce(p.display_name, u.username) as name from up_users u left join people p on p.user_id = u.id where u.id = ${userId}`,
  );
  return { userId, mail: null, name, organisation: actingFor?.organisationKind === 'enterprise' ? actingFor.organisationName : null };
}

const justAsked = (tx: Transaction, userId: number, kind: Asked['kind'], { topic, regionCode, text, details }: Prepared) =>
  tx.maybeOne(
    z.object({ id: z.string() }),
    sql`select i.id from inquiries i where i.asker_user_id = ${userId} and i.kind = ${kind} and i.topic = ${topic} and i.region_code = ${regionCode}
      and i.details = ${JSON.stringify(details)}::jsonb and i.created_at > now() - interval '1 minute'
      and (select e.text from inquiry_entries e where e.inquiry_id = i.id order by e.id limit 1) = ${text} order by i.created_at desc limit 1`,
  );

async function writeInquiry(tx: Transaction, asker: Asker, kind: Asked['kind'], prepared: Prepared): Promise<string> {
  const id = randomUUID();
  const { topic, regionCode, text, details, about, organisationId, deskId } = prepared;
  const adviser = deskId ? undefined : await routeInquiry(tx, { topic, regionCode, organisationId });
  const { dueAt, remindAt } = answerClock(new Date());
  await tx.run(sql`
    insert into inquiries (id, kind, topic, region_code, about_kind, about_slug, about_title, details, asker_user_id, guest_mail, guest_token_hash,
      asker_name, asker_organisation, adviser_id, desk_kind, desk_id, due_at, remind_at)
    values (${id}, ${kind}, ${topic}, ${regionCode}, ${about?.kind ?? null}, ${about?.slug ?? null}, ${about?.title ?? null}, ${JSON.stringify(details)}::jsonb,
      ${asker.userId}, ${asker.mail}, ${asker.mail ? linkHash(linkToken('inquiry', id)) : null}, ${asker.name}, ${asker.organisation},
      ${adviser?.id ?? null}, ${deskId ? 'institution' : null}, ${deskId ?? null}, ${dueAt}, ${remindAt})`);
  await writeEntry(tx, { inquiryId: id, move: 'ask', author: 'asker', authorName: asker.name, authorUserId: asker.userId ?? undefined, text });
  await tellInquiry(tx, await tx.one(InquiryRow, sql`${inquiries} where i.id = ${id}`), 'ask');
  return id;
}
