/** The address that a code was sent to, between the two steps of a form: in a cookie, so that it stands in no address bar. */
import { siteSettings } from '@rongqiao/config';
import type { AstroCookies } from 'astro';

const NAME = 'rongqiao-address';
const MINUTES_KEPT = 15;

export function keepPendingAddress(cookies: AstroCookies, path: string, address: string): void {
  const secure = siteSettings().PUBLIC_URL.startsWith('https:');
  cookies.set(NAME, address, { httpOnly: true, sameSite: 'strict', secure, path, maxAge: MINUTES_KEPT * 60 });
}

export const readPendingAddress = (cookies: AstroCookies): string | undefined => cookies.get(NAME)?.value.slice(0, 200) || undefined;

export const forgetPendingAddress = (cookies: AstroCookies, path: string): void => cookies.delete(NAME, { path });
