import { monthNumber } from '../calendar.ts';
import { type ComponentMeasure, averageOf, component } from '../measure.ts';
import { type Reading, factsOf, stateOf } from '../reading.ts';
import { standingTally, weightUnit } from '../tally.ts';

/**
 * One less the Herfindahl index of a year's sales by customer. It comes from invoices, not from receivables, so that a
 * punctual payment by the largest customer cannot lower the score.
 */
export function concentrationComponent(reading: Reading): ComponentMeasure {
  const { points, collectionPercent, concentrationActiveMonthsMin, concentrationRecords } =
    reading.model.factors.recovery;
  const share = points * (100 - collectionPercent);
  const state = stateOf(reading, 'invoices');
  if (state !== 'connected') return component('concentration', state, share);
  if (factsOf(reading, 'invoice').length === 0) return component('concentration', 'not-applicable', share);
  const { byCustomer, activeMonths, factIds } = yearOfSales(reading);
  if (activeMonths < concentrationActiveMonthsMin) return component('concentration', 'not-applicable', share);
  const tally = standingTally(0, concentrationRecords, factIds, reading, [...byCustomer.keys()]);
  tally.value = spread(byCustomer, concentrationRecords * weightUnit(reading.model.decay));
  return component('concentration', 'usable', share, tally);
}

export function concentrationSentence(measure: ComponentMeasure): string {
  if (measure.state !== 'usable') return '';
  return `近12个月开票客户${measure.tally.sources.length}家，客户分散程度${Math.round(averageOf(measure.tally))}%。`;
}

function yearOfSales(reading: Reading) {
  const { concentrationMonths } = reading.model.factors.recovery;
  const byCustomer = new Map<string, bigint>();
  const months = new Set<number>();
  const factIds: string[] = [];
  for (const { id, body } of factsOf(reading, 'invoice')) {
    const month = monthNumber(body.issuedOn);
    if (body.direction !== 'sales' || body.status !== 'valid') continue;
    if (body.issuedOn > reading.file.asOf || reading.thisMonth - month >= concentrationMonths) continue;
    byCustomer.set(body.counterparty, (byCustomer.get(body.counterparty) ?? 0n) + body.netFen);
    months.add(month);
    factIds.push(id);
  }
  return { byCustomer, activeMonths: months.size, factIds };
}

/** (1 − Σ shareᵢ²) × 100 × weight; customers whose returns outweigh their purchases have no share. */
function spread(byCustomer: ReadonlyMap<string, bigint>, weight: number): number {
  let sum = 0n;
  let squares = 0n;
  for (const fen of byCustomer.values()) {
    if (fen <= 0n) continue;
    sum += fen;
    squares += fen * fen;
  }
  return sum === 0n ? 0 : Number((BigInt(weight) * 100n * (sum * sum - squares)) / (sum * sum));
}
