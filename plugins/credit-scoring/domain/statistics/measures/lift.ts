/** How many of the bad ones are among the riskiest tenth, the next tenth, and so on. */

export interface LiftBand {
  /** Share of all rows, counted from the riskiest. */
  upTo: number;
  rows: number;
  bad: number;
  badRate: number;
  /** Bad rate of the band against that of all rows. */
  lift: number;
  /** Share of all bad rows in this band and those above it. */
  captured: number;
}

export function liftTable(risk: ArrayLike<number>, bad: ArrayLike<number>, bands = 10): LiftBand[] {
  const order = Array.from({ length: risk.length }, (_, row) => row).sort((one, other) => (risk[other] as number) - (risk[one] as number));
  const all = order.filter((row) => bad[row] === 1).length;
  const overall = all / order.length;
  let captured = 0;
  return Array.from({ length: bands }, (_, band) => {
    const members = order.slice(Math.round((band * order.length) / bands), Math.round(((band + 1) * order.length) / bands));
    const bads = members.filter((row) => bad[row] === 1).length;
    captured += bads;
    const badRate = members.length > 0 ? bads / members.length : 0;
    return { upTo: (band + 1) / bands, rows: members.length, bad: bads, badRate, lift: overall > 0 ? badRate / overall : 0, captured: all > 0 ? captured / all : 0 };
  });
}
