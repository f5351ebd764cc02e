/** For the flows that write to an asker: a person, or a guest's address with the page of its private link. */
import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import { linkToken } from '../private-links.ts';

export type AskerContact = { userId: number; path: string } | { mail: string; path: string };

const Row = z.object({ asker_user_id: z.int().nullable(), guest_mail: z.string().nullable() });

export async function askerContact(inquiryId: string): Promise<AskerContact | undefined> {
  const row = await database().maybeOne(Row, sql`select asker_user_id, guest_mail from inquiries where id = ${inquiryId}`);
  if (!row) return undefined;
  if (row.guest_mail) return { mail: row.guest_mail, path: `/consult/${linkToken('inquiry', inquiryId)}` };
  return { userId: row.asker_user_id ?? 0, path: `/consult/${inquiryId}` };
}
