/** Enough for the operator to recognise a recipient among the dead letters: w***g@example.com, 138****1234. */
export function maskRecipient(to: string): string {
  const at = to.lastIndexOf('@');
  if (at < 0) return `${to.slice(0, 3)}****${to.slice(-4)}`;
  const local = to.slice(0, at);
  return `${local.slice(0, 1)}***${local.length > 2 ? local.slice(-1) : ''}${to.slice(at)}`;
}
