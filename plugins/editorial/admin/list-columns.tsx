/** Columns of the list view: codes by their labels, money in 元, rates in per cent, days without their weekday. */
import type { CodeListName } from '@rongqiao/contracts/code-lists.ts';
import { formatShortYuan } from '@rongqiao/contracts/values/money.ts';
import { formatPercent } from '@rongqiao/contracts/values/ratio.ts';
import { Typography } from '@strapi/design-system';
import { labelOf } from './codes.ts';
import { type Attribute, type InputKind, inputKindOf } from './input-kinds.ts';

interface Header {
  name: string;
  attribute: Attribute;
  cellFormatter?: unknown;
}

const textOf: Record<InputKind, (value: string, attribute: Attribute) => string> = {
  code: (code, { pluginOptions }) => labelOf(pluginOptions?.list as CodeListName, code),
  region: (code) => labelOf('Region', code),
  industry: (code) => labelOf('Industry', code),
  money: (fen) => (/^\d+$/.test(fen) ? formatShortYuan(BigInt(fen)) : fen),
  year: (year) => year,
  rate: (share) => (/^\d(\.\d{1,6})?$/.test(share) ? formatPercent(share) : share),
};

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
  const write = kind ? (value: string) => textOf[kind](value, header.attribute) : dayOf[header.attribute?.type];
  if (!write) return header;
  return { ...header, cellFormatter: (row: Record<string, unknown>) => <Cell value={row[header.name]} write={write} /> };
}

const Cell = ({ value, write }: { value: unknown; write(value: string): string }) => (
  <Typography textColor="neutral800" ellipsis>
    {value === null || value === undefined || value === '' ? '-' : write(String(value))}
  </Typography>
);
