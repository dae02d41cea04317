import { toLocal } from '../../calendar/berlin.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import { shortDate } from '../day-names.ts';
import { Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import type { Problem } from '../words.ts';

export interface PhoneData {
  readonly phones: readonly { readonly id: string; readonly channel: string; readonly at: EpochMs }[];
  /** The published snapshot has texts for the team. */
  readonly isReady: boolean;
  readonly problem: Problem | undefined;
}

export function phoneView({ phones, isReady, problem: why }: PhoneData, { words, link, language }: Shell): Html {
  const { phone, problems } = words;
  return html`<h1>${phone.title}</h1>
${why && problem(problems[why])}
<p class="lead">${phone.lead}</p>
<h2>${phone.own}</h2>
${phones.length === 0 ? html`<p>${phone.none}</p>` : rowsOf(phones, { words, link, language })}
${isReady ? html`<form method="post" action="${link('/phone')}"><button name="act" value="code">${phone.add}</button></form>` : html`<p class="note">${phone.tooOld}</p>`}
<h2>${phone.orders}</h2>
<dl class="facts">${phone.order.map(([order, does]) => html`<dt lang="de">${order}</dt><dd>${does}</dd>`)}</dl>
<p class="hint">${phone.loose}</p>`;
}

function rowsOf(phones: PhoneData['phones'], { words: { phone }, link, language }: Pick<Shell, 'words' | 'link' | 'language'>): Html {
  return html`<ul class="rows">${phones.map(({ id, channel, at }) => {
    const name = phone.phoneOf(channel, shortDate(toLocal(at).date, language));
    return html`<li><span>${name}</span><form method="post" action="${link('/phone')}"><input type="hidden" name="phone" value="${id}"><button name="act" value="remove" class="plain" aria-label="${phone.remove}: ${name}">${phone.remove}</button></form></li>`;
  })}</ul>
<p class="hint">${phone.year}</p>`;
}

export interface CodeData {
  /** Text that presents the code. */
  readonly message: string;
  /** Where a link brings the text into a chat. `qr`: the link as an SVG that our own encoder drew. */
  readonly ways: readonly { readonly channel: string; readonly url: string; readonly qr: string }[];
}

/** Shown once: the code is kept nowhere. */
export function codeView({ message, ways }: CodeData, { words: { phone }, link }: Shell): Html {
  return html`<h1>${phone.code}</h1>
<p class="lead">${phone.codeLead}</p>
<p>${phone.message}: <strong class="copy">${message}</strong></p>
${ways.length > 0 && html`<p class="hint">${phone.choose}</p>`}
${ways.map(
  ({ channel, url, qr }) =>
    html`<p><a class="button" href="${url}" rel="noreferrer">${phone.openIn(channel)}</a></p>
<details><summary>${phone.other(channel)}</summary><div class="qr" role="img" aria-label="${phone.qr(channel)}">${new Html(qr)}</div></details>`,
)}
<p><a class="button plain" href="${link('/phone')}">${phone.done}</a></p>`;
}
