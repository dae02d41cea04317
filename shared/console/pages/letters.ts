import type { EpochMs } from '../../calendar/rules.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';
import { momentInWords } from '../moment.ts';
import { named } from '../named.ts';

export interface LettersData {
  readonly now: EpochMs;
  /** Queues in which something lies. */
  readonly queues: readonly {
    readonly id: string;
    readonly count: number;
    readonly oldestAt?: EpochMs;
    /** How many are dropped, by why. */
    readonly drops: Readonly<Partial<Record<'next-call' | 'out-of-window', number>>>;
    /** Too old to be answered. */
    readonly silent: number;
  }[];
}

/** Counts and ages of what was left lying, before anything is put back. */
export function lettersView({ queues, now }: LettersData, { words, link, language }: Shell): Html {
  const { letters, back } = words;
  return html`<h1>${letters.title}</h1>
${queues.length === 0 ? html`<p>${letters.none}</p>` : html`<p class="lead">${letters.lead}</p>`}
${queues.map(
  ({ id, count, oldestAt, drops, silent }) => html`<section class="card away"><h2>${named(letters.kinds, id) ?? id}</h2>
<p><strong>${letters.count(count)}</strong>${oldestAt !== undefined && html`, ${letters.oldest(momentInWords(oldestAt, now, language))}`}</p>
${silent > 0 && html`<p>${letters.silent(silent)}</p>`}
${Object.entries(drops).map(([reason, dropped]) => html`<p>${letters.drops[reason as keyof typeof drops](dropped)}</p>`)}</section>`,
)}
${
  queues.length > 0 &&
  html`<form method="post" action="${link('/letters')}"><button class="main" name="act" value="redrive">${letters.redrive}</button></form>
<p class="hint">${letters.harmless}</p>`
}
<p><a href="${link('')}">${back}</a></p>`;
}
