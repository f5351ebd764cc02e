/** 2026-11-23 14:05, in the time of whoever looks. */
export const showMoment = (iso: string): string => new Date(iso).toLocaleString('sv-SE').slice(0, 16);

/** For how long something has been waiting. */
export function showWaiting(iso: string, now = Date.now()): string {
  const hours = Math.floor((now - new Date(iso).getTime()) / 3_600_000);
  if (hours < 1) return '不到1小时';
  return hours < 24 ? `${hours}小时` : `${Math.floor(hours / 24)}天`;
}
