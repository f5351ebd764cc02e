/**
 * Published products and policies, turned round: for each value of an attribute the set of those that it passes, in the
 * order of their use. What a firm can get is the intersection of about a dozen sets.
 *
 * Rows are made when a value is first met. An unknown value has no row of its own: it passes nothing and fails nothing,
 * so what is sure is intersected with those that do not ask for it.
 */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { type Asked, type Asking, type Groups, passesChoice, passingOf, readAsked, type Span, statedConditions } from './asked.ts';
import { wordsFor } from './bitset.ts';
import { type Cuts, cutFigure } from './figure-cuts.ts';
import { type ChoiceName, type FigureName, figureNames } from './firm-columns.ts';

export interface ProductIndex {
  day: IsoDay;
  width: number;
  /** Places in the given list, the most useful first; equal ones by slug. */
  order: Int32Array;
  /** By rank: points that are known beforehand, place of the slug in the alphabet, conditions stated as a mask and their number. */
  points: Int32Array;
  slugPlace: Int32Array;
  statedMask: Int32Array;
  statedCount: Int32Array;
  bars: Int32Array;
  guarantees: Int32Array;
  cuts: Record<FigureName, Cuts>;
  /** All rows one after the other; the first is everything. */
  words: Uint32Array;
  /** Offset in `words` of those that ask for nothing. */
  unasked: Record<RowName, number>;
  rows: Record<RowName, Map<number, number>>;
  asked: Asked;
  used: number;
}

export const maskNames = ['qualifications', 'guarantees', 'present', 'absent'] as const;
export type RowName = ChoiceName | FigureName | (typeof maskNames)[number];

/** Bits of `statedMask`: the places of the conditions that can be unknown; exclusions are counted by themselves. */
export const statedBits = ['region', 'industry', 'size-class', 'entity-kind', 'ownership', 'age', 'revenue', 'employees', 'tax-grade', 'credit-grade', 'qualification', 'lifecycle-stage', 'first-loan'] as const;

/** Beyond so many combinations of a mask the oldest are made anew when they are met again. */
const ROWS_MAX = 4096;

/** What an index is made of, read once for all orders. */
export interface Publication {
  asked: Asked;
  cuts: Record<FigureName, Cuts>;
  slugPlaces: Int32Array;
  day: IsoDay;
}

export function readPublication(askings: readonly Asking[], day: IsoDay): Publication {
  const asked = readAsked(askings);
  const cuts = Object.fromEntries(figureNames.map((name) => [name, cutFigure(name, asked.figures[name].statements, day)])) as ProductIndex['cuts'];
  const slugPlaces = new Int32Array(askings.length);
  const bySlug = askings.map(({ slug }, place) => ({ slug, place })).toSorted((a, b) => (a.slug < b.slug ? -1 : 1));
  for (const [rank, { place }] of bySlug.entries()) slugPlaces[place] = rank;
  return { asked, cuts, slugPlaces, day };
}

export function compileIndex({ asked, cuts, slugPlaces, day }: Publication, pointsOf: (place: number) => number): ProductIndex {
  const { askings } = asked;
  const points = askings.map((_, place) => pointsOf(place));
  const order = Int32Array.from(askings.keys()).sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || (slugPlaces[a] ?? 0) - (slugPlaces[b] ?? 0));
  const ranked = <From>(from: ArrayLike<From>, read: (value: From) => number) => Int32Array.from(order, (place) => read(from[place] as From));
  const stated = askings.map(statedConditions);
  const width = wordsFor(askings.length);
  const index: ProductIndex = {
    day, width, order, cuts, asked,
    points: ranked(points, Number),
    slugPlace: ranked(slugPlaces, Number),
    statedMask: ranked(stated, (conditions) => conditions.reduce((mask, condition) => mask | (condition === 'exclusion' ? 0 : 1 << statedBits.indexOf(condition)), 0)),
    statedCount: ranked(stated, ({ length }) => length),
    bars: ranked(asked.bars, Number),
    guarantees: ranked(asked.guarantees, Number),
    words: new Uint32Array(width * 64),
    unasked: {} as ProductIndex['unasked'],
    rows: {} as ProductIndex['rows'],
    used: 0,
  };
  addRow(index, () => true);
  for (const name of rowNames) {
    index.rows[name] = new Map();
    index.unasked[name] = addRow(index, unaskedTest(index, name));
  }
  return index;
}

const rowNames = [...new Set<RowName>(['region', 'industry', 'size-class', 'entity-kind', 'ownership', 'tax-grade', 'credit-grade', 'lifecycle-stage', 'first-loan', ...figureNames, ...maskNames])];

/** Offset of the row of those that a value passes. For figures the value is its place among the cuts. */
export function rowOf(index: ProductIndex, name: RowName, value: number): number {
  const rows = index.rows[name];
  const found = rows.get(value);
  if (found !== undefined) return found;
  const offset = rows.size < ROWS_MAX ? addRow(index, passTest(index, name, value)) : reuseRow(index, rows, passTest(index, name, value));
  rows.set(value, offset);
  return offset;
}

type Test = (place: number) => boolean;

function passTest(index: ProductIndex, name: RowName, value: number): Test {
  const { asked, cuts } = index;
  if (name === 'qualifications') return (place) => asked.qualifications[place] === 0 || ((asked.qualifications[place] as number) & value) !== 0;
  if (name === 'guarantees') return (place) => asked.guarantees[place] === 0 || ((asked.guarantees[place] as number) & value) !== 0;
  if (name === 'present') return (place) => ((asked.bars[place] as number) & value) === 0;
  if (name === 'absent') return (place) => ((asked.bars[place] as number) & ~value) === 0;
  if (name in asked.choices) return groupTest(asked.choices[name as ChoiceName], value, (criteria) => passesChoice(name as ChoiceName, criteria, value));
  const figure = cuts[name as FigureName].standsFor[value] as number;
  return groupTest(asked.figures[name as FigureName], value, ({ least, most }: Span) => figure >= least && figure <= most);
}

function unaskedTest({ asked }: ProductIndex, name: RowName): Test {
  if (name === 'qualifications' || name === 'guarantees') return (place) => asked[name][place] === 0;
  if (name === 'present' || name === 'absent') return (place) => asked.bars[place] === 0;
  const { groupOf } = name in asked.choices ? asked.choices[name as ChoiceName] : asked.figures[name as FigureName];
  return (place) => groupOf[place] === -1;
}

function groupTest<Statement>(groups: Groups<Statement>, value: number, passes: (statement: Statement) => boolean): Test {
  const passing = passingOf(groups, value, passes);
  const { groupOf } = groups;
  return (place) => groupOf[place] === -1 || passing[groupOf[place] as number] === 1;
}

function addRow(index: ProductIndex, test: Test): number {
  const offset = index.used;
  if (offset + index.width > index.words.length) {
    const larger = new Uint32Array(index.words.length * 2);
    larger.set(index.words);
    index.words = larger;
  }
  index.used += index.width;
  return writeRow(index, offset, test);
}

/** Takes the place of the row that was made first. */
function reuseRow(index: ProductIndex, rows: Map<number, number>, test: Test): number {
  const [[oldest, offset]] = rows as unknown as [[number, number]];
  rows.delete(oldest);
  return writeRow(index, offset, test);
}

function writeRow({ words, order, width }: ProductIndex, offset: number, test: Test): number {
  words.fill(0, offset, offset + width);
  for (let rank = 0; rank < order.length; rank++) {
    if (test(order[rank] as number)) words[offset + (rank >>> 5)] = (words[offset + (rank >>> 5)] as number) | (1 << (rank & 31));
  }
  return offset;
}
