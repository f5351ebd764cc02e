/** Products that are to be applied for with a need, and what stands in the way. */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { obstacleTo } from '../../domain/application-obstacles.ts';
import type { NeedRow } from '../own-needs/need-row.ts';
import type { ProductSnapshot } from './product-snapshot.ts';

export interface CandidateProduct {
  product: ProductSnapshot;
  obstacle: string | undefined;
}

const Id = z.object({ id: z.string() });

export async function candidatesOf(need: NeedRow, products: readonly ProductSnapshot[], day: IsoDay, queries: Queries): Promise<CandidateProduct[]> {
  const open = await queries.many(Id, sql`select product_id as id from applications where need_id = ${need.documentId} and ended_at is null`);
  const institutionIds = products.map(({ institution }) => institution.documentId);
  const staffed = await queries.many(Id, sql`select distinct organisation_id as id from memberships where organisation_kind = 'institution' and organisation_id = any(${institutionIds}::text[])
    and state = 'active' and roles && array['administrator', 'operator']`);
  return products.map((product) => ({
    product,
    obstacle: obstacleTo(
      {
        needState: need.state,
        needFamily: need.family,
        kind: product.kind,
        validFrom: product.validFrom,
        validTo: product.validTo ?? null,
        hasOpen: open.some(({ id }) => id === product.documentId),
        isDeskStaffed: staffed.some(({ id }) => id === product.institution.documentId),
      },
      day,
    ),
  }));
}

/** Places of the need that are free, the lowest first. */
export async function freePlaces(needId: string, most: number, queries: Queries): Promise<number[]> {
  const taken = await queries.many(z.object({ place: z.int() }), sql`select place from applications where need_id = ${needId} and ended_at is null`);
  return Array.from({ length: most }, (_, index) => index + 1).filter((place) => !taken.some((one) => one.place === place));
}
