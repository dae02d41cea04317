import { type Html, html } from './html.ts';

export interface MonthWords {
  readonly table: string;
  readonly month: string;
  readonly earlier: string;
  readonly all: string;
}

export interface MonthPlot {
  /** Names of the columns. */
  readonly columns: readonly string[];
  /** Oldest first; `month`: `2026-11`, absent: all that is older. A count for each column. */
  readonly rows: readonly { readonly month?: string; readonly counts: readonly number[] }[];
}

const height = 120;
const width = 34;
const gap = 4;

/** Counts by month as bars, all columns together, and as a table with each. */
export function monthPlot({ columns, rows }: MonthPlot, words: MonthWords): Html {
  const sums = rows.map(({ counts }) => total(counts));
  const most = Math.max(1, ...sums);
  const bars = rows.map(({ month }, index) => {
    const sum = sums[index] ?? 0;
    const tall = Math.round((sum / most) * (height - 40));
    const left = index * (width + gap);
    return html`<rect x="${left}" y="${height - 20 - tall}" width="${width}" height="${tall}" rx="3"/>
<text x="${left + width / 2}" y="${height - 24 - tall}">${sum}</text>
<text class="axis" x="${left + width / 2}" y="${height - 4}">${shortMonth(month)}</text>`;
  });
  const single = columns.length === 1;
  return html`<svg class="plot" viewBox="0 0 ${rows.length * (width + gap)} ${height}" aria-hidden="true" focusable="false">${bars}</svg>
<details><summary>${words.table}</summary><div class="scroll"><table><thead><tr><th scope="col">${words.month}</th>${columns.map(numberHead)}${!single && numberHead(words.all)}</tr></thead>
<tbody>${rows.map(({ month, counts }) => html`<tr><th scope="row">${longMonth(month) ?? words.earlier}</th>${counts.map(numberCell)}${!single && numberCell(total(counts))}</tr>`)}</tbody></table></div></details>`;
}

const numberHead = (name: string): Html => html`<th scope="col" class="number">${name}</th>`;
const numberCell = (count: number): Html => html`<td class="number">${count}</td>`;
const total = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0);

/** "11/26". */
function shortMonth(month: string | undefined): string {
  return month === undefined ? '…' : `${month.slice(5)}/${month.slice(2, 4)}`;
}

/** "11/2026". */
function longMonth(month: string | undefined): string | undefined {
  return month && `${month.slice(5)}/${month.slice(0, 4)}`;
}
