/** A firm has become eligible for something: its people hear of it once, in one letter a day, unless they switched that off. */
import { matchesFound } from '@rongqiao/matching/contract.ts';
import { namesOfEntries } from '@rongqiao/matching/server/lists/entries.ts';
import { matchNotices } from '@rongqiao/notifications/domain/match-notices.ts';
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { tellWhen } from './tell-when.ts';

export function tellPeopleAboutMatches(): void {
  tellWhen(matchesFound, 'tell-firm', async ({ enterpriseId, entryIds }) => {
    const [{ name }, names] = await Promise.all([database().one(z.object({ name: z.string() }), sql`select name from enterprises where document_id = ${enterpriseId} limit 1`), namesOfEntries(entryIds)]);
    return { userIds: names.length > 0 ? await peopleToTell(enterpriseId) : [], kind: 'match', notice: matchNotices.found({ enterpriseName: name, names }), reach: 'everywhere' };
  });
}

/** 个人信息保护法 §24: who switched personalisation off is pushed nothing. */
const peopleToTell = async (enterpriseId: string): Promise<number[]> =>
  (
    await database().many(
      z.object({ id: z.int() }),
      sql`select distinct m.user_id as id from memberships m left join matching_choices c on c.user_id = m.user_id
        where m.organisation_kind = 'enterprise' and m.organisation_id = ${enterpriseId} and m.state = 'active' and m.roles && array['administrator', 'operator'] and coalesce(c.is_personalised, true)
        order by id limit 200`,
    )
  ).map(({ id }) => id);
