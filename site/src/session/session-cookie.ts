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

/** `keep` outlives the browser window; how long the session itself lives is the cms' business. */
export function keepSession(cookies: AstroCookies, { token, expiresAt }: SessionOpened, keep: boolean): void {
  cookies.set(cookieName(), token, {
    httpOnly: true,
    sameSite: 'lax',
    secure: isSecure(),
    path: '/',
    ...(keep ? { expires: new Date(expiresAt) } : {}),
  });
}

export const forgetSession = (cookies: AstroCookies): void => {
  cookies.set(cookieName(), '', { httpOnly: true, sameSite: 'lax', secure: isSecure(), path: '/', maxAge: 0 });
};
