/** Where a firm stands to everything published: what it can get, what it may get, and what it cannot. */
import { bitsIn } from './bitset.ts';
import { placeIn } from './figure-cuts.ts';
import { type ChoiceName, choiceNames, type FigureName, figureNames, type FirmColumns, unknownFigure } from './firm-columns.ts';
import { type ProductIndex, rowOf, statedBits } from './product-index.ts';

/** Reused from firm to firm: no memory is taken per firm. */
export interface Standing {
  /** By rank: nothing fails. */
  open: Uint32Array;
  /** Nothing fails and nothing is unknown. */
  sure: Uint32Array;
  openCount: number;
  sureCount: number;
  /** Conditions of `statedBits` that are unknown of this firm. */
  unknownMask: number;
  barsAbsent: number;
  hasAmount: boolean;
  hasTerm: boolean;
  givenGuarantees: number;
  known: Int32Array;
  unasked: Int32Array;
}

export const emptyStanding = ({ width }: ProductIndex): Standing => ({
  open: new Uint32Array(width), sure: new Uint32Array(width), openCount: 0, sureCount: 0, unknownMask: 0, barsAbsent: 0, hasAmount: false, hasTerm: false, givenGuarantees: 0,
  known: new Int32Array(24), unasked: new Int32Array(24),
});

const bitOf = (condition: (typeof statedBits)[number]) => 1 << statedBits.indexOf(condition);
const choiceBits = choiceNames.map(bitOf);
/** A wish that is not told is no unknown: amount and term are then not asked for. */
const figureBits: Record<FigureName, number> = { founded: bitOf('age'), revenue: bitOf('revenue'), employees: bitOf('employees'), amount: 0, term: 0 };
const ALL_BARS = 0x1f_ff;

export function standOf(index: ProductIndex, columns: FirmColumns, row: number, standing: Standing): void {
  const { known, unasked } = standing;
  let [knownCount, unaskedCount, unknownMask] = [0, 0, 0];
  for (let place = 0; place < choiceNames.length; place++) {
    const name = choiceNames[place] as ChoiceName;
    const code = columns.choices[name][row] as number;
    if (code === 0) {
      unasked[unaskedCount++] = index.unasked[name];
      unknownMask |= choiceBits[place] as number;
    } else known[knownCount++] = rowOf(index, name, code);
  }
  for (let place = 0; place < figureNames.length; place++) {
    const name = figureNames[place] as FigureName;
    const figure = columns.figures[name][row] as number;
    if (figure !== unknownFigure) known[knownCount++] = rowOf(index, name, placeIn(index.cuts[name], figure));
    else if (figureBits[name] !== 0) {
      unasked[unaskedCount++] = index.unasked[name];
      unknownMask |= figureBits[name];
    }
  }
  const qualifications = columns.qualifications[row] as number;
  if (qualifications === -1) {
    unasked[unaskedCount++] = index.unasked.qualifications;
    unknownMask |= bitOf('qualification');
  } else known[knownCount++] = rowOf(index, 'qualifications', qualifications);
  const guarantees = columns.guarantees[row] as number;
  if (guarantees !== 0) known[knownCount++] = rowOf(index, 'guarantees', guarantees);
  const present = columns.barsPresent[row] as number;
  if (present !== 0) known[knownCount++] = rowOf(index, 'present', present);
  const absent = columns.barsAbsent[row] as number;
  if (absent !== ALL_BARS) unasked[unaskedCount++] = rowOf(index, 'absent', absent);
  standing.unknownMask = unknownMask;
  standing.barsAbsent = absent;
  standing.givenGuarantees = guarantees;
  standing.hasAmount = columns.figures.amount[row] !== unknownFigure;
  standing.hasTerm = columns.figures.term[row] !== unknownFigure;
  intersect(index.words, standing.open, undefined, known, knownCount);
  intersect(index.words, standing.sure, standing.open, unasked, unaskedCount);
  count(standing);
}

/** Four rows at a time; the first row of all, everything, fills the last four up. */
function intersect(words: Uint32Array, into: Uint32Array, from: Uint32Array | undefined, rows: Int32Array, count: number): void {
  for (let place = count; (place & 3) !== 0 || place === 0; place++) rows[place] = 0;
  if (from) into.set(from);
  for (let four = 0; four === 0 || four < count; four += 4) {
    const [a, b, c, d] = [rows[four] as number, rows[four + 1] as number, rows[four + 2] as number, rows[four + 3] as number];
    if (four === 0 && !from) for (let word = 0; word < into.length; word++) into[word] = (words[a + word] as number) & (words[b + word] as number) & (words[c + word] as number) & (words[d + word] as number);
    else for (let word = 0; word < into.length; word++) into[word] = (into[word] as number) & (words[a + word] as number) & (words[b + word] as number) & (words[c + word] as number) & (words[d + word] as number);
  }
}

function count(standing: Standing): void {
  const { open, sure } = standing;
  let [opened, assured] = [0, 0];
  for (let word = 0; word < open.length; word++) {
    opened += bitsIn(open[word] as number);
    assured += bitsIn(sure[word] as number);
  }
  standing.openCount = opened;
  standing.sureCount = assured;
}
