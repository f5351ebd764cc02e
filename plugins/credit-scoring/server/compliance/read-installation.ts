import { cmsSettings } from '@rongqiao/config';
import { warnedCategories } from '@rongqiao/contracts/consent.ts';
import { CONSENT_TEXT_VERSION } from '@rongqiao/contracts/consent-text.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { Installation } from '../../domain/compliance/check-compliance.ts';
import { creditFileSource } from '../credit-file-source.ts';

const Counts = z.object({ lateObjections: z.int(), unwarnedConsents: z.int() });

export async function readInstallation(now = new Date()): Promise<Installation> {
  const { CREDIT_MODE: mode, CREDIT_FILING_NUMBER: number, CREDIT_FILING_BUREAU: bureau, DEMO: isDemo, DATA_PROTECTION_OFFICER, PUBLIC_URL, SIGNING_DIR } = cmsSettings();
  const today = chineseDayAt(now);
  const warned = Object.keys(warnedCategories);
  const [counts, sources] = await Promise.all([
    database().one(Counts, sql`select (select count(*)::int from objections where state = 'open' and due_on < ${today}::date) as "lateObjections",
      (select count(*)::int from consents c join enterprises e on e.document_id = c.enterprise_id where e.entity_kind = 'individual-business' and c.category = any(${warned}::text[])
        and not c.is_warned and c.revoked_at is null and c.valid_until >= ${today}::date) as "unwarnedConsents"`),
    creditFileSource().countSources(warned),
  ]);
  return {
    mode,
    isDemo,
    filing: number && bureau ? { number, bureau } : undefined,
    protectionOfficer: DATA_PROTECTION_OFFICER,
    isEncrypted: PUBLIC_URL.startsWith('https://'),
    hasOwnSigner: SIGNING_DIR !== undefined,
    consentTextVersion: CONSENT_TEXT_VERSION,
    ...counts,
    ...sources,
  };
}
