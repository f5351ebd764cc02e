/**
 * Many firms, turned round: for each thing that a product or a policy can ask, who passes and of whom it is not known.
 *
 * Two sets an asked thing, made when it is first asked and kept: equal statements of several products share them.
 */
import type { IsoDay } from '@rongqiao/contracts/values/period.ts';
import { type Asked, type Asking, passesChoice, readAsked, type Span } from './asked.ts';
import { wordsFor } from './bitset.ts';
import { cutFigure, placeIn } from './figure-cuts.ts';
import { type ChoiceName, choiceNames, type FigureName, figureNames, type FirmColumns, unknownFigure } from './firm-columns.ts';

/** Firms that pass for sure, and those that do not fail. */
export interface Passing {
  sure: Uint32Array;
  open: Uint32Array;
}

export interface FirmIndex {
  columns: FirmColumns;
  day: IsoDay;
  kept: Map<string, Passing>;
  /** How many sets may be kept: what was made first makes room. */
  keptMax: number;
}

/** What the sets may take together. */
const BYTES_MAX = 2 ** 28;

export function indexFirms(columns: FirmColumns, day: IsoDay): FirmIndex {
  const bytesEach = Math.max(1, wordsFor(columns.count) * 8);
  return { columns, day, kept: new Map(), keptMax: Math.max(64, Math.floor(BYTES_MAX / bytesEach)) };
}

export interface AskedThing {
  /** A condition's name, as `conditionLabels` and the wish's conditions have it. */
  condition: string;
  passing: Passing;
}

/** Everything that one product or policy asks, with who passes. */
export function whoPasses(index: FirmIndex, asking: Asking): AskedThing[] {
  const asked = readAsked([asking]);
  const things: AskedThing[] = [];
  const add = (condition: string, key: string, read: () => (row: number) => number) => things.push({ condition, passing: keep(index, `${condition} ${key}`, read) });
  for (const name of choiceNames) {
    const [criteria] = asked.choices[name].statements;
    if (criteria) add(name, Object.values(criteria).map(String).join(';'), () => choiceTest(index, name, criteria));
  }
  for (const name of figureNames) {
    const [span] = asked.figures[name].statements;
    if (span) add(conditionOf[name], `${span.least};${span.most}`, () => figureTest(index, name, span));
  }
  addMasks(index, asked, add);
  return things;
}

const conditionOf: Record<FigureName, string> = { founded: 'age', revenue: 'revenue', employees: 'employees', amount: 'amount', term: 'term' };

const FAILS = 0;
const UNKNOWN = 1;
const PASSES = 2;

function addMasks({ columns }: FirmIndex, asked: Asked, add: (condition: string, key: string, read: () => (row: number) => number) => void): void {
  const { qualifications, guarantees, barsPresent, barsAbsent } = columns;
  const [wanted, accepted, barred] = [asked.qualifications[0] as number, asked.guarantees[0] as number, asked.bars[0] as number];
  if (wanted) add('qualification', String(wanted), () => (row) => (qualifications[row] === -1 ? UNKNOWN : ((qualifications[row] as number) & wanted) === 0 ? FAILS : PASSES));
  if (accepted) add('guarantee', String(accepted), () => (row) => (guarantees[row] === 0 || ((guarantees[row] as number) & accepted) !== 0 ? PASSES : FAILS));
  if (barred) add('exclusion', String(barred), () => (row) => ((barsPresent[row] as number) & barred ? FAILS : barred & ~(barsAbsent[row] as number) ? UNKNOWN : PASSES));
}

function choiceTest({ columns }: FirmIndex, name: ChoiceName, criteria: Asking['criteria']): (row: number) => number {
  const column = columns.choices[name];
  const answers = new Map<number, number>([[0, UNKNOWN]]);
  return (row) => {
    const code = column[row] as number;
    const known = answers.get(code);
    if (known !== undefined) return known;
    const answer = passesChoice(name, criteria, code) ? PASSES : FAILS;
    answers.set(code, answer);
    return answer;
  };
}

/** What is not asked for, an amount or a term, excludes nothing; a figure that is not known is unknown. */
function figureTest({ columns, day }: FirmIndex, name: FigureName, span: Span): (row: number) => number {
  const column = columns.figures[name];
  const cuts = cutFigure(name, [span], day);
  const answers = Uint8Array.from(cuts.standsFor, (figure) => (figure >= span.least && figure <= span.most ? PASSES : FAILS));
  const unsaid = name === 'amount' || name === 'term' ? PASSES : UNKNOWN;
  return (row) => (column[row] === unknownFigure ? unsaid : (answers[placeIn(cuts, column[row] as number)] as number));
}

function keep({ columns, kept, keptMax }: FirmIndex, key: string, read: () => (row: number) => number): Passing {
  const found = kept.get(key);
  if (found) return found;
  const [oldest] = kept.keys();
  if (kept.size >= keptMax && oldest !== undefined) kept.delete(oldest);
  const passing = { sure: new Uint32Array(wordsFor(columns.count)), open: new Uint32Array(wordsFor(columns.count)) };
  const answerOf = read();
  for (let row = 0; row < columns.count; row++) {
    const answer = answerOf(row);
    if (answer === FAILS) continue;
    const bit = 1 << (row & 31);
    passing.open[row >>> 5] = (passing.open[row >>> 5] as number) | bit;
    if (answer === PASSES) passing.sure[row >>> 5] = (passing.sure[row >>> 5] as number) | bit;
  }
  kept.set(key, passing);
  return passing;
}
