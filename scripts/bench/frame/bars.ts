/** A bar is a measured value beside what it must be and what we aim for. */
import { alignColumns } from '../../terminal/columns.ts';

/** `'<= 2000'` or `'>= 0.9'`. */
export type Limit = `${'<=' | '>='} ${number}`;

export interface Bar {
  name: string;
  value: number;
  unit?: string;
  /** Without one the value is only told. */
  must?: Limit;
  aim?: Limit;
}

export interface JudgedBar extends Bar {
  /** The value keeps its `must`. */
  holds: boolean;
}

export const judge = (bars: Bar[]): JudgedBar[] => bars.map((bar) => ({ ...bar, holds: bar.must === undefined || keeps(bar.value, bar.must) }));

export function keeps(value: number, limit: Limit): boolean {
  const [sign, bound] = limit.split(' ');
  return sign === '<=' ? value <= Number(bound) : value >= Number(bound);
}

export function table(bars: JudgedBar[]): string {
  const rows = bars.map((bar) => [
    bar.holds ? '✓' : '✗',
    bar.name,
    `${Number(bar.value.toPrecision(4))}${bar.unit ? ` ${bar.unit}` : ''}`,
    bar.must ? `须 ${bar.must}` : '',
    bar.aim ? `望 ${bar.aim}${keeps(bar.value, bar.aim) ? ' ✓' : ''}` : '',
  ]);
  return alignColumns(rows).join('\n');
}
