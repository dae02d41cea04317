import type { OpeningStatus } from '../../calendar/rules.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';

export interface TodayData {
  readonly opening: { readonly channels: Partial<Readonly<Record<string, OpeningStatus>>> };
}

export function todayView({ opening }: TodayData, { words }: Shell): Html {
  return html`<h1>${words.today.title}</h1>
<ul class="rows">${Object.entries(opening.channels).map(([channel, status]) => html`<li>${channel}: ${status?.open ? 'offen' : 'zu'}</li>`)}</ul>`;
}
