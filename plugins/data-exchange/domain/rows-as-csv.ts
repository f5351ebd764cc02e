/** Rows with names as the text of a CSV file: the columns of all rows in the order in which they first appear. */

type Row = Record<string, string | number | null>;

export function rowsAsCsv(rows: readonly Row[]): string {
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  const lines = [columns, ...rows.map((row) => columns.map((column) => String(row[column] ?? '')))];
  return lines.map((cells) => `${cells.map(quoted).join(',')}\n`).join('');
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
