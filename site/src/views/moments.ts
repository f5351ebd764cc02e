/** Instants as people in China read them. */
const minutes = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false });
const days = new Intl.DateTimeFormat('zh-CN', { timeZone: 'Asia/Shanghai', year: 'numeric', month: 'long', day: 'numeric' });

/** 2026年11月23日 14:05 */
export const momentText = (iso: string): string => minutes.format(new Date(iso)).replace(/日\s*/, '日 ');

/** 2026年11月23日 */
export const dayText = (iso: string): string => days.format(new Date(iso));
