/** What the content manager stores about a type, made from its layout: labels, hints, columns, rows and groups. */
import { type ContentLayout, fieldGroups, placedRows } from './layouts/content-layout.ts';

export interface Attribute {
  type: string;
  target?: string;
  pluginOptions?: { label?: string; list?: string };
}

interface Metadata {
  edit: Record<string, unknown>;
  list: Record<string, unknown>;
}

/** As the content manager keeps it; it has made and checked the flags that are left alone here. */
export interface Configuration {
  settings: Record<string, unknown>;
  metadatas: Record<string, Metadata>;
  layouts: { edit: { name: string; size: number }[][]; list: string[] };
  options?: Record<string, unknown>;
}

interface Type {
  layout: ContentLayout;
  attributes: Record<string, Attribute>;
  /** The field that names a row of another type. */
  nameFieldOf(uid: string): string | undefined;
  systemLabels: Record<string, string>;
}

const PAGE_SIZE = 20;

export function configure(stored: Configuration, type: Type): Configuration {
  const { layout, attributes } = type;
  const sort = layout.sort ?? { by: 'updatedAt', order: 'DESC' };
  const settings = { mainField: layout.nameField, ...(layout.columns ? { pageSize: PAGE_SIZE, defaultSortBy: sort.by, defaultSortOrder: sort.order } : {}) };
  return {
    ...stored,
    settings: { ...stored.settings, ...settings },
    metadatas: Object.fromEntries(Object.entries(stored.metadatas).map(([name, metadata]) => [name, describe(name, metadata, type)])),
    layouts: { ...stored.layouts, edit: placedRows(layout), list: layout.columns ?? stored.layouts.list },
    ...(layout.columns ? { options: { ...stored.options, groups: fieldGroups(layout), lists: listsOf(attributes) } } : {}),
  };
}

function describe(name: string, { edit, list }: Metadata, { layout, attributes, nameFieldOf, systemLabels }: Type): Metadata {
  const attribute = attributes[name];
  const label = layout.labels?.[name] ?? systemLabels[name] ?? labelOf(attribute) ?? name;
  const nameField = attribute?.target && nameFieldOf(attribute.target);
  const isShown = Object.keys(edit).length > 0;
  return {
    edit: isShown
      ? { ...edit, label, description: layout.hints?.[name] ?? '', placeholder: layout.examples?.[name] ?? '', ...(nameField ? { mainField: nameField } : {}) }
      : edit,
    list: { ...list, label },
  };
}

/** Stored in fen, shown and typed in yuan: the unit stands beside the box, not in the label. */
const labelOf = (attribute: Attribute | undefined): string | undefined => attribute?.pluginOptions?.label?.replace('（分）', '');

/** Which attribute takes its codes from which list. */
const listsOf = (attributes: Record<string, Attribute>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(attributes).flatMap(([name, { type, pluginOptions }]) => (type === 'enumeration' && pluginOptions?.list ? [[name, pluginOptions.list]] : [])),
  );
