/** What the register and the firm itself say about a firm, as the scorecard and the reports read it. */
import { database, type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { FileEnterprise } from '../../contract/credit-file.ts';

const Found = z.object({ documentId: z.string() }).and(FileEnterprise);
export type FoundEnterprise = z.infer<typeof Found>;

const columns = sql`document_id as "documentId", uscc, name, entity_kind as "entityKind", register_status as "registerStatus", region_code as "regionCode",
  industry_code as "industryCode", founded_on::text as "foundedOn", registered_capital_fen::text as "registeredCapitalFen", employees,
  revenue_fen::text as "revenueFen", assets_fen::text as "assetsFen", figures_year as "figuresYear", is_demo as "isDemo"`;

/** By documentId. */
export const enterpriseById = (id: string, queries: Queries = database()): Promise<FoundEnterprise | undefined> =>
  queries.maybeOne(Found, sql`select ${columns} from enterprises where document_id = ${id}`);

export const enterprisesByUscc = (queries: Queries, usccs: readonly string[]): Promise<FoundEnterprise[]> =>
  queries.many(Found, sql`select ${columns} from enterprises where uscc = any(${[...usccs]}::text[])`);

export const enterpriseByUscc = (uscc: string, queries: Queries = database()): Promise<FoundEnterprise | undefined> =>
  queries.maybeOne(Found, sql`select ${columns} from enterprises where uscc = ${uscc}`);
