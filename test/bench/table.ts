import type { Row } from './row.ts';

const headings = ['what', 'budget', 'figure', 'ratio', 'ok'];

/** The rows as a Markdown table with even columns: as readable in a terminal as in a README. */
export function formatTable(rows: readonly Row[]): string {
  const cells = rows.map(({ name, budget, figure, ratio, ok }) => [name, budget, figure, ratio?.toFixed(2) ?? '', ok ? 'ok' : 'MISSED']);
  const widths = headings.map((heading, column) => Math.max(heading.length, ...cells.map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(headings), `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`, ...cells.map(line)].join('\n');
}
