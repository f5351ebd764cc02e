import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { Organisation } from '../members/memberships.ts';

/** Undefined when there is no such organisation. */
export async function nameOfOrganisation({ kind, id }: Organisation): Promise<string | undefined> {
  const { name } = await database().one(
    z.object({ name: z.string().nullable() }),
    sql`select organisation_name(${kind}, ${id}) as name`,
  );
  return name ?? undefined;
}
