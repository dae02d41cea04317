import { type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';

export interface HistoryData {
  readonly versions: readonly { readonly number: number; readonly when: string; readonly by: string; readonly holds: boolean }[];
  readonly seen: number;
  readonly problem: string | undefined;
}

/** Every version that is kept, and the way back to it. */
export function historyView({ versions, seen, problem: what }: HistoryData, { words: { hours }, link }: Shell): Html {
  const { history } = hours;
  return html`<h1>${history.title}</h1>
<p class="lead">${history.lead}</p>
${what !== undefined && problem(what)}
${versions.length < 2 && html`<p>${history.none}</p>`}
<ul class="rows">${versions.map(
    ({
      number,
      when,
      by,
      holds,
    }) => html`<li><strong>${history.number(number)}</strong> ${holds && html`<span class="mark done">${history.holds}</span>`}<br><span class="quiet">${history.by(when, by)}</span>
${!holds && html`<form method="post" action="${link('/facility/history')}"><input type="hidden" name="seen" value="${seen}"><input type="hidden" name="to" value="${number}"><button name="act" value="look">${history.look(number)}</button></form>`}</li>`,
  )}</ul>
<p><a href="${link('/facility')}">${history.facility}</a></p>`;
}
