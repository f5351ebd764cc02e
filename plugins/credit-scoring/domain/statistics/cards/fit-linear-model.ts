/** Ridge logistic regression on the columns themselves: numbers centred and scaled, categories as yes/no, blanks apart. */
import { fitLogistic } from '../regression/logistic.ts';
import { meanOf } from '../regression/correlation.ts';
import type { CategoryColumn, NumberColumn, Sample } from '../sample/sample.ts';
import type { CategoryTerm, LinearModel, NumberTerm } from './model.ts';
import { factorOf, PLATFORM_SCALE, type Scale, scoreFromLogOddsOfBad } from './scale.ts';

export interface LinearModelOptions {
  /** Ridge is 1 / C, on coefficients of standardised columns. */
  c: number;
  /** Values beyond these shares of the training rows are taken as the last one inside. */
  tail: number;
  scale: Scale;
}

export const DEFAULT_LINEAR_MODEL: LinearModelOptions = { c: 0.3, tail: 0, scale: PLATFORM_SCALE };

/** Rows that a yes/no of a category or a blank needs. */
const LEAST_ROWS = 10;
/** … and this share of all rows: a sparse level teaches chance. */
const LEAST_SHARE = 0.01;

interface Draft {
  term: NumberTerm | CategoryTerm;
  /** What each coefficient multiplies, and where its points belong. */
  parts: { values: Float64Array; place: (points: number) => void }[];
}

export interface FittedLinearModel {
  model: LinearModel;
  hasConverged: boolean;
}

export function fitLinearModel(sample: Sample, options: LinearModelOptions = DEFAULT_LINEAR_MODEL): FittedLinearModel {
  const drafts = sample.columns.map((column) => (column.kind === 'number' ? draftNumber(column, options.tail) : draftCategory(column)));
  const parts = drafts.flatMap((draft) => draft.parts);
  const fit = fitLogistic(parts.map(({ values }) => values), sample.bad, { ridge: 1 / options.c });
  parts.forEach(({ place }, at) => {
    place(-factorOf(options.scale) * (fit.coefficients[at] as number) + 0);
  });
  return { model: { kind: 'logit', scale: options.scale, base: scoreFromLogOddsOfBad(fit.intercept, options.scale), terms: drafts.map(({ term }) => term) }, hasConverged: fit.hasConverged };
}

function draftNumber({ name, values }: NumberColumn, tail: number): Draft {
  const present = values.filter((value) => !Number.isNaN(value)).sort();
  const edge = Math.floor(tail * present.length);
  const [low, high] = [present[edge] ?? 0, present[present.length - 1 - edge] ?? 0];
  const inRange = (value: number) => Math.min(high, Math.max(low, value));
  const mean = meanOf(present.map(inRange));
  const spread = Math.sqrt(meanOf(present.map((value) => (inRange(value) - mean) ** 2)));
  const deviation = spread > 0 ? spread : 1;
  const term: NumberTerm = { column: name, kind: 'number', low, high, mean, deviation, points: 0, missing: 0 };
  const scaled = { values: values.map((value) => (Number.isNaN(value) ? 0 : (inRange(value) - mean) / deviation)), place: (points: number) => Object.assign(term, { points }) };
  const blanks = values.length - present.length;
  const isBlank = { values: values.map((value) => Number(Number.isNaN(value))), place: (points: number) => Object.assign(term, { missing: points }) };
  return { term, parts: blanks >= LEAST_ROWS ? [scaled, isBlank] : [scaled] };
}

function draftCategory({ name, values }: CategoryColumn): Draft {
  const rows = Map.groupBy(values, (level) => level);
  const term: CategoryTerm = { column: name, kind: 'category', levels: [], missing: 0 };
  const common = [...rows].filter(([, members]) => members.length >= Math.max(LEAST_ROWS, LEAST_SHARE * values.length)).map(([level]) => level);
  const parts = common.map((level) => ({ values: Float64Array.from(values, (value) => Number(value === level)), place: placeLevel(term, level) }));
  const rare = [...rows.keys()].filter((level) => level !== null && !common.includes(level)) as string[];
  for (const level of rare.toSorted()) term.levels.push({ level, points: 0 });
  return { term, parts };
}

const placeLevel = (term: CategoryTerm, level: string | null) => (points: number) => {
  if (level === null) term.missing = points;
  else term.levels.push({ level, points });
};
