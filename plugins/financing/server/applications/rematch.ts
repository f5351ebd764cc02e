/** After a no: its reason and cure, and what else fits without what failed; what was tried for this need is left out. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { RematchAnswer } from '../../contract/match-snapshot.ts';
import { refusalReasons } from '../../contract/refusal-reasons.ts';
import { refusedOf } from '../../domain/refused.ts';
import { wishAfterRefusal } from '../../domain/wish-after-refusal.ts';
import { findApplication, ofFirm } from './application-row.ts';
import { matchProducts } from './matcher.ts';
import { wishOf } from './wish-of-need.ts';

const PRODUCTS_MAX = 10;

export async function rematch(enterpriseId: string, id: string, now = new Date()): Promise<RematchAnswer> {
  const row = await findApplication(ofFirm(enterpriseId), id);
  const tried = await database().many(z.object({ slug: z.string() }), sql`select distinct product_slug as slug from applications where need_id = ${row.needId}`);
  const without = (row.refusalCode && refusalReasons[row.refusalCode].condition) ?? null;
  const wish = wishAfterRefusal(wishOf(row.need), row.refusalCode);
  const answered = await matchProducts({ enterpriseId, wish, except: tried.map(({ slug }) => slug), without, most: PRODUCTS_MAX }, now);
  return {
    refused: row.refusalCode ? refusedOf(row.refusalCode, row.refusalText ?? '') : null,
    without,
    products: (answered?.products ?? []).filter(({ standing }) => standing !== 'ineligible'),
  };
}
