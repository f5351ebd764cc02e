/** One statement for a type: its published rows with their components and embedded rows, each as one JSON object. */
import { identifier, type Sql, sql } from '@rongqiao/strapi-kit/server/database/sql.ts';
import type { ComponentTable, ContentTable, EmbeddedTable } from './content-tables.ts';

/** `which` is a condition on the content row `t`, `order` its order. */
export const publishedRows = (table: ContentTable, which: Sql, order: Sql = sql`t.document_id, t.id`): Sql =>
  sql`select ${rowAsJson(table)}::text as row from ${identifier(table.table)} t where t.published_at is not null and ${which} order by ${order}`;

function rowAsJson({ table, fields, components, embedded }: ContentTable): Sql {
  return jsonObject([
    ...fields.map((field) => [field, column('t', field)] as const),
    ...Object.entries(components).map(
      ([field, component]) => [field, componentAsJson(table, field, component)] as const,
    ),
    ...Object.entries(embedded).map(([field, target]) => [field, embeddedAsJson(target)] as const),
  ]);
}

function componentAsJson(owner: string, field: string, { component, table, many, fields }: ComponentTable): Sql {
  const one = jsonObject(fields.map((name) => [name, column('c', name)] as const));
  const from = sql`from ${identifier(`${owner}_cmps`)} l join ${identifier(table)} c on c.id = l.cmp_id
    where l.entity_id = t.id and l.component_type = ${component} and l.field = ${field}`;
  return many
    ? sql`(select jsonb_agg(${one} order by l."order", l.id) ${from})`
    : sql`(select ${one} ${from} order by l.id desc limit 1)`;
}

/** What is not published is not embedded. */
const embeddedAsJson = ({ table, link, ownColumn, embeddedColumn, fields }: EmbeddedTable): Sql =>
  sql`(select ${jsonObject(fields.map((name) => [name, column('e', name)] as const))}
    from ${identifier(link)} l join ${identifier(table)} e on e.id = ${identifier(`l.${embeddedColumn}`)}
    where ${identifier(`l.${ownColumn}`)} = t.id and e.published_at is not null order by l.id desc limit 1)`;

/** Amounts leave as text: JSON numbers are not exact. */
const column = (alias: string, field: string): Sql => {
  const name = identifier(`${alias}.${snakeCase(field)}`);
  return /Fen(Min|Max)?$/.test(field) ? sql`${name}::text` : name;
};

const snakeCase = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

const jsonObject = (pairs: (readonly [string, Sql])[]): Sql =>
  sql`jsonb_build_object(${joined(pairs.map(([key, value]) => sql`${key}::text, ${value}`))})`;

export const joined = (parts: Sql[], separator = ', '): Sql => ({
  text: parts.map(({ text }) => text).join(separator),
  values: parts.flatMap(({ values }) => [...values]),
});
