import type { FieldChange } from '../document-changes.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';

/** Texts that a client reads on one channel. */
export interface Preview {
  readonly label: string;
  readonly greeting: readonly string[];
  readonly away: readonly string[];
}

/** One text on one channel, as a phone shows it. */
export interface Reading {
  readonly label: string;
  /** Undefined: it is not said there. */
  readonly text: string | undefined;
  /** In simple German, for whoever asked for it. */
  readonly simple: string | undefined;
}

export interface ReviewData {
  /** Page that is posted to. */
  readonly path: string;
  /** An earlier version comes back: the button, and the way out. */
  readonly bringsBack?: { readonly act: string; readonly button: string; readonly leave: string };
  /** Everything that was typed, to be sent once more. */
  readonly fields: readonly (readonly [name: string, value: string])[];
  /** Another publication came in between. */
  readonly overtaken: { readonly by: string; readonly number: number } | undefined;
  readonly changes: readonly FieldChange[];
  /** German texts that are others because of that. */
  readonly texts: readonly FieldChange[];
  /** Further values of the snapshot that differ. */
  readonly others: number;
  readonly doubts: readonly string[];
  readonly previews: readonly Preview[];
  /** The text that was edited; absent: another page than that of texts. */
  readonly readings?: readonly Reading[] | undefined;
}

/** Shows what would change, before anything is published. */
export function reviewView(data: ReviewData, shell: Shell): Html {
  const { review } = shell.words;
  const isChange = data.changes.length + data.texts.length + data.others > 0;
  return html`<h1>${review.title}</h1>
<p class="lead">${review.lead}</p>
${data.overtaken && html`<p class="note" role="alert">${review.overtaken(data.overtaken.by, data.overtaken.number)}</p>`}
<h2>${review.changes}</h2>
${!isChange && html`<p>${review.nothing}</p>`}
<dl class="changes">${data.changes.map((change) => changeRow(change, shell))}</dl>
${data.texts.length > 0 && html`<details class="part"><summary>${review.texts(data.texts.length)}</summary><dl class="changes">${data.texts.map((change) => changeRow(change, shell))}</dl></details>`}
${data.others > 0 && html`<p class="hint">${review.others(data.others)}</p>`}
${data.doubts.length > 0 && html`<h2>${review.doubts}</h2><ul class="rows">${data.doubts.map((doubt) => html`<li class="warn">${doubt}</li>`)}</ul>`}
<form method="post" action="${shell.link(data.path)}" class="switch">
${data.fields.map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${
  data.bringsBack
    ? html`<button class="main" name="act" value="${data.bringsBack.act}">${data.bringsBack.button}</button> <a class="button" href="${shell.link(data.path)}">${data.bringsBack.leave}</a>`
    : html`<button class="main" name="act" value="publish">${review.publish}</button> <button name="act" value="edit">${review.back}</button>`
}
<p class="hint">${review.holds}</p>
</form>
<h2>${review.preview}</h2>
${data.readings ? readingCards(data.readings, shell) : html`<div class="cards">${data.previews.map((preview) => previewCard(preview, shell))}</div>`}`;
}

function changeRow({ label, before, after }: FieldChange, { words: { review } }: Shell): Html {
  return html`<dt>${label}</dt>
${before !== undefined && html`<dd class="before"><span class="quiet">${review.before}:</span> <del lang="de">${before}</del></dd>`}
<dd class="after"><span class="quiet">${review.after}:</span> ${after === undefined ? html`<em>${review.gone}</em>` : html`<ins lang="de">${after}</ins>`}</dd>`;
}

/** A text on each channel. */
export function readingCards(readings: readonly Reading[], { words: { texts } }: Shell): Html {
  const card = ({ label, text, simple }: Reading) => html`<section class="card phone" aria-label="${label}"><p class="channel">${label}</p>
${text === undefined ? html`<p>${texts.unsaid}</p>` : html`<p class="bubble" lang="de">${text}</p>`}
${simple !== undefined && html`<details><summary>${texts.simple}</summary><p class="bubble" lang="de">${simple}</p></details>`}</section>`;
  return html`<div class="cards">${readings.map(card)}</div>`;
}

/** The two answers that most people read, as a phone shows them. */
export function previewCard({ label, greeting, away }: Preview, { words: { review } }: Shell): Html {
  const bubbles = (texts: readonly string[]) =>
    texts.length === 0 ? html`<p>${review.quiet}</p>` : texts.map((text) => html`<p class="bubble" lang="de">${text}</p>`);
  return html`<section class="card phone" aria-label="${label}"><p class="channel">${label}</p>
<h3>${review.greeting}</h3>${bubbles(greeting)}
<h3>${review.away}</h3>${bubbles(away)}</section>`;
}
