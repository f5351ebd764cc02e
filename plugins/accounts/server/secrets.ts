/** Tokens, codes, and what is kept of them: only hashes. */
import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { cmsSettings } from '@rongqiao/config';

/** 32 random bytes, base64url: 43 characters. */
export const newToken = (): string => randomBytes(32).toString('base64url');
export const isToken = (text: string): boolean => /^[\w-]{43}$/.test(text);
/** A token is random enough that a plain hash of it cannot be turned round. */
export const tokenHash = (token: string): string => createHash('sha256').update(token).digest('hex');

export const newVerificationCode = (): string => String(randomInt(0, 1_000_000)).padStart(6, '0');

/** Six digits are soon tried: a reader of the table lacks the key, and the hash is worth nothing at another address. */
export const codeHash = (purpose: string, address: string, code: string): string =>
  createHmac('sha256', cmsSettings().JWT_SECRET)
    .update(`verification-code\n${purpose}\n${address}\n${code}`)
    .digest('hex');

export const isSame = (one: string, other: string): boolean =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));

/** Names a limit's counter without writing the address into it. */
export const limitKey = (address: string): string => createHash('sha256').update(address).digest('base64url');
