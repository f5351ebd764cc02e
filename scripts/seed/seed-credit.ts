/** What the demonstration shows of 我的信用: scores of all firms with facts, what grades are worth, one consent that is live. */
import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { CONSENT_TEXT_VERSION } from '@rongqiao/contracts/consent-text.ts';
import { addDays, chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { rescoreFirms } from '@rongqiao/credit-scoring/server/scores/rescore.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { actAs } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { z } from 'zod';
import { benefitSeeds, consentSeed } from '../../cms/seeds/credit.ts';
import { inPlaceOfJobs } from './in-place-of-jobs.ts';
import { readKnown } from './seed-content.ts';
import { seeder } from './seeder.ts';

/** Where benefits are, the seed has run: nothing is added a second time. */
export async function seedCredit(strapi: Core.Strapi, now = new Date()): Promise<{ added: number; kept: number }> {
  const { count } = await database().one(z.object({ count: z.int() }), sql`select count(*)::int as count from credit_benefits where is_demo`);
  if (count > 0) return { added: 0, kept: count };
  const known = await readKnown(strapi);
  await inTransaction(seeder, async (tx) => {
    for (const { owner, kind, gradeMin, title, detail } of benefitSeeds) {
      const table = owner.kind === 'institution' ? sql`institutions` : sql`departments`;
      await tx.run(sql`insert into credit_benefits (owner_kind, owner_id, owner_name, kind, grade_min, title, detail, is_demo)
        select ${owner.kind}, document_id, name, ${kind}, ${gradeMin}, ${title}, ${detail}, true from ${table} where document_id = ${known[owner.kind].get(owner.code) ?? ''} order by id limit 1`);
    }
    const today = chineseDayAt(now);
    const grant = randomUUID();
    for (const category of consentSeed.categories) {
      await tx.run(sql`insert into consents (grant_id, enterprise_id, grantee_kind, grantee_id, grantee_name, category, purpose, valid_from, valid_until, reads_max, is_warned, text_version, text, text_sha256, given_by)
        select ${grant}, ${known.enterprise.get(consentSeed.enterprise) ?? ''}, 'institution', i.document_id, i.name, ${category}, ${consentSeed.purpose}, ${today}, ${addDays(today, 90)}, 10, false, ${CONSENT_TEXT_VERSION}, ${consentSeed.text}, encode(sha256(convert_to(${consentSeed.text}, 'UTF8')), 'hex'),
          (select m.user_id from memberships m where m.organisation_kind = 'enterprise' and m.organisation_id = ${known.enterprise.get(consentSeed.enterprise) ?? ''} order by m.user_id limit 1)
        from institutions i where i.document_id = ${known.institution.get(consentSeed.institution) ?? ''} order by i.id limit 1`);
    }
  });
  const usccs = await database().many(z.object({ uscc: z.string() }), sql`select distinct f.uscc from credit_facts f join enterprises e on e.uscc = f.uscc order by f.uscc`);
  const score = () => rescoreFirms(usccs.map(({ uscc }) => uscc), '首次评价', now);
  return { added: await actAs(seeder, () => inPlaceOfJobs('give-facts-to-credit-scoring', score)), kept: 0 };
}
