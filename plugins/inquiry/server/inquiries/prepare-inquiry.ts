/** What an asker sent → what is kept: by kind, with the names of what it is about. */
import { uids } from '@rongqiao/contracts/uids.ts';
import { addDays, chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { platform } from '@rongqiao/strapi-kit/server/platform.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { Asked } from '../../contract/asker.ts';
import type { About } from '../../contract/fields.ts';
import type { Topic } from '../../contract/topics.ts';

export interface Prepared {
  topic: Topic;
  regionCode: string;
  text: string;
  details: Record<string, unknown>;
  about?: (About & { title: string }) | undefined;
  /** The institution that it is about: its own adviser comes first. */
  organisationId?: string | undefined;
  /** It goes to this institution's own desk. */
  deskId?: string | undefined;
}

const DAYS_AHEAD_MAX = 60;

export function prepareInquiry(tx: Transaction, asked: Asked): Promise<Prepared> {
  if (asked.kind === 'question') return prepareQuestion(tx, asked);
  if (asked.kind === 'equity-intention') {
    const { regionCode, text, details } = asked;
    return Promise.resolve({ topic: 'equity', regionCode, text, details });
  }
  return asked.kind === 'service-booking' ? prepareBooking(tx, asked) : prepareAppointment(tx, asked);
}

async function prepareQuestion(tx: Transaction, { topic, regionCode, text, about }: Extract<Asked, { kind: 'question' }>): Promise<Prepared> {
  const found = about && (await findAbout(tx, about));
  return { topic, regionCode, text, details: {}, ...(about && found ? { about: { ...about, title: found.title }, organisationId: found.organisation_id ?? undefined } : {}) };
}

const FoundAbout = z.object({ title: z.string(), organisation_id: z.string().nullable() });

/** Undefined when it is not published (any more): the question stands without it. */
const findAbout = (tx: Transaction, { kind, slug }: About) =>
  tx.maybeOne(
    FoundAbout,
    {
      policy: sql`select title, null::text as organisation_id from policies where slug = ${slug} and published_at is not null limit 1`,
      institution: sql`select name as title, document_id as organisation_id from institutions where slug = ${slug} and published_at is not null limit 1`,
      product: sql`
        select p.name as title, (select i.document_id from financial_products_institution_lnk l join institutions i on i.id = l.institution_id
          where l.financial_product_id = p.id limit 1) as organisation_id
        from financial_products p where p.slug = ${slug} and p.published_at is not null limit 1`,
    }[kind],
  );

async function prepareBooking(tx: Transaction, { serviceSlug, regionCode, text, wishedDays, contact }: Extract<Asked, { kind: 'service-booking' }>): Promise<Prepared> {
  const service = await tx.maybeOne(
    z.object({ name: z.string(), provider: z.string() }),
    sql`select name, provider from value_added_services where slug = ${serviceSlug} and is_active`,
  );
  if (!service) throw new Refusal(problem(404, 'no-such-service', '没有这项服务，它可能已经下架，请从目录中重新选择。'));
  insistOnDaysAhead(wishedDays);
  return { topic: 'services', regionCode, text, details: { serviceName: service.name, provider: service.provider, wishedDays, ...contact } };
}

interface Institutions {
  findFirst(call: object): Promise<{ documentId: string; regionCode: string; outlets?: { name: string; regionCode: string; address: string }[] } | null>;
}

async function prepareAppointment(
  tx: Transaction,
  { institutionSlug, outletName, text, wishedDays, contact }: Extract<Asked, { kind: 'outlet-appointment' }>,
): Promise<Prepared> {
  const institutions = platform().documents(uids.institution) as unknown as Institutions;
  const institution = await institutions.findFirst({ filters: { slug: institutionSlug }, status: 'published', locale: 'zh-CN', populate: ['outlets'] });
  const outlet = institution?.outlets?.find(({ name }) => name === outletName);
  if (!institution || !outlet) throw new Refusal(problem(404, 'no-such-outlet', '没有这个网点，它可能已经变动，请从网点列表中重新选择。'));
  insistOnDaysAhead(wishedDays);
  const hasDesk = await tx.run(sql`
    select 1 from memberships where organisation_kind = 'institution' and organisation_id = ${institution.documentId} and state = 'active'
      and roles && array['administrator', 'operator'] limit 1`);
  return {
    topic: 'loan',
    regionCode: outlet.regionCode,
    text,
    details: { outletName: outlet.name, address: outlet.address, wishedDays, ...contact },
    organisationId: institution.documentId,
    deskId: hasDesk ? institution.documentId : undefined,
  };
}

function insistOnDaysAhead(days: readonly string[]): void {
  const today = chineseDayAt(new Date());
  if (days.every((day) => day > today && day <= addDays(today, DAYS_AHEAD_MAX))) return;
  const message = `希望的日期请选明天以后、${DAYS_AHEAD_MAX}天以内的日子。`;
  throw new Refusal(problem(400, 'invalid', message, [{ path: 'wishedDays', message }]));
}
