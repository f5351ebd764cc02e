/** The baseline: a plain loop over columns, in both directions. A condition is a mask or a span; the first that fails ends a pair. */
import { GuaranteeKind } from '../../../plugins/contracts/guarantee-kind.ts';
import { type Asked, passesChoice, readAsked } from '../../../plugins/matching/domain/index/asked.ts';
import { type ChoiceName, choiceNames, dayNumber, figureNames, type FirmColumns, unknownFigure } from '../../../plugins/matching/domain/index/firm-columns.ts';
import type { Offer } from '../../../plugins/matching/domain/offer.ts';
import { addMonths, type IsoDay } from '../../../plugins/contracts/values/period.ts';

/** A span on founding days in place of one on months: nothing is reckoned inside the loop. */
export interface LoopColumns {
  count: number;
  asked: Asked;
  /** Masks of codes that pass, small choices only; bit 0 stands for unknown and is always set. */
  masks: Record<SmallChoice, Int32Array>;
  least: Record<(typeof figureNames)[number], Float64Array>;
  most: Record<(typeof figureNames)[number], Float64Array>;
  qualifications: Int32Array;
  guarantees: Int32Array;
  bars: Int32Array;
  /** Which conditions are stated, by the bits of `unknownOf`. */
  stated: Int32Array;
  passing: { region: Map<number, Uint8Array>; industry: Map<number, Uint8Array> };
}

type SmallChoice = Exclude<ChoiceName, 'region' | 'industry'>;
const smallChoices = choiceNames.filter((name): name is SmallChoice => name !== 'region' && name !== 'industry');
const everyGuarantee = 2 ** GuaranteeKind.options.length - 1;
const EVERY = 0xf_ff_ff_ff;

export function loopColumnsOf(offers: readonly Offer[], today: IsoDay): LoopColumns {
  const asked = readAsked(offers);
  const least = (name: (typeof figureNames)[number]) => Float64Array.from(asked.figures[name].groupOf, (group) => lower(asked, name, group, today));
  const most = (name: (typeof figureNames)[number]) => Float64Array.from(asked.figures[name].groupOf, (group) => upper(asked, name, group, today));
  return {
    count: offers.length,
    asked,
    masks: Object.fromEntries(smallChoices.map((name) => [name, masksOf(asked, name)])) as LoopColumns['masks'],
    least: Object.fromEntries(figureNames.map((name) => [name, least(name)])) as LoopColumns['least'],
    most: Object.fromEntries(figureNames.map((name) => [name, most(name)])) as LoopColumns['most'],
    qualifications: asked.qualifications,
    guarantees: asked.guarantees.map((mask) => mask || everyGuarantee),
    bars: asked.bars,
    stated: Int32Array.from(offers, (_, place) => statedOf(asked, place)),
    passing: { region: new Map(), industry: new Map() },
  };
}

function masksOf({ choices }: Asked, name: SmallChoice): Int32Array {
  const { statements, groupOf } = choices[name];
  const masks = statements.map((criteria) => Array.from({ length: 15 }, (_, code) => (code === 0 || passesChoice(name, criteria, code) ? 1 << code : 0)).reduce((all, bit) => all | bit, 0));
  return Int32Array.from(groupOf, (group) => masks[group] ?? EVERY);
}

/** A firm is old enough when it was founded on or before a day. Ends of months fall where `ageInMonths` puts them. */
function lower(asked: Asked, name: (typeof figureNames)[number], group: number, today: IsoDay): number {
  const span = asked.figures[name].statements[group];
  if (!span) return -Infinity;
  if (name !== 'founded') return span.least;
  return Number.isFinite(span.most) ? lastDayFor(span.most + 1, today) + 1 : -Infinity;
}

function upper(asked: Asked, name: (typeof figureNames)[number], group: number, today: IsoDay): number {
  const span = asked.figures[name].statements[group];
  if (!span) return Infinity;
  if (name !== 'founded') return span.most;
  return Number.isFinite(span.least) ? lastDayFor(span.least, today) : Infinity;
}

function lastDayFor(months: number, today: IsoDay): number {
  let number = dayNumber(addMonths(today, -months));
  while (addMonths(new Date((number + 1) * 86_400_000).toISOString().slice(0, 10), months) <= today) number++;
  return number;
}

function statedOf({ choices, figures, qualifications }: Asked, place: number): number {
  const bits = [...choiceNames.map((name) => choices[name].groupOf[place] !== -1), ...(['founded', 'revenue', 'employees'] as const).map((name) => figures[name].groupOf[place] !== -1), qualifications[place] !== 0];
  return bits.reduce((mask, bit, at) => mask | (bit ? 1 << at : 0), 0);
}

export interface LoopAnswer {
  /** 0 fails, 1 possible, 2 eligible. */
  outcomes: Uint8Array;
  eligible: number;
  possible: number;
}

/** One firm, every product. */
export function loopProducts(products: LoopColumns, firms: FirmColumns, row: number, answer: LoopAnswer): void {
  const { masks, least, most, qualifications, guarantees, bars, stated, asked } = products;
  const region = passingOf(products, 'region', firms.choices.region[row] as number);
  const industry = passingOf(products, 'industry', firms.choices.industry[row] as number);
  const [regionGroup, industryGroup] = [asked.choices.region.groupOf, asked.choices.industry.groupOf];
  const bit = (name: SmallChoice) => 1 << (firms.choices[name][row] as number);
  const [size, entity, ownership, tax, credit, stage, first] = [bit('size-class'), bit('entity-kind'), bit('ownership'), bit('tax-grade'), bit('credit-grade'), bit('lifecycle-stage'), bit('first-loan')];
  const { 'size-class': sizes, 'entity-kind': entities, ownership: ownerships, 'tax-grade': taxes, 'credit-grade': credits, 'lifecycle-stage': stages, 'first-loan': firsts } = masks;
  const [founded, revenue, employees, amount, term] = figureNames.map((name) => firms.figures[name][row] as number) as [number, number, number, number, number];
  const [owned, given] = [firms.qualifications[row] as number, (firms.guarantees[row] as number) || everyGuarantee];
  const [present, absent, unknown] = [firms.barsPresent[row] as number, firms.barsAbsent[row] as number, unknownOf(firms, row)];
  const [ageFrom, ageTo, revenueFrom, revenueTo, headsFrom, headsTo] = [least.founded, most.founded, least.revenue, most.revenue, least.employees, most.employees];
  const [amountFrom, amountTo, termFrom, termTo] = [least.amount, most.amount, least.term, most.term];
  let [eligible, possible] = [0, 0];
  for (let at = 0; at < products.count; at++) {
    answer.outcomes[at] = 0;
    if (regionGroup[at] !== -1 && region[regionGroup[at] as number] === 0) continue;
    if (industryGroup[at] !== -1 && industry[industryGroup[at] as number] === 0) continue;
    if (((sizes[at] as number) & size) === 0 || ((entities[at] as number) & entity) === 0 || ((taxes[at] as number) & tax) === 0) continue;
    if (founded !== unknownFigure && (founded < (ageFrom[at] as number) || founded > (ageTo[at] as number))) continue;
    if (revenue !== unknownFigure && (revenue < (revenueFrom[at] as number) || revenue > (revenueTo[at] as number))) continue;
    if (((guarantees[at] as number) & given) === 0 || ((bars[at] as number) & present) !== 0) continue;
    if (amount !== unknownFigure && (amount < (amountFrom[at] as number) || amount > (amountTo[at] as number))) continue;
    if (term !== unknownFigure && (term < (termFrom[at] as number) || term > (termTo[at] as number))) continue;
    if (((credits[at] as number) & credit) === 0 || ((ownerships[at] as number) & ownership) === 0 || ((stages[at] as number) & stage) === 0 || ((firsts[at] as number) & first) === 0) continue;
    if (employees !== unknownFigure && (employees < (headsFrom[at] as number) || employees > (headsTo[at] as number))) continue;
    if (owned !== -1 && (qualifications[at] as number) !== 0 && ((qualifications[at] as number) & owned) === 0) continue;
    if (((stated[at] as number) & unknown) !== 0 || ((bars[at] as number) & ~absent) !== 0) {
      answer.outcomes[at] = 1;
      possible++;
    } else {
      answer.outcomes[at] = 2;
      eligible++;
    }
  }
  answer.eligible = eligible;
  answer.possible = possible;
}

/** What the loop over firms needs besides their columns, made once. */
interface PreparedFirms {
  unknowns: Int32Array;
  region: Dictionary;
  industry: Dictionary;
}

export const prepareFirms = (firms: FirmColumns): PreparedFirms => ({
  unknowns: Int32Array.from({ length: firms.count }, (_, row) => unknownOf(firms, row)),
  region: dictionaryOf(firms.choices.region),
  industry: dictionaryOf(firms.choices.industry),
});

/** One product, every firm: the same conditions, a firm a row. */
export function loopFirms(products: LoopColumns, at: number, firms: FirmColumns, { unknowns, region, industry }: PreparedFirms, answer: LoopAnswer): void {
  const { choices, figures, barsPresent, barsAbsent } = firms;
  const passes = { region: passingCodes(products, 'region', at, region), industry: passingCodes(products, 'industry', at, industry) };
  const mask = (name: SmallChoice) => products.masks[name][at] as number;
  const [size, entity, ownership, tax, credit, stage, first] = [mask('size-class'), mask('entity-kind'), mask('ownership'), mask('tax-grade'), mask('credit-grade'), mask('lifecycle-stage'), mask('first-loan')];
  const [regions, industries] = [region.places, industry.places];
  const { 'size-class': sizes, 'entity-kind': entities, ownership: ownerships, 'tax-grade': taxes, 'credit-grade': credits, 'lifecycle-stage': stages, 'first-loan': firsts } = choices;
  const span = (name: (typeof figureNames)[number]) => [products.least[name][at] as number, products.most[name][at] as number] as const;
  const [[ageFrom, ageTo], [revenueFrom, revenueTo], [headsFrom, headsTo], [amountFrom, amountTo], [termFrom, termTo]] = [span('founded'), span('revenue'), span('employees'), span('amount'), span('term')];
  const [wanted, accepted, barred, stated] = [products.qualifications[at] as number, products.guarantees[at] as number, products.bars[at] as number, products.stated[at] as number];
  let [eligible, possible] = [0, 0];
  for (let row = 0; row < firms.count; row++) {
    answer.outcomes[row] = 0;
    if (passes.region && passes.region[regions[row] as number] === 0) continue;
    if (passes.industry && passes.industry[industries[row] as number] === 0) continue;
    if ((size & (1 << (sizes[row] as number))) === 0 || (entity & (1 << (entities[row] as number))) === 0 || (tax & (1 << (taxes[row] as number))) === 0) continue;
    const founded = figures.founded[row] as number;
    if (founded !== unknownFigure && (founded < ageFrom || founded > ageTo)) continue;
    const revenue = figures.revenue[row] as number;
    if (revenue !== unknownFigure && (revenue < revenueFrom || revenue > revenueTo)) continue;
    const given = firms.guarantees[row] as number;
    if ((given !== 0 && (accepted & given) === 0) || (barred & (barsPresent[row] as number)) !== 0) continue;
    const [amount, term, employees] = [figures.amount[row] as number, figures.term[row] as number, figures.employees[row] as number];
    if (amount !== unknownFigure && (amount < amountFrom || amount > amountTo)) continue;
    if (term !== unknownFigure && (term < termFrom || term > termTo)) continue;
    if ((credit & (1 << (credits[row] as number))) === 0 || (ownership & (1 << (ownerships[row] as number))) === 0 || (stage & (1 << (stages[row] as number))) === 0 || (first & (1 << (firsts[row] as number))) === 0) continue;
    if (employees !== unknownFigure && (employees < headsFrom || employees > headsTo)) continue;
    const owned = firms.qualifications[row] as number;
    if (owned !== -1 && wanted !== 0 && (wanted & owned) === 0) continue;
    if ((stated & (unknowns[row] as number)) !== 0 || (barred & ~(barsAbsent[row] as number)) !== 0) {
      answer.outcomes[row] = 1;
      possible++;
    } else {
      answer.outcomes[row] = 2;
      eligible++;
    }
  }
  answer.eligible = eligible;
  answer.possible = possible;
}

/** Bits of what is not known of a firm, in the order of `stated`. */
function unknownOf({ choices, figures, qualifications }: FirmColumns, row: number): number {
  let mask = 0;
  for (let place = 0; place < choiceNames.length; place++) if (choices[choiceNames[place] as ChoiceName][row] === 0) mask |= 1 << place;
  if (figures.founded[row] === unknownFigure) mask |= 1 << 9;
  if (figures.revenue[row] === unknownFigure) mask |= 1 << 10;
  if (figures.employees[row] === unknownFigure) mask |= 1 << 11;
  return qualifications[row] === -1 ? mask | (1 << 12) : mask;
}

/** Which of the stated scopes a code lies in; an unknown one fails none. */
function passingOf({ asked, passing }: LoopColumns, name: 'region' | 'industry', code: number): Uint8Array {
  const found = passing[name].get(code);
  if (found) return found;
  const made = Uint8Array.from(asked.choices[name].statements, (criteria) => Number(code === 0 || passesChoice(name, criteria, code)));
  passing[name].set(code, made);
  return made;
}

/** Which codes a product takes, by their place in the dictionary; undefined where it takes all. */
function passingCodes(products: LoopColumns, name: 'region' | 'industry', at: number, { codes }: Dictionary): Uint8Array | undefined {
  const group = products.asked.choices[name].groupOf[at] as number;
  return group === -1 ? undefined : Uint8Array.from(codes, (code) => passingOf(products, name, code)[group] as number);
}

/** A column of codes as places among the codes that occur in it. */
interface Dictionary {
  codes: number[];
  places: Uint16Array;
}

function dictionaryOf(column: Uint32Array): Dictionary {
  const placeOf = new Map<number, number>();
  const places = Uint16Array.from(column, (code) => {
    const place = placeOf.get(code) ?? placeOf.size;
    placeOf.set(code, place);
    return place;
  });
  return { codes: [...placeOf.keys()], places };
}
