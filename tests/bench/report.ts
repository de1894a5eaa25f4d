/** Tables for people. */

/** A table with a title; the first row holds the headings. Numbers are rounded to three significant digits. */
export interface Table {
  readonly title: string;
  readonly rows: readonly (readonly (string | number)[])[];
  /** Remarks below it, a line each. */
  readonly notes?: readonly string[];
}

export function printTable({ title, rows, notes = [] }: Table): void {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'number' ? readable(cell) : cell)));
  const widths = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)));
  console.log(`\n${title}`);
  for (const row of cells) console.log(`  ${row.map((cell, column) => pad(cell, widths[column] ?? 0, column === 0)).join('  ')}`);
  for (const note of notes) console.log(`  ${note}`);
}

function pad(cell: string, width: number, isFirst: boolean): string {
  return isFirst ? cell.padEnd(width) : cell.padStart(width);
}

function readable(value: number): string {
  if (!Number.isFinite(value)) return '-';
  const digits = value === 0 ? 0 : Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  return value.toLocaleString('en', { maximumFractionDigits: digits, minimumFractionDigits: Math.min(digits, 2) });
}
