/** Which input an attribute has in the edit view: read from the schema first, then from the endings of its name. */
import { isCodeListName } from './codes.ts';

export interface Attribute {
  type: string;
  customField?: string;
  pluginOptions?: { list?: string };
  min?: number | string;
  max?: number | string;
  minLength?: number;
  maxLength?: number;
}

export type InputKind = 'code' | 'region' | 'industry' | 'money' | 'rate' | 'year';

const rules: [InputKind, (name: string, attribute: Attribute) => boolean][] = [
  ['code', (_name, { type, pluginOptions }) => type === 'enumeration' && isCodeListName(pluginOptions?.list)],
  ['region', (name, { type }) => type === 'string' && name === 'regionCode'],
  ['industry', (name, { type }) => type === 'string' && name === 'industryCode'],
  ['money', (name, { type }) => type === 'biginteger' && /Fen(Min|Max)?$/.test(name)],
  ['year', (name, { type }) => type === 'integer' && name.endsWith('Year')],
  ['rate', (name, { type }) => type === 'string' && /^(annualRate(Min|Max)?|rate)$/.test(name)],
];

/** Undefined: Strapi's own input is right. */
export const inputKindOf = (name: string, attribute: Attribute): InputKind | undefined => rules.find(([, applies]) => applies(name, attribute))?.[0];

/** The name under which the input is known to the content manager. */
export const inputType = (kind: InputKind | 'heading'): string => `editorial.${kind}`;
