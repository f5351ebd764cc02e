/** Where to go after signing in: a path of this site, whatever somebody put into the link. */
export function safeNext(next: string | null | undefined, otherwise = '/enterprise'): string {
  if (!next || next.length > 500 || !/^\/(?![/\\])/.test(next) || /[\u0000-\u001f\\]/.test(next)) return otherwise;
  const here = 'https://here.invalid';
  return URL.canParse(next, here) && new URL(next, here).origin === here ? next : otherwise;
}
