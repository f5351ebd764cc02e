/** A cell that a spreadsheet would run as a formula is shown as text: an apostrophe in front, as OWASP advises. */
export const escapeCell = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

/** One line of CSV: formulas defused, quotes doubled. */
export const csvLine = (cells: readonly string[]): string => `${cells.map((cell) => quoted(escapeCell(cell))).join(',')}\r\n`;

const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
