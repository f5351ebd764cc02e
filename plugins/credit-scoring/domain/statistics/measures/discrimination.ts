/** How well a risk ranks: AUC, Gini, Kolmogorov–Smirnov. A higher risk means bad more often; ties count half. */

export interface Discrimination {
  auc: number;
  gini: number;
  ks: number;
}

export function discrimination(risk: ArrayLike<number>, bad: ArrayLike<number>): Discrimination {
  const groups = tieGroups(risk, bad);
  const goods = groups.reduce((sum, { good }) => sum + good, 0);
  const bads = groups.reduce((sum, group) => sum + group.bad, 0);
  let [goodBelow, badBelow, pairs, ks] = [0, 0, 0, 0];
  for (const group of groups) {
    pairs += group.bad * (goodBelow + group.good / 2);
    goodBelow += group.good;
    badBelow += group.bad;
    ks = Math.max(ks, Math.abs(goodBelow / goods - badBelow / bads));
  }
  const auc = pairs / (goods * bads);
  return { auc, gini: 2 * auc - 1, ks };
}

/** Rows with the same risk together, lowest risk first. */
export function tieGroups(risk: ArrayLike<number>, bad: ArrayLike<number>): { risk: number; good: number; bad: number }[] {
  const groups: { risk: number; good: number; bad: number }[] = [];
  for (const row of ascending(risk)) {
    const value = risk[row] as number;
    let group = groups.at(-1);
    if (!group || group.risk !== value) groups.push((group = { risk: value, good: 0, bad: 0 }));
    if (bad[row] === 1) group.bad++;
    else group.good++;
  }
  return groups;
}

export const ascending = (values: ArrayLike<number>): Uint32Array =>
  Uint32Array.from({ length: values.length }, (_, row) => row).sort((one, other) => (values[one] as number) - (values[other] as number));
