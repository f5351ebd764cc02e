import { database, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import type { SessionOpened } from '../../contract/people.ts';
import { normaliseAddress } from '../../domain/address.ts';
import { openSession } from '../sessions/sessions.ts';
import { accountOfAddress } from './accounts.ts';
import { isPasswordOf } from './compare-password.ts';
import { clearTries, takeTry } from './lockout.ts';
import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';

export interface Credentials {
  identifier: string;
  password: string;
  keepSignedIn: boolean;
  userAgent: string;
  visitor: string;
}

const wrong = problem(
  401,
  'wrong-credentials',
  '账号或密码不对，请检查后重新输入；还没有账号请先注册，忘记密码可以用验证码重设。',
);
/** Said only to who knows the password. */
const blocked = problem(403, 'blocked', '这个账号已被平台停用，请联系平台客服。');

/** The same answers in the same time for accounts that exist and for those that do not. */
export async function signIn({
  identifier,
  password,
  keepSignedIn,
  userAgent,
  visitor,
}: Credentials): Promise<SessionOpened> {
  const address = normaliseAddress(identifier);
  const account = await accountOfAddress(address);
  const isKnownVisitor = await hasSignedInFrom(account?.user_id ?? 0, visitor);
  await takeTry({ address, account, isKnownVisitor, visitor });
  const isRight = await isPasswordOf(account, password);
  if (!account || !isRight) throw new Refusal(wrong);
  if (account.blocked) throw new Refusal(blocked);
  await clearTries([address]);
  return inTransaction({ kind: 'person', id: String(account.user_id) }, (tx) =>
    openSession(tx, account, { keepSignedIn, userAgent, visitor }),
  );
}

const hasSignedInFrom = async (userId: number, visitor: string): Promise<boolean> =>
  (await database().run(sql`
    select 1 from sessions where user_id = ${userId} and visitor_address = ${visitor} and started_at > now() - interval '90 days' limit 1`)) >
  0;
