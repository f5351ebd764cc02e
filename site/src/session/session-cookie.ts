/** The cms' session token, kept where no script can read it. */
import { siteSettings } from '@rongqiao/config';
import type { SessionOpened } from '@rongqiao/accounts/contract.ts';
import type { AstroCookies } from 'astro';

const isSecure = () => siteSettings().PUBLIC_URL.startsWith('https:');
/** `__Host-` pins the cookie to this very host; browsers accept it with Secure only. */
const cookieName = () => (isSecure() ? '__Host-rongqiao' : 'rongqiao');

export const readSessionToken = (cookies: AstroCookies): string | undefined => {
  const token = cookies.get(cookieName())?.value;
  return token && /^[\w.-]{16,400}$/.test(token) ? token : undefined;
};

/** The longest that a session may live at the cms, which ends it earlier when it is not used. */
const LONGEST_SECONDS = 30 * 86_400;

/** `keep` outlives the browser window. */
export function keepSession(cookies: AstroCookies, { token }: SessionOpened, keep: boolean): void {
  cookies.set(cookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    ...(keep ? { maxAge: LONGEST_SECONDS } : {}),
  });
}

export const forgetSession = (cookies: AstroCookies): void => {
  cookies.set(cookieName(), '', { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: 0 });
};
