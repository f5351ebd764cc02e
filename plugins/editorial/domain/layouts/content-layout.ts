/** How a content type, or a part that is repeated inside one, looks in the admin. */

export interface ContentLayout {
  /** Names a row where another one refers to it, and a repeated part in its list. */
  nameField: string;
  /** Columns of the list, the first one leads to the document. */
  columns?: string[];
  /** Newest first unless it says otherwise. */
  sort?: { by: string; order: 'ASC' | 'DESC' };
  groups: Group[];
  /** What to write there, under the field. */
  hints?: Record<string, string>;
  /** An example, inside the field. */
  examples?: Record<string, string>;
  /** Where the schema has no Chinese label of its own. */
  labels?: Record<string, string>;
}

export interface Group {
  label: string;
  /** Each line is one row of the form: `title:8 kind` is eight twelfths and the rest, `from to` two halves. */
  rows: string[];
}

export interface PlacedField {
  name: string;
  size: number;
}

/** What the admin is told of a group. */
export interface FieldGroup {
  label: string;
  fields: string[];
}

const ROW_WIDTH = 12;

/**
 * Fields without a size share what the others leave.
 *
 * @throws Error for a row that is wider than the form
 */
export function placeRow(row: string): PlacedField[] {
  const fields = row.split(' ').map((field) => field.split(':') as [name: string, size?: string]);
  const taken = fields.reduce((width, [, size]) => width + Number(size ?? 0), 0);
  const share = (ROW_WIDTH - taken) / fields.filter(([, size]) => !size).length;
  if (taken > ROW_WIDTH || share < 1) throw new Error(`row “${row}” is wider than the form`);
  return fields.map(([name, size]) => ({ name, size: size ? Number(size) : Math.floor(share) }));
}

export const placedRows = ({ groups }: ContentLayout): PlacedField[][] => groups.flatMap(({ rows }) => rows.map(placeRow));

export const fieldGroups = ({ groups }: ContentLayout): FieldGroup[] =>
  groups.map(({ label, rows }) => ({ label, fields: rows.flatMap(placeRow).map(({ name }) => name) }));
