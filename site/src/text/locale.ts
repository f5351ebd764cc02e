/** In which language a page is written: its address says so. Content is Chinese; pages below `/en` are English. */
export type Locale = 'zh-CN' | 'en';

export const localeOf = (path: string): Locale => (/^\/en(\/|$)/.test(path) ? 'en' : 'zh-CN');

/** A page that says the same in the other language. */
const counterparts: Record<string, string> = { '/about': '/en', '/en': '/about' };

export const otherLanguage = (path: string): string => counterparts[path] ?? (localeOf(path) === 'en' ? '/' : '/en');

/** For search engines: addresses of the same page in each language; empty where there is only one. */
export const alternatesOf = (path: string): { locale: Locale; path: string }[] =>
  counterparts[path] ? [path, counterparts[path]].map((one) => ({ locale: localeOf(one), path: one })) : [];
