/** Columns as small whole numbers, and the points table that steps on those codes become. */
import { placeOf } from '../binning/weigh-column.ts';
import { orderValues, quantileCuts } from '../binning/pre-bin.ts';
import type { CategoryColumn, Column, NumberColumn } from '../sample/sample.ts';
import type { CodedColumn } from './boost-stumps.ts';
import type { PointsFactor } from './model.ts';

export type Coding = { column: string; kind: 'number'; cuts: number[] } | { column: string; kind: 'category'; levels: string[]; rare: string[] };

/** A level with fewer training rows stands with the other rare ones. */
const LEAST_ROWS = 10;

export const chooseCoding = (column: Column, bad: Uint8Array, mostCodes: number): Coding =>
  column.kind === 'number' ? { column: column.name, kind: 'number', cuts: quantileCuts(orderValues(column.values, bad), mostCodes) } : { column: column.name, kind: 'category', ...levelsOf(column) };

export function codeColumn(column: Column, coding: Coding): CodedColumn {
  if (coding.kind === 'number') return codeNumbers(column as NumberColumn, coding.cuts);
  const known = new Map([...coding.levels.map((level, code) => [level, code] as const), ...coding.rare.map((level) => [level, coding.levels.length] as const)]);
  const missing = coding.levels.length + 1;
  const { values } = column as CategoryColumn;
  return { codes: Uint16Array.from(values, (level) => (level === null ? missing : (known.get(level) ?? coding.levels.length))), count: missing + 1, isOrdered: false, missing };
}

/** Points by code; `seen` says how many training rows had each code. */
export function toPoints(coding: Coding, points: readonly number[], seen: readonly number[]): PointsFactor {
  const rows = seen.reduce((sum, count) => sum + count, 0);
  const average = Math.round(points.reduce((sum, value, code) => sum + value * (seen[code] ?? 0), 0) / Math.max(1, rows));
  const missingCode = points.length - 1;
  const missing = (seen[missingCode] ?? 0) > 0 ? (points[missingCode] as number) : null;
  if (coding.kind === 'number') return { column: coding.column, kind: 'number', ...mergeEqual(coding.cuts, points), specials: [], missing, unseen: average };
  const rare = points[coding.levels.length] as number;
  const groups = groupEqual([...coding.levels.map((level, code) => ({ level, points: points[code] as number })), ...coding.rare.map((level) => ({ level, points: rare }))]);
  return { column: coding.column, kind: 'category', groups, missing, unseen: coding.rare.length > 0 ? rare : average };
}

function codeNumbers({ values }: NumberColumn, cuts: readonly number[]): CodedColumn {
  const missing = cuts.length + 1;
  return { codes: Uint16Array.from(values, (value) => (Number.isNaN(value) ? missing : placeOf(value, cuts))), count: missing + 1, isOrdered: true, missing };
}

function levelsOf({ values }: CategoryColumn): { levels: string[]; rare: string[] } {
  const rows = new Map<string, number>();
  for (const level of values) if (level !== null) rows.set(level, (rows.get(level) ?? 0) + 1);
  const levels = [...rows.keys()].toSorted();
  return { levels: levels.filter((level) => (rows.get(level) ?? 0) >= LEAST_ROWS), rare: levels.filter((level) => (rows.get(level) ?? 0) < LEAST_ROWS) };
}

/** Neighbouring bins with the same points are one bin. */
function mergeEqual(cuts: readonly number[], points: readonly number[]): { cuts: number[]; points: number[] } {
  const kept = cuts.map((cut, at) => ({ cut, at })).filter(({ at }) => points[at] !== points[at + 1]);
  return { cuts: kept.map(({ cut }) => cut), points: [...kept.map(({ at }) => points[at] as number), points[cuts.length] as number] };
}

function groupEqual(levels: readonly { level: string; points: number }[]): { levels: string[]; points: number }[] {
  const byPoints = Map.groupBy(levels, ({ points }) => points);
  return [...byPoints].map(([points, members]) => ({ levels: members.map(({ level }) => level), points })).toSorted((one, other) => one.points - other.points);
}
