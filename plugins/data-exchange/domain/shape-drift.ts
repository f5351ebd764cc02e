/** A file that is read without error and yet is not what it was: columns gone or new, and columns that suddenly stay empty. */

/** Share of blank cells by column, 0 to 1. */
export type ColumnBlanks = Record<string, number>;

/** A column is suddenly empty when so much more of it is blank than before. */
export const BLANK_JUMP = 0.3;

/** Sentences for the operator; empty: the shape is what it was. */
export function shapeDrift(before: ColumnBlanks, after: ColumnBlanks): string[] {
  const gone = Object.keys(before).filter((column) => !(column in after));
  const added = Object.keys(after).filter((column) => !(column in before));
  const emptied = Object.keys(after).filter((column) => column in before && (after[column] ?? 0) - (before[column] ?? 0) >= BLANK_JUMP);
  return [
    ...(gone.length > 0 ? [`少了${named(gone)}`] : []),
    ...(added.length > 0 ? [`多了${named(added)}`] : []),
    ...emptied.map((column) => `“${column}”的空白由${percent(before[column])}变为${percent(after[column])}`),
  ];
}

const named = (columns: string[]) => `${columns.slice(0, 5).map((column) => `“${column}”`).join('、')}${columns.length > 5 ? `等${columns.length}` : ''}列`;
const percent = (share = 0) => `${Math.round(share * 100)}%`;
