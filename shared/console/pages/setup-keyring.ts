import { qrCode } from '../../print/qr-code.ts';
import { flag, Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { backToSetup } from './setup.ts';

export interface KeyringData {
  readonly state: 'missing' | 'unproven' | 'outdated' | 'proven';
  /** Where the two words stand that are asked for; absent: there is no keyring. */
  readonly places?: readonly [Place, Place];
  /** Mistakes of the form that came back. */
  readonly problem?: string | undefined;
}

export interface Place {
  readonly line: number;
  readonly word: number;
}

export function keyringView({ state, places, problem: what }: KeyringData, shell: Shell): Html {
  const { keyring } = shell.words.setup;
  return html`<h1>${keyring.title}</h1>
<p class="lead">${keyring.lead}</p>
${problem(what)}
<p><strong>${keyring.state[state]}</strong></p>
${places && html`<form method="post" action="${shell.link('/setup/keyring')}"><button name="act" value="show">${keyring.show}</button></form>`}
${places && proveForm(places, shell)}
${restoreForm(state, shell)}
${places && rotateForm(shell)}
${backToSetup(shell)}`;
}

function proveForm(places: readonly [Place, Place], { words, link }: Shell): Html {
  const { keyring } = words.setup;
  return html`<h2>${keyring.prove}</h2>
<form method="post" action="${link('/setup/keyring')}">
<p class="hint">${keyring.proveHint}</p>
${places.map(
  ({ line, word }, index) => html`<label for="word-${index}">${keyring.place(line, word)}</label>
<input id="word-${index}" name="word-${index}" autocomplete="off" autocapitalize="none" spellcheck="false" required>
<input type="hidden" name="place-${index}" value="${line}.${word}">`,
)}
<button name="act" value="prove">${keyring.check}</button>
</form>`;
}

function restoreForm(state: KeyringData['state'], { words, link }: Shell): Html {
  const { keyring } = words.setup;
  return html`<details class="part"${flag('open', state === 'missing')}><summary>${keyring.restore}</summary>
<form method="post" action="${link('/setup/keyring')}">
<p class="hint">${keyring.restoreHint}</p>
<label for="copy">${keyring.copy}</label>
<textarea id="copy" name="copy" rows="8" autocomplete="off" autocapitalize="none" spellcheck="false" required></textarea>
<label class="choice"><input type="checkbox" name="replace" value="yes"> ${keyring.replace}</label>
<button name="act" value="restore">${keyring.restoreButton}</button>
</form></details>`;
}

function rotateForm({ words, link }: Shell): Html {
  const { keyring } = words.setup;
  return html`<details class="part"><summary>${keyring.rotate}</summary>
<form method="post" action="${link('/setup/keyring')}">
<p class="hint">${keyring.rotateHint}</p>
<button name="act" value="rotate">${keyring.rotateButton}</button>
</form></details>`;
}

export interface SheetData {
  readonly lines: readonly (readonly string[])[];
  readonly code: string;
  readonly fingerprint: string;
}

/** The keyring itself, to be printed. Shown once, after the passkey. */
export function sheetView({ lines, code, fingerprint }: SheetData, shell: Shell): Html {
  const { keyring } = shell.words.setup;
  const columns = (lines[0] ?? []).map((_, index) => html`<th scope="col">${keyring.word(index + 1)}</th>`);
  const rows = lines.map((words, index) => html`<tr><th scope="row">${index + 1}</th>${words.map((word) => html`<td>${word}</td>`)}</tr>`);
  return html`<h1>${keyring.title}</h1>
<p class="lead unprinted">${keyring.sheetLead}</p>
<p>${keyring.mark}: <code>${fingerprint}</code></p>
<h2>${keyring.words}</h2>
<p class="hint">${keyring.wordsHint}</p>
<div class="scrolls"><table class="words"><thead><tr><th scope="col">${keyring.line}</th>${columns}</tr></thead><tbody>${rows}</tbody></table></div>
<h2>${keyring.code}</h2>
${new Html(qrCode(code, keyring.qr))}
<p class="unprinted"><a class="button main" href="${shell.link('/setup/keyring')}">${keyring.prove}</a></p>`;
}
