/** Compares in the same time whether or not there is somebody to compare with. */
import bcrypt from 'bcryptjs';
import type { Account } from './accounts.ts';

/** Of a password that nobody has; as costly as those that Strapi makes (10 rounds). */
let nobodys: Promise<string> | undefined;

export async function isPasswordOf(account: Account | undefined, password: string): Promise<boolean> {
  nobodys ??= bcrypt.hash('nobody has this password', 10);
  const isRight = await bcrypt.compare(password, account?.password ?? (await nobodys));
  return isRight && Boolean(account?.password);
}

/** Makes the hash of nobody's password beforehand: the first unknown name must not take longer than others. */
export const prepareComparison = () => isPasswordOf(undefined, '');
