/** "45秒", "12分钟", "3小时": rounded up, so that whoever waits as long is not sent away again. */
export function waitingTime(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))}秒`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)}分钟`;
  return `${Math.ceil(seconds / 3600)}小时`;
}
