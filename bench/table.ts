/** One number of the bench, with what it is measured beside in the same run. */
export interface Row {
  name: string;
  value: number;
  unit: string;
  beside?: number;
  ratio?: number;
}

const written = (number: number | undefined): string =>
  number === undefined ? '' : number >= 100 ? number.toFixed(0) : number.toFixed(2);

/** The rows as a table in plain text. */
export function table(rows: readonly Row[]): string {
  const head = ['what', 'measured', 'beside', 'ratio'];
  const lines = rows.map((row) => [
    row.name,
    `${written(row.value)} ${row.unit}`,
    written(row.beside),
    written(row.ratio),
  ]);
  const widths = head.map((title, column) => Math.max(title.length, ...lines.map((line) => line[column]?.length ?? 0)));
  const line = (cells: string[]) =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ');
  return [line(head), ...lines.map(line)].join('\n');
}
