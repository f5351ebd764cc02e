/** How many firms something is for, counted on everybody's kept profiles; they are read again when one of them has changed. */
import { conditionLabels } from '@rongqiao/contracts/criteria.ts';
import { chineseDayAt } from '@rongqiao/contracts/values/period.ts';
import { countryCode } from '@rongqiao/contracts/values/region.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { type AudienceAnswer, COUNT_MIN } from '../contract/audience.ts';
import { askingOfPolicy } from '../domain/index/asked.ts';
import { countAudience, whatExcludes } from '../domain/index/audience.ts';
import { type FirmIndex, indexFirms } from '../domain/index/firm-index.ts';
import { relaxOnce } from '../domain/relax.ts';
import type { Offer } from '../domain/offer.ts';
import { readProfiles } from './lists/profiles.ts';

export async function audienceOf({ criteria, regionCode }: { criteria: Offer['criteria']; regionCode?: string | null | undefined }, now = new Date()): Promise<AudienceAnswer> {
  const index = await firmIndex(chineseDayAt(now));
  const isEverywhere = criteria.regionsIn?.length || !regionCode || regionCode === countryCode;
  const asking = askingOfPolicy('', isEverywhere ? criteria : { ...criteria, regionsIn: [regionCode] });
  const { eligible, possible } = countAudience(index, asking);
  return {
    firms: shown(index.columns.count),
    eligible: shown(eligible),
    possible: shown(possible),
    excluding: whatExcludes(index, asking).map(({ condition, firms, alone }) => ({ condition, label: conditionLabels[condition as keyof typeof conditionLabels] ?? condition, firms: shown(firms), alone: shown(alone), step: stepOf(condition) })),
  };

  function stepOf(condition: string) {
    const relaxed = relaxOnce(asking, condition);
    if (!relaxed) return null;
    const after = countAudience(index, relaxed.asking);
    return { sentence: relaxed.sentence, adds: shown(after.eligible + after.possible - eligible - possible) };
  }
}

const shown = (count: number): number | null => (count < COUNT_MIN ? null : count);

let kept: { state: string; index: Promise<FirmIndex> } | undefined;

async function firmIndex(day: string): Promise<FirmIndex> {
  const { state } = await database().one(z.object({ state: z.string() }), sql`select concat_ws(' ', ${day}::text, count(*), max(read_at)) as state from matching_profiles`);
  if (kept?.state !== state) kept = { state, index: inTransaction({ kind: 'system', id: 'count-audience' }, (tx) => readProfiles(tx)).then(({ columns }) => indexFirms(columns, day)) };
  const { index } = kept;
  index.catch(() => {
    kept = undefined;
  });
  return index;
}
