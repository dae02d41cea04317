import { fromLocal } from '../calendar/berlin.ts';
import { dayIn } from './day-names.ts';
import { type Html, html } from './html.ts';
import type { Language } from './language.ts';

export interface PlotWords {
  readonly table: string;
  readonly day: string;
  readonly count: string;
}

const height = 120;
const gap = 4;
const width = 40;

/** Counts by day as bars, and the same as a table for whoever reads it with ears or wants the numbers. */
export function dayPlot(
  days: readonly { readonly date: string; readonly count: number }[],
  language: Language,
  { table, day, count }: PlotWords,
): Html {
  const most = Math.max(1, ...days.map((one) => one.count));
  const bars = days.map((one, index) => {
    const tall = Math.round((one.count / most) * (height - 40));
    const left = index * (width + gap);
    return html`<rect x="${left}" y="${height - 20 - tall}" width="${width}" height="${tall}" rx="3"/>
<text x="${left + width / 2}" y="${height - 24 - tall}">${one.count}</text>
<text class="axis" x="${left + width / 2}" y="${height - 4}">${weekdayOf(one.date, language)}</text>`;
  });
  return html`<svg class="plot" viewBox="0 0 ${days.length * (width + gap)} ${height}" aria-hidden="true" focusable="false">${bars}</svg>
<details><summary>${table}</summary><table><thead><tr><th scope="col">${day}</th><th scope="col" class="number">${count}</th></tr></thead>
<tbody>${days.map((one) => html`<tr><th scope="row">${dayIn(fromLocal(one.date, 720), language)}</th><td class="number">${one.count}</td></tr>`)}</tbody></table></details>`;
}

/** "Mo". */
function weekdayOf(date: string, language: Language): string {
  return dayIn(fromLocal(date, 720), language).slice(0, 2);
}
