/** Codes sent to an address: one lives at a time, works once, bears five tries. */
import type { Transaction } from '@rongqiao/strapi-kit/server/database/in-transaction.ts';
import { sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import { problem } from '@rongqiao/strapi-kit/server/http/problem.ts';
import { publish } from '@rongqiao/strapi-kit/server/jobs/events.ts';
import { Refusal } from '@rongqiao/strapi-kit/server/routes/route.ts';
import { secondsUntilFree } from '@rongqiao/strapi-kit/server/routes/limits.ts';
import { z } from 'zod';
import type { CodeSent } from '../../contract/people.ts';
import { verificationCodeIssued } from '../../contract/events.ts';
import { channelOf } from '../../domain/address.ts';
import { waitingTime } from '../../domain/waiting-time.ts';
import { asCaller } from '../as-caller.ts';
import { codeHash, isSame, limitKey, newVerificationCode } from '../secrets.ts';
import { accountOfAddress } from './accounts.ts';

export type CodePurpose = 'registration' | 'password-reset';

const VALID_SECONDS = 600;
const ATTEMPTS_MAX = 5;

/** Codes to one address: what protects its owner from floods, and the code from guessing over days. */
const addressLimits = (purpose: CodePurpose) => [
  { name: `code-a-minute-${purpose}`, points: 1, seconds: 60 },
  { name: 'code-an-hour', points: 5, seconds: 3_600 },
  { name: 'code-a-day', points: 10, seconds: 86_400 },
];

/** The same answer, the same rows and the same event for every address; only the mail differs. */
export async function issueCode(purpose: CodePurpose, address: string): Promise<CodeSent> {
  await takeFromAddressLimits(purpose, address);
  const code = newVerificationCode();
  const expiresAt = new Date(Date.now() + VALID_SECONDS * 1000);
  await asCaller(async (tx) => {
    const isKnown = (await accountOfAddress(address, tx)) !== undefined;
    const isOffered = purpose === 'registration' ? !isKnown : isKnown;
    await tx.run(sql`insert into verification_codes (purpose, address, code_hash, expires_at)
      values (${purpose}, ${address}, ${codeHash(purpose, address, isOffered ? code : `no code ${code}`)}, ${expiresAt})`);
    await publish(tx, verificationCodeIssued, {
      channel: channelOf(address) ?? 'mail',
      address,
      purpose,
      code: isOffered ? code : null,
      expiresAt: expiresAt.toISOString(),
    });
  });
  const where = channelOf(address) === 'sms' ? '短信' : '邮件';
  return {
    message: `${where}已发出，请查收。没有收到请检查${where === '邮件' ? '垃圾邮件箱' : '拦截短信'}，60秒后可以重新获取。`,
    expiresInSeconds: VALID_SECONDS,
    nextCodeInSeconds: 60,
  };
}

async function takeFromAddressLimits(purpose: CodePurpose, address: string): Promise<void> {
  for (const { name, points, seconds } of addressLimits(purpose)) {
    const wait = await secondsUntilFree(name, limitKey(address), points, seconds);
    if (wait > 0)
      throw new Refusal(
        problem(
          429,
          'too-many-codes',
          `获取验证码太频繁，请${waitingTime(wait)}后再试；已收到的最近一个验证码在10分钟内仍然有效。`,
        ),
      );
  }
}

const Counted = z.object({ id: z.uuid(), code_hash: z.string(), attempts: z.int() });

/**
 * Counts the try for good, whatever becomes of the rest, then compares.
 *
 * @returns the code's id, to be spent with `spendCode` in the transaction that rests on it
 * @throws Refusal `code-wrong` or `code-expired`, the same for addresses that were never sent one
 */
export async function checkCode(purpose: CodePurpose, address: string, code: string): Promise<string> {
  const counted = await asCaller((tx) =>
    tx.maybeOne(
      Counted,
      sql`
      update verification_codes set attempts = attempts + 1
      where id = (select id from verification_codes where purpose = ${purpose} and address = ${address} order by created_at desc limit 1)
        and used_at is null and expires_at > now() and attempts < ${ATTEMPTS_MAX}
      returning id, code_hash, attempts`,
    ),
  );
  if (!counted) throw new Refusal(expired);
  if (isSame(counted.code_hash, codeHash(purpose, address, code))) return counted.id;
  const left = ATTEMPTS_MAX - counted.attempts;
  throw new Refusal(
    left > 0
      ? wrong(`验证码不对，请对照最近收到的一条填写，还可以再试${left}次。`)
      : wrong('验证码不对，这个验证码已作废，请重新获取。'),
  );
}

/** Of several that come at once with the right code, one wins. */
export async function spendCode(tx: Transaction, id: string): Promise<void> {
  const spent = await tx.run(
    sql`update verification_codes set used_at = now() where id = ${id} and used_at is null and expires_at > now()`,
  );
  if (spent === 0) throw new Refusal(expired);
}

const wrong = (sentence: string) => problem(400, 'code-wrong', sentence, [{ path: 'code', message: sentence }]);
const expiredSentence = '验证码已失效（10分钟内有效，只能用一次，最多输错5次），请重新获取。';
const expired = problem(400, 'code-expired', expiredSentence, [{ path: 'code', message: expiredSentence }]);
