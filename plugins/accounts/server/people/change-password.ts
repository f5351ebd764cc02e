/** A new password, by the old one or by a code; either way it ends sessions and tells the owner. */
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { secondsUntilFree } from '@rongqiao/strapi-kit/server/routes/limits.ts';
import { Refusal, type Person } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { passwordChanged } from '../../contract/events.ts';
import { waitingTime } from '../../domain/waiting-time.ts';
import { asCaller } from '../as-caller.ts';
import { endSessionsOf } from '../sessions/sessions.ts';
import { type Account, accountOfAddress, accountOfUser, contactOf, writePassword } from './accounts.ts';
import { isPasswordOf } from './compare-password.ts';
import { insistOnGoodPassword } from './insist-on-good-password.ts';
import { clearTries } from './lockout.ts';
import { checkCode, spendCode } from './verification-codes.ts';

const wrongSentence = '当前密码不对，请重新输入。';
const wrong = problem(400, 'wrong-password', wrongSentence, [{ path: 'currentPassword', message: wrongSentence }]);
const sameSentence = '新密码不能与当前密码相同，请换一个。';
const same = problem(400, 'same-password', sameSentence, [{ path: 'newPassword', message: sameSentence }]);
const gone = problem(400, 'code-expired', '验证码已失效，请重新获取。');

export async function changePassword(
  { userId, sessionId }: Person,
  currentPassword: string,
  newPassword: string,
): Promise<void> {
  const account = (await accountOfUser(userId)) as Account;
  const wait = await secondsUntilFree('change-password', String(userId), 5, 900);
  if (wait > 0) throw new Refusal(problem(429, 'locked', `输错次数太多，请${waitingTime(wait)}后再试。`));
  if (!(await isPasswordOf(account, currentPassword))) throw new Refusal(wrong);
  if (currentPassword === newPassword) throw new Refusal(same);
  insistOnGoodPassword('newPassword', newPassword, [account.email, account.mobile, account.display_name]);
  await asCaller(async (tx) => {
    await writePassword(tx, account, newPassword);
    await endSessionsOf(tx, userId, 'password-changed', sessionId);
    await publish(tx, passwordChanged, { userId, ...contactOf(account), how: 'changed' });
  });
}

/** A code for an address without an account is never right, so from here on there is one. */
export async function resetPassword(address: string, code: string, password: string): Promise<void> {
  insistOnGoodPassword('password', password, [address]);
  const codeId = await checkCode('password-reset', address, code);
  const account = await accountOfAddress(address);
  if (!account) throw new Refusal(gone);
  await asCaller(async (tx) => {
    await spendCode(tx, codeId);
    await writePassword(tx, account, password);
    await endSessionsOf(tx, account.user_id, 'password-reset');
    await publish(tx, passwordChanged, { userId: account.user_id, ...contactOf(account), how: 'reset' });
  });
  await clearTries([account.email, account.mobile]);
}
