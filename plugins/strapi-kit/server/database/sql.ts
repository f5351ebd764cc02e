/**
 * SQL as written, values apart from it, rows parsed.
 *
 * Strapi sets parsers for the whole process (jsonb stays text, numeric becomes a float), so exact numbers are selected
 * as `::text` and jsonb columns are read through `jsonColumn`.
 */
import type { Knex } from 'knex';
import { z } from 'zod';
import { platform } from '../platform.ts';

export interface Sql {
  readonly text: string;
  readonly values: readonly unknown[];
}

const isSql = (value: unknown): value is Sql => typeof value === 'object' && value !== null && 'text' in value && 'values' in value;

/** Tagged template: values become bindings, an `Sql` inside becomes part of the statement. */
export function sql(strings: TemplateStringsArray, ...parameters: unknown[]): Sql {
  let text = '';
  const values: unknown[] = [];
  strings.forEach((part, i) => {
    text += part.replaceAll('?', '\\?');
    if (i >= parameters.length) return;
    const parameter = parameters[i];
    if (isSql(parameter)) {
      text += parameter.text;
      values.push(...parameter.values);
    } else {
      text += '?';
      values.push(parameter);
    }
  });
  return { text, values };
}

/** A table or column name, quoted. Only for names that our own code wrote. */
export function identifier(name: string): Sql {
  if (!/^[a-z_][a-z0-9_.]*$/.test(name)) throw new Error(`not a plain identifier: ${name}`);
  return { text: name.split('.').map((part) => `"${part}"`).join('.'), values: [] };
}

/** A jsonb column: Strapi leaves it as text. */
export const jsonColumn = <T extends z.ZodType>(shape: T) =>
  z.preprocess((value) => (typeof value === 'string' ? JSON.parse(value) : value), shape);

/** A timestamp column as an ISO string. */
export const timeColumn = z.preprocess((value) => (value instanceof Date ? value.toISOString() : value), z.string());

export interface Queries {
  readonly knex: Knex;
  many<T>(shape: z.core.$ZodType<T>, query: Sql): Promise<T[]>;
  /** Exactly one row, or an error. */
  one<T>(shape: z.core.$ZodType<T>, query: Sql): Promise<T>;
  maybeOne<T>(shape: z.core.$ZodType<T>, query: Sql): Promise<T | undefined>;
  /** Runs a statement and answers how many rows it touched. */
  run(query: Sql): Promise<number>;
}

export function queriesOn(knex: Knex): Queries {
  const execute = (query: Sql) =>
    knex.raw(query.text, query.values as Knex.RawBinding[]) as unknown as Promise<{ rows: unknown[]; rowCount: number | null }>;
  const many = async <T>(shape: z.core.$ZodType<T>, query: Sql) => {
    const { rows } = await execute(query);
    return rows.map((row) => z.parse(shape, row));
  };
  return {
    knex,
    many,
    maybeOne: async (shape, query) => {
      const rows = await many(shape, query);
      if (rows.length > 1) throw new Error(`expected at most one row, got ${rows.length}`);
      return rows[0];
    },
    one: async (shape, query) => {
      const [row, ...more] = await many(shape, query);
      if (row === undefined || more.length > 0) throw new Error(`expected one row, got ${row === undefined ? 0 : more.length + 1}`);
      return row;
    },
    run: async (query) => (await execute(query)).rowCount ?? 0,
  };
}

/** Reads outside a transaction. Writes go through `inTransaction`. */
export const database = (): Queries => queriesOn(platform().db.connection as unknown as Knex);
