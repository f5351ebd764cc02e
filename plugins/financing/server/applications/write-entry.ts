import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { z } from 'zod';
import type { ApplicationAction, ApplicationSide, ApplicationState } from '../../contract/application-words.ts';
import { isInternal } from '../../domain/application-states.ts';

export interface Author {
  name: string;
  userId?: number;
}

export const PLATFORM: Author = { name: '平台' };

export interface NewEntry {
  applicationId: string;
  action: ApplicationAction;
  side: ApplicationSide;
  author: Author;
  text: string;
  state: ApplicationState;
  at: Date;
}

/** Answers its number. */
export async function writeEntry(tx: Transaction, { applicationId, action, side, author, text, state, at }: NewEntry): Promise<string> {
  const { id } = await tx.one(z.object({ id: z.coerce.string() }), sql`
    insert into application_entries (application_id, action, side, author_name, author_user_id, text, is_internal, state, created_at)
    values (${applicationId}, ${action}, ${side}, ${author.name}, ${author.userId ?? null}, ${text}, ${isInternal(action)}, ${state}, ${at.toISOString()}) returning id`);
  return id;
}

/** 刘经理 */
export async function authorOf(tx: Transaction, userId: number): Promise<Author> {
  const { name } = await tx.one(z.object({ name: z.string() }), sql`select coalesce(p.display_name, u.username) as name from up_users u left join people p on p.user_id = u.id where u.id = ${userId}`);
  return { name, userId };
}
