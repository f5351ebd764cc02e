/** A facet whose value is a figure in the address: `?amount=500000`. Forms send it in the unit that people think in. */
import type { Facet, FigureInput, Option } from './finder.ts';

export interface FigureKind {
  key: string;
  label: string;
  /** What a chip says. */
  labelOf: (value: number) => string;
  filterOf: (value: number) => Option['filter'];
  /** The address' unit in one of the field's: 10000 yuan in 万元. */
  factor: number;
  input: Omit<FigureInput, 'asked'>;
}

export function figureFacet({ key, label, labelOf, filterOf, factor, input }: FigureKind, params: URLSearchParams): Facet {
  const value = askedFigure(params, key, input.least * factor, input.most * factor);
  return {
    key,
    label,
    isMany: false,
    options: value === undefined ? [] : [{ value: String(value), label: labelOf(value), filter: filterOf(value) }],
    input: { ...input, asked: value === undefined ? undefined : value / factor },
  };
}

/** Fields of a form become the address' own figures; undefined when there are none, so that the address is good as it is. */
export function withoutFormFields(kinds: FigureKind[], params: URLSearchParams): URLSearchParams | undefined {
  const sent = kinds.filter(({ key, input }) => input.name !== key && params.has(input.name));
  if (sent.length === 0) return undefined;
  const result = new URLSearchParams(params);
  for (const { key, factor, input } of sent) {
    const text = (params.get(input.name) ?? '').trim();
    result.delete(input.name);
    result.delete(key);
    const figure = Number(text);
    if (text !== '' && Number.isFinite(figure)) result.set(key, String(Math.round(figure * factor * 100) / 100));
  }
  return result;
}

function askedFigure(params: URLSearchParams, key: string, least: number, most: number): number | undefined {
  const text = params.get(key)?.trim() ?? '';
  const figure = Number(text);
  return text !== '' && Number.isFinite(figure) && figure >= least && figure <= most ? figure : undefined;
}
