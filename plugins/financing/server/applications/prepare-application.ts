/** What the last page before applying shows. */
import { cmsSettings } from '@rongqiao/config';
import { usualTerms } from '@rongqiao/contracts/consent.ts';
import { CONSENT_TEXT_VERSION } from '@rongqiao/contracts/consent-text.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { firmOf } from '@rongqiao/strapi-kit/server/consent/give-consents.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { type ApplicationForm, OPEN_APPLICATIONS_MAX } from '../../contract/applications.ts';
import { wantedCategories } from '../../domain/wanted-categories.ts';
import { needsWhere } from '../own-needs/need-row.ts';
import { noSuchNeed } from '../own-needs/own-needs.ts';
import { candidatesOf, freePlaces } from './candidates.ts';
import { productsToApplyFor } from './product-snapshot.ts';

export async function prepareApplication(enterpriseId: string, code: string, slugs: readonly string[], now = new Date()): Promise<ApplicationForm> {
  const [need] = await needsWhere(sql`e.document_id = ${enterpriseId} and n.code = ${code}`);
  if (!need) throw new Refusal(noSuchNeed);
  const day = chineseDayAt(now);
  const [firm, products] = await Promise.all([firmOf(enterpriseId), productsToApplyFor(slugs)]);
  const candidates = await candidatesOf(need, products, day, database());
  const institutions = Map.groupBy(products, ({ institution }) => institution.documentId);
  return {
    needCode: code,
    enterpriseName: firm.name,
    entityKind: firm.entityKind,
    mode: cmsSettings().CREDIT_MODE,
    purpose: 'loan-review',
    textVersion: CONSENT_TEXT_VERSION,
    usual: usualTerms(day),
    openLeft: (await freePlaces(need.documentId, OPEN_APPLICATIONS_MAX, database())).length,
    products: candidates.map(({ product: { slug, name, institution }, obstacle }) => ({
      slug,
      name,
      institutionId: institution.documentId,
      institutionName: institution.name,
      decisionDays: institution.decisionDaysMax,
      obstacle: obstacle ?? null,
    })),
    institutions: [...institutions.values()].flatMap(([first, ...others]) =>
      first ? [{ id: first.institution.documentId, name: first.institution.name, categories: wantedCategories([first, ...others].map(({ criteria }) => criteria)) }] : [],
    ),
  };
}
