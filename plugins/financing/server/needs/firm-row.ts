/** What the hall reads of a firm, to tell how much of it may be shown. */
import { EntityKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import { SignedFen } from '@rongqiao/contracts/values/money.ts';
import { type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { Firm } from '../../domain/anonymise-need.ts';

/** Of the table `e`. */
export const firmColumns: Sql = sql`e.region_code, e.industry_code, e.founded_on::text as founded_on, e.employees,
  e.revenue_fen::text as revenue_fen, e.assets_fen::text as assets_fen, e.entity_kind`;

export const FirmRow = z.object({
  region_code: z.string(),
  industry_code: z.string(),
  founded_on: z.string(),
  employees: z.int().nullable(),
  revenue_fen: SignedFen.nullable(),
  assets_fen: SignedFen.nullable(),
  entity_kind: EntityKind.nullable(),
});

export const firmOf = (row: z.infer<typeof FirmRow>): Firm => ({
  regionCode: row.region_code,
  industryCode: row.industry_code,
  foundedOn: row.founded_on,
  employees: row.employees,
  revenueFen: row.revenue_fen,
  assetsFen: row.assets_fen,
  isIndividualBusiness: row.entity_kind === 'individual-business',
});
