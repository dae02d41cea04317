import type { Report } from '../../broadcast/counts.ts';
import { type Html, html } from '../html.ts';
import type { Words } from '../words.ts';

type CountName = keyof Words['newsletter']['issue']['counts'];

/** Outcome of an issue in one line: numbers of sends that arrived and of those that failed. */
export function mainCounts(report: Report, { newsletter }: Words): string {
  const failed = failedIn(report);
  return [newsletter.reached(report.sent), ...(failed > 0 ? [newsletter.missed(failed)] : [])].join(', ');
}

/** All of it. Counts of nobody are left out, but for the first ones. */
export function totals(report: Report, countsReads: boolean, { newsletter }: Words): Html {
  const { counts, failedAs } = newsletter.issue;
  const numbers: Readonly<Record<CountName, number>> = { ...report, failed: failedIn(report), read: countsReads ? report.read : 0 };
  const always: readonly CountName[] = ['recipients', 'sent', 'delivered', 'failed'];
  const shown = (Object.keys(counts) as readonly CountName[]).filter((name) => numbers[name] > 0 || always.includes(name));
  return html`<dl class="facts">${shown.map((name) => html`<dt>${counts[name]}</dt><dd>${numbers[name]}</dd>`)}</dl>
${Object.entries(report.failed).map(([code, count]) => html`<p class="hint">${failedAs(code, count)}</p>`)}`;
}

function failedIn({ failed }: Report): number {
  return Object.values(failed).reduce((sum, count) => sum + count, 0);
}
