/** To whom a team can recommend: institutions that are published. */
import { type Queries, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { z } from 'zod';

const Institution = z.object({ id: z.string(), name: z.string() });
type Institution = z.infer<typeof Institution>;

const published = sql`select distinct on (document_id) document_id as id, name from institutions where published_at is not null and locale = 'zh-CN'`;

export async function lendingInstitutions(queries: Queries): Promise<Institution[]> {
  const found = await queries.many(Institution, published);
  return found.sort((left, right) => left.name.localeCompare(right.name, 'zh'));
}

const noSuchInstitution = problem(404, 'no-such-institution', '没有这家机构，请从列表中重新选择。', [{ path: 'institutionId', message: '请从列表中选择机构。' }]);

export async function institutionOf(queries: Queries, id: string): Promise<Institution> {
  const found = await queries.maybeOne(Institution, sql`${published} and document_id = ${id}`);
  if (!found) throw new Refusal(noSuchInstitution);
  return found;
}
