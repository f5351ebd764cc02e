/** What the comparison needs to know of a content type: its attributes in the order of the form, and its parts. */

export interface DescribedAttribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  customField?: string;
  options?: { list?: string };
  pluginOptions?: { label?: string; list?: string };
}

export type Attributes = Record<string, DescribedAttribute>;

/** `policy.support` → its attributes. */
export type PartsOf = (part: string) => Attributes;

/** Stored in fen, shown in yuan: the unit is said with the amount. */
export const labelOfAttribute = (name: string, attribute: DescribedAttribute): string => (attribute.pluginOptions?.label ?? name).replace('（分）', '');

export type Fields = Record<string, unknown>;
export const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);
