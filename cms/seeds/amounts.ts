/** Demo amounts are written as people say them: `wan(50)` is 50 万元 in fen. */
export const wan = (amount: number): string => (BigInt(amount) * 1_000_000n).toString();
