/** What a cell of a table may hold; nothing is an empty cell. */
export type Cell = string | number | boolean | null | undefined;

/** What a spreadsheet takes for the beginning of a formula. */
const FORMULA = /^[=+\-@\t\r\n]/;

/**
 * Lines of CSV (RFC 4180), each with its line end. A text that a spreadsheet would run as a formula gets an apostrophe
 * in front (OWASP, CSV Injection), since a student may be called anything; numbers stay numbers, below 0 too.
 */
export const csvLines = (rows: readonly (readonly Cell[])[]): string =>
  rows.map((cells) => `${cells.map(written).join(',')}\r\n`).join('');

/** Begins a file: spreadsheets then read its letters as UTF-8. */
export const CSV_START = '\uFEFF';

function written(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
