/** How an institution decides: above which amount a second person must confirm. */
import { Fen } from '@rongqiao/contracts/values/money.ts';
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';
import type { LendingRules } from '../../contract/desk.ts';
import { asCaller } from '../as-caller.ts';

const Row = z.object({ secondReviewAboveFen: Fen.nullable(), version: z.int() });
const changed = problem(409, 'changed', '同事刚刚改过这项规则，请刷新后再改。');

export const rulesOf = async (institutionId: string, queries: Queries = database()): Promise<LendingRules> =>
  (await queries.maybeOne(Row, sql`select second_review_above_fen::text as "secondReviewAboveFen", version from lending_rules where institution_id = ${institutionId}`)) ?? { secondReviewAboveFen: null, version: 0 };

export const changeRules = (institutionId: string, { secondReviewAboveFen, version }: LendingRules): Promise<LendingRules> =>
  asCaller(async (tx) => {
    const fen = secondReviewAboveFen?.toString() ?? null;
    const changedRows =
      version === 0
        ? await tx.run(sql`insert into lending_rules (institution_id, second_review_above_fen) values (${institutionId}, ${fen}) on conflict (institution_id) do nothing`)
        : await tx.run(sql`update lending_rules set second_review_above_fen = ${fen}, version = version + 1, updated_at = now() where institution_id = ${institutionId} and version = ${version}`);
    if (changedRows === 0) throw new Refusal(changed);
    return rulesOf(institutionId, tx);
  });
