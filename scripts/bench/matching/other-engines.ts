/** What general rule engines do with the same conditions: which products nothing fails, firm by firm. */
import zen from '@gorules/zen-engine-linux-x64-gnu';
import { Engine } from 'json-rules-engine';
import type { Offer } from '../../../plugins/matching/domain/offer.ts';
import { type Operator, type PlainCondition, plainConditions, type PlainFirm } from './plain-conditions.ts';

/** The places of the products that nothing fails, ascending. */
export type OpenProducts = (firm: PlainFirm) => Promise<number[]>;

type Listed = readonly (string | number)[];
const meets = (values: Listed, listed: Listed) => values.some((value) => listed.includes(value));

const operators: Record<Operator, (value: never, listed: Listed) => boolean> = {
  'one-of': (value: string | null, listed) => value === null || listed.includes(value),
  'has-one-of': (values: Listed | null, listed) => values === null || meets(values, listed),
  'has-none-of': (values: Listed | null, listed) => values === null || !meets(values, listed),
  between: (figure: number | null, [least, most]) => figure === null || (figure >= Number(least) && figure <= Number(most)),
};

export function jsonRulesEngine(offers: readonly Offer[]): OpenProducts {
  const engine = new Engine([], { allowUndefinedFacts: true });
  for (const [name, holds] of Object.entries(operators)) engine.addOperator(name, holds as (value: unknown, listed: Listed) => boolean);
  for (const [place, offer] of offers.entries()) {
    engine.addRule({ conditions: { all: plainConditions(offer).map(({ field, operator, value }) => ({ fact: field, operator, value })) }, event: { type: 'open', params: { place } } });
  }
  return async (firm) => {
    const { events } = await engine.run({ ...firm });
    return events.map(({ params }) => Number(params?.place)).toSorted((a, b) => a - b);
  };
}

/** One decision table that collects: a column a field and operator, a row a product; an empty cell asks nothing. */
export function zenEngine(offers: readonly Offer[]): OpenProducts {
  const conditions = offers.map(plainConditions);
  const keys = [...new Set(conditions.flatMap((all) => all.map(keyOf)))];
  const inputs = keys.map((key) => ({ id: key, name: key, field: key.split(':')[0] }));
  const rules = conditions.map((all, place) => ({ _id: String(place), place: String(place), ...Object.fromEntries(keys.map((key) => [key, ''])), ...Object.fromEntries(all.map((one) => [keyOf(one), cellOf(one)])) }));
  const table = { hitPolicy: 'collect', inputs, outputs: [{ id: 'place', name: 'place', field: 'place' }], rules };
  const nodes = [{ id: 'in', type: 'inputNode', name: 'in' }, { id: 'table', type: 'decisionTableNode', name: 'table', content: table }, { id: 'out', type: 'outputNode', name: 'out' }];
  const edges = [{ id: 'first', type: 'edge', sourceId: 'in', targetId: 'table' }, { id: 'second', type: 'edge', sourceId: 'table', targetId: 'out' }];
  const decision = new zen.ZenEngine().createDecision(Buffer.from(JSON.stringify({ contentType: 'application/vnd.gorules.decision', nodes, edges })));
  return async (firm) => {
    const { result } = (await decision.evaluate(firm)) as { result: { place: number }[] };
    return result.map(({ place }) => place);
  };
}

const keyOf = ({ field, operator }: PlainCondition) => `${field}:${operator}`;

function cellOf({ operator, value }: PlainCondition): string {
  const list = JSON.stringify(value);
  if (operator === 'one-of') return `$ == null or $ in ${list}`;
  if (operator === 'between') return `$ == null or $ in [${value[0]}..${value[1]}]`;
  return `$ == null or ${operator === 'has-one-of' ? 'some' : 'none'}($, # in ${list})`;
}
