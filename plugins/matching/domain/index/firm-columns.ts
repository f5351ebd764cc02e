/**
 * What is known of many firms, a column an attribute: small whole numbers that the indexes look rows up by.
 *
 * An unknown or disputed datum is the column's `unknown`. Fen are exact to 2^53 (90 trillion yuan).
 */
import { CreditGrade } from '@rongqiao/contracts/credit-grade.ts';
import { EntityKind, OwnershipKind } from '@rongqiao/contracts/enterprise-kinds.ts';
import { Exclusion } from '@rongqiao/contracts/exclusion.ts';
import { GuaranteeKind } from '@rongqiao/contracts/guarantee-kind.ts';
import { LifecycleStage } from '@rongqiao/contracts/lifecycle-stage.ts';
import { Qualification } from '@rongqiao/contracts/qualification.ts';
import { TaxGrade } from '@rongqiao/contracts/tax-grade.ts';
import { SizeClass } from '@rongqiao/contracts/values/enterprise-size.ts';
import { daysBetween, type IsoDay } from '@rongqiao/contracts/values/period.ts';
import type { Datum, FirmProfile } from '../firm-profile.ts';
import type { Wish } from '../offer.ts';

/** Codes from 1; 0 is unknown. */
export const choiceNames = ['region', 'industry', 'size-class', 'entity-kind', 'ownership', 'tax-grade', 'credit-grade', 'lifecycle-stage', 'first-loan'] as const;
export type ChoiceName = (typeof choiceNames)[number];

/** Unknown is `unknownFigure`. A founding day is days since 1970. */
export const figureNames = ['founded', 'revenue', 'employees', 'amount', 'term'] as const;
export type FigureName = (typeof figureNames)[number];
export const unknownFigure = -1e15;

export interface FirmColumns {
  count: number;
  choices: Record<ChoiceName, Uint32Array>;
  figures: Record<FigureName, Float64Array>;
  /** One bit a qualification; -1 is unknown. */
  qualifications: Int32Array;
  /** Guarantees that the firm can give; 0 is any. */
  guarantees: Int32Array;
  /** Bars known to apply, and known not to. */
  barsPresent: Uint16Array;
  barsAbsent: Uint16Array;
}

export const emptyColumns = (count: number): FirmColumns => ({
  count,
  choices: Object.fromEntries(choiceNames.map((name) => [name, new Uint32Array(count)])) as FirmColumns['choices'],
  figures: Object.fromEntries(figureNames.map((name) => [name, new Float64Array(count).fill(unknownFigure)])) as FirmColumns['figures'],
  qualifications: new Int32Array(count).fill(-1),
  guarantees: new Int32Array(count),
  barsPresent: new Uint16Array(count),
  barsAbsent: new Uint16Array(count),
});

const options: Record<Exclude<ChoiceName, 'region' | 'industry' | 'first-loan'>, readonly string[]> = {
  'size-class': SizeClass.options,
  'entity-kind': EntityKind.options,
  ownership: OwnershipKind.options,
  'tax-grade': TaxGrade.options,
  'credit-grade': CreditGrade.options,
  'lifecycle-stage': LifecycleStage.options,
};

/** The number that stands for a value of a choice. */
export function codeOf(name: ChoiceName, value: string | boolean): number {
  if (name === 'region') return Number(value);
  if (name === 'industry') return ((value as string).charCodeAt(0) - 64) * 100_000 + Number(`1${(value as string).slice(1)}`);
  return name === 'first-loan' ? (value ? 2 : 1) : options[name].indexOf(value as string) + 1;
}

/** The value that a number stands for. */
export function valueFor(name: ChoiceName, code: number): string | boolean {
  if (name === 'region') return String(code).padStart(6, '0');
  if (name === 'industry') return String.fromCharCode(64 + Math.floor(code / 100_000)) + String(code % 100_000).slice(1);
  return name === 'first-loan' ? code === 2 : (options[name][code - 1] ?? '');
}

export const maskOf = <Code extends string>(all: readonly Code[], codes: readonly Code[]): number => codes.reduce((mask, code) => mask | (1 << all.indexOf(code)), 0);

export const dayNumber = (day: IsoDay): number => daysBetween('1970-01-01', day);

const known = <Value>(datum: Datum<Value> | undefined): Value | undefined => (datum?.isDisputed ? undefined : datum?.value);

/** A firm and what it asks for, written into its row. */
export function setFirm({ choices, figures, ...columns }: FirmColumns, row: number, profile: FirmProfile, wish: Wish): void {
  const { region, industry, sizeClass, entityKind, ownership, taxGrade, creditGrade, stage, hasBorrowed } = profile;
  const chosen = { region, industry, 'size-class': sizeClass, 'entity-kind': entityKind, ownership, 'tax-grade': taxGrade, 'credit-grade': creditGrade, 'lifecycle-stage': stage, 'first-loan': hasBorrowed };
  for (const name of choiceNames) {
    const value = known<string | boolean>(chosen[name]);
    choices[name][row] = value === undefined ? 0 : codeOf(name, value);
  }
  const foundedOn = known(profile.foundedOn);
  const counted = { founded: foundedOn && dayNumber(foundedOn), revenue: known(profile.revenueFen), employees: known(profile.employees), amount: wish.amountFen, term: wish.termMonths };
  for (const name of figureNames) figures[name][row] = Number(counted[name] ?? unknownFigure);
  const qualifications = known(profile.qualifications);
  columns.qualifications[row] = qualifications ? maskOf(Qualification.options, qualifications) : -1;
  columns.guarantees[row] = maskOf(GuaranteeKind.options, wish.guaranteeKinds);
  const standing = known(profile.standing);
  columns.barsPresent[row] = maskOf(Exclusion.options, standing?.present ?? []);
  columns.barsAbsent[row] = maskOf(Exclusion.options, standing?.absent ?? []);
}

/** One firm as columns of one row. */
export function columnsOf(profile: FirmProfile, wish: Wish): FirmColumns {
  const columns = emptyColumns(1);
  setFirm(columns, 0, profile, wish);
  return columns;
}
