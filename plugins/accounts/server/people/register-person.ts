import { inTransaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { actorNow } from '@rongqiao/strapi-kit/server/ledger/actor.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { accountRegistered } from '../../contract/events.ts';
import type { SessionOpened } from '../../contract/people.ts';
import { openSession } from '../sessions/sessions.ts';
import { accountOfAddress, accountOfUser, type Account, contactOf, createAccount, type NewPerson } from './accounts.ts';
import { insistOnGoodPassword } from './insist-on-good-password.ts';
import { checkCode, spendCode } from './verification-codes.ts';

export interface Registration extends NewPerson {
  code: string;
  userAgent: string;
  visitor: string;
}

/** Who has the code owns the address; so only they can learn here that it has an account already. */
const alreadyRegistered = problem(409, 'already-registered', '这个邮箱或手机号刚刚注册过，请直接登录。');

export async function registerPerson({ code, userAgent, visitor, ...person }: Registration): Promise<SessionOpened> {
  insistOnGoodPassword('password', person.password, [person.address, person.displayName]);
  const codeId = await checkCode('registration', person.address, code);
  return inTransaction(actorNow() ?? { kind: 'visitor', id: visitor }, async (tx) => {
    await spendCode(tx, codeId);
    if (await accountOfAddress(person.address, tx)) throw new Refusal(alreadyRegistered);
    const userId = await createAccount(tx, person);
    const account = (await accountOfUser(userId, tx)) as Account;
    await publish(tx, accountRegistered, { userId, ...contactOf(account), displayName: person.displayName });
    return openSession(tx, account, { keepSignedIn: false, userAgent, visitor });
  });
}
