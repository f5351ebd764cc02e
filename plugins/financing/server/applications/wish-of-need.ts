/** What matching is asked with: the need as it stands, or as it was applied with. */
import type { Wish } from '@rongqiao/matching/contract.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { type NeedRow, needsWhere } from '../own-needs/need-row.ts';

export const wishOf = ({ amountFen, termMonths, guaranteeKinds }: Pick<NeedRow, 'amountFen' | 'termMonths' | 'guaranteeKinds'>): Wish => ({
  amountFen,
  ...(termMonths === null ? {} : { termMonths }),
  guaranteeKinds,
  kinds: [],
});

export async function wishOfNeed(enterpriseId: string, code: string): Promise<Wish | undefined> {
  const [row] = await needsWhere(sql`e.document_id = ${enterpriseId} and n.code = ${code}`);
  return row && wishOf(row);
}
