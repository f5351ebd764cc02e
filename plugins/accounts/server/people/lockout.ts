/**
 * Five wrong passwords in a quarter of an hour close an account to further guesses, from wherever they come: the count
 * is kept under the address signed in with, so neither headers nor many visitors' addresses get round it. Unknown
 * addresses are counted alike.
 *
 * A stranger must not lock the owner out: visitors' addresses from which this account was signed in to before have a
 * count of their own; a code by mail or SMS sets a new password and lifts the lock; and a success clears the count.
 */
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { clearLimit, secondsUntilFree } from '@rongqiao/strapi-kit/server/routes/limits.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { accountLocked } from '../../contract/events.ts';
import { waitingTime } from '../../domain/waiting-time.ts';
import { asCaller } from '../as-caller.ts';
import { limitKey } from '../secrets.ts';
import { type Account, contactOf } from './accounts.ts';

const TRIES = 5;
const SECONDS = 900;

interface Try {
  address: string;
  account: Account | undefined;
  isKnownVisitor: boolean;
  visitor: string;
}

const count = ({ isKnownVisitor }: Pick<Try, 'isKnownVisitor'>) =>
  isKnownVisitor ? 'sign-in-known-visitor' : 'sign-in';

/** Takes one try before the password is looked at: many at once get no more than five either. */
export async function takeTry(one: Try): Promise<void> {
  const wait = await secondsUntilFree(count(one), limitKey(one.address), TRIES, SECONDS);
  if (wait === 0) return;
  await tellOwner(one, wait);
  throw new Refusal(
    problem(
      429,
      'locked',
      `连续输错次数太多，请${waitingTime(wait)}后再试；急用请点“忘记密码”，用验证码重设密码后马上可以登录。`,
    ),
  );
}

/** Once for each lock, however many knock. An unknown address costs the same work. */
async function tellOwner({ address, account, visitor }: Try, wait: number): Promise<void> {
  if ((await secondsUntilFree('lock-notice', limitKey(address), 1, SECONDS)) > 0) return;
  const until = new Date(Date.now() + wait * 1000).toISOString();
  await asCaller(async (tx) => {
    if (account)
      await publish(tx, accountLocked, {
        userId: account.user_id,
        ...contactOf(account),
        visitorAddress: visitor,
        until,
      });
    else await tx.run(sql`select 1`);
  });
}

export async function clearTries(addresses: (string | null)[]): Promise<void> {
  for (const address of addresses) {
    if (!address) continue;
    for (const isKnownVisitor of [true, false])
      await clearLimit(count({ isKnownVisitor }), limitKey(address), TRIES, SECONDS);
    await clearLimit('lock-notice', limitKey(address), 1, SECONDS);
  }
}
