/** Columns of the list view: codes by their labels, money in 元, rates in per cent, days without their weekday. */
import { Typography } from '@strapi/design-system';
import { type Attribute, inputKindOf } from '../domain/input-kinds.ts';
import { textOfKind } from '../domain/value-text.ts';

interface Header {
  name: string;
  attribute: Attribute;
  cellFormatter?: unknown;
}

/** Added by Strapi to every translated type: the language is chosen above the list, and the states need the room. */
const LANGUAGES = 'locales';

export function formatColumns<Data extends { displayedHeaders: Header[] }>(data: Data): Data {
  return { ...data, displayedHeaders: data.displayedHeaders.filter(({ name }) => name !== LANGUAGES).map(formatColumn) };
}

/** Strapi writes days and moments so long that a row no longer fits. */
const dayOf: Record<string, (value: string) => string> = {
  date: (day) => day,
  datetime: (moment) => new Date(moment).toLocaleString('sv-SE').slice(0, 16),
};

function formatColumn(header: Header): Header {
  const kind = header.attribute && inputKindOf(header.name, header.attribute);
  const write = kind ? (value: string) => textOfKind[kind](value, header.attribute) : dayOf[header.attribute?.type];
  if (!write) return header;
  return { ...header, cellFormatter: (row: Record<string, unknown>) => <Cell value={row[header.name]} write={write} /> };
}

const Cell = ({ value, write }: { value: unknown; write(value: string): string }) => (
  <Typography textColor="neutral800" ellipsis>
    {value === null || value === undefined || value === '' ? '-' : write(String(value))}
  </Typography>
);
