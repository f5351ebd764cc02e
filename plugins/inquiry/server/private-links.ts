/**
 * The secret of a guest's link is made from what it opens and the platform's key, so that every later mail can carry the
 * same link while the tables keep only its hash.
 */
import { createHash, createHmac } from 'node:crypto';
import { cmsSettings } from '@rongqiao/config';

/** 43 characters, base64url. */
export const linkToken = (purpose: 'inquiry' | 'policy-reminder', id: string): string =>
  createHmac('sha256', cmsSettings().JWT_SECRET).update(`private-link\n${purpose}\n${id}`).digest('base64url');

export const linkHash = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Names a limit's counter without writing the address into it. */
export const limitKey = (address: string): string => createHash('sha256').update(address).digest('base64url');
