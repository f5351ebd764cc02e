/** 条例 §25: whoever verifies a disputed datum sees its kind of data while the objection runs. */
import { CreditCategory } from '@rongqiao/contracts/credit-category.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { speakForGround } from '@rongqiao/strapi-kit/server/consent/grounds.ts';
import { z } from 'zod';

export function speakForObjections(): void {
  speakForGround('objection', async (tx, { reader, enterpriseId, categories }) => {
    // Staff may decide any; which regions it sees was asked before.
    const answerer = reader.kind === 'staff' ? sql`true` : sql`owner_kind = ${reader.kind} and owner_id = ${reader.id}`;
    const open = await tx.many(
      z.object({ id: z.uuid(), category: CreditCategory }),
      sql`select id, category from objections where enterprise_id = ${enterpriseId} and state = 'open' and category = any(${[...categories]}::text[]) and ${answerer} order by id`,
    );
    const [first] = open;
    return first && { categories: [...new Set(open.map(({ category }) => category))], reference: first.id };
  });
}
