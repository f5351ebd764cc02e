/** '3.2' → '320': yuan as a person types them, as integer fen. */
export function yuanToFen(yuan: string): string {
  const [whole = '0', part = ''] = yuan.split('.');
  return String(BigInt(whole) * 100n + BigInt(part.padEnd(2, '0')));
}
