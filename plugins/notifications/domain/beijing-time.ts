const format = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  month: 'long',
  day: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/** `2026-11-23T06:05:00Z` → 11月23日14:05 */
export const beijingTime = (moment: string): string => format.format(new Date(moment)).replaceAll(' ', '');
