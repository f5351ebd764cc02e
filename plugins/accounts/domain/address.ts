/** Where a person is reached: an e-mail address or a mobile number, in its one spelling. It is also what one signs in with. */

export type Channel = 'mail' | 'sms';

/** Reserved by RFC 2606, so it can never be somebody's: accounts that have only a mobile number get an address below it. */
export const syntheticDomain = 'mobile.invalid';

const ADDRESS_LENGTH_MAX = 120;
const email = /^[a-z0-9](?:[a-z0-9._%+-]{0,62}[a-z0-9_%+-])?@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}$/;
const mobile = /^1[3-9]\d{9}$/;
const writtenMobile = /^(?:\+?86)?[-\s]*(1[3-9](?:[-\s]*\d){9})$/;

/** One spelling: full-width, upper case, blanks around it, +86 and hyphens in numbers are forgiven. Says nothing about whether it is right. */
export function normaliseAddress(text: string): string {
  const plain = text
    .slice(0, 500)
    .normalize('NFKC')
    .replace(/[\u200B-\u200D\u2060\uFEFF]/g, '')
    .trim()
    .toLowerCase();
  const number = writtenMobile.exec(plain)?.[1];
  return number ? number.replace(/\D/g, '') : plain;
}

/** For a normalised address. */
export const isAddress = (address: string): boolean => channelOf(address) !== undefined;

/** How one writes to a normalised address; undefined when it is none. */
export function channelOf(address: string): Channel | undefined {
  if (mobile.test(address)) return 'sms';
  const isMail =
    address.length <= ADDRESS_LENGTH_MAX &&
    email.test(address) &&
    !address.includes('..') &&
    !address.endsWith(`@${syntheticDomain}`);
  return isMail ? 'mail' : undefined;
}

/** Enough to recognise one's own: 138****1234, w***g@example.com. */
export function maskAddress(address: string): string {
  if (mobile.test(address)) return `${address.slice(0, 3)}****${address.slice(-4)}`;
  const [local = '', domain = ''] = address.split('@');
  return local.length <= 2
    ? `${local.slice(0, 1)}***@${domain}`
    : `${local.slice(0, 1)}***${local.slice(-1)}@${domain}`;
}
