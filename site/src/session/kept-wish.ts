/** What somebody answered in the finder before signing in: kept for 企业中心 alone, so that nothing is asked twice. */
import { siteSettings } from '@rongqiao/config';
import type { AstroCookies } from 'astro';

const NAME = 'rongqiao-wish';
/** Only there; pages for everybody never see it. */
const PATH = '/enterprise';
const DAYS_KEPT = 30;
const LENGTH_MAX = 400;

/** `answers`: amount, term, use and guarantees as an address says them. */
export function keepWish(cookies: AstroCookies, answers: URLSearchParams): void {
  const text = answers.toString();
  if (text === '' || text.length > LENGTH_MAX) return;
  const secure = siteSettings().PUBLIC_URL.startsWith('https:');
  cookies.set(NAME, text, { httpOnly: true, sameSite: 'lax', secure, path: PATH, maxAge: DAYS_KEPT * 86_400 });
}

export const readWish = (cookies: AstroCookies): URLSearchParams => new URLSearchParams(cookies.get(NAME)?.value.slice(0, LENGTH_MAX) ?? '');
