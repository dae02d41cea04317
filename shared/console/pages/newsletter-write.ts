import type { Address } from '../../facility/snapshot.ts';
import { checkPlace, type FieldChecks, toldBy } from '../field-checks.ts';
import { flag, type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import type { Problem } from '../words.ts';

export interface WriteData {
  readonly id: string;
  /** Name of the text that the writer began with; a draft that another person changed meanwhile has another one. */
  readonly base: string;
  readonly text: string;
  readonly link: string;
  readonly freeText: boolean;
  /** Whether there is a channel where free text differs from the template. */
  readonly hasTemplate: boolean;
  /** Characters that text and link may have together. */
  readonly room: number | undefined;
  readonly address: Address;
  readonly checks: FieldChecks;
  readonly problem: Problem | undefined;
  /** The text as another person saved it meanwhile. */
  readonly stored: string | undefined;
}

/** The form for an issue, with what is wrong at each field. */
export function writeView(data: WriteData, { words, link }: Shell): Html {
  const { checks } = data;
  const { text } = checks;
  const { form } = words.newsletter;
  return html`<h1>${form.title}</h1>
${data.problem && problem(words.problems[data.problem])}
${data.stored !== undefined && html`<section class="card"><h2>${form.stored}</h2><p lang="de">${data.stored}</p></section>`}
<form method="post" action="${link('/newsletter/write')}" class="issue-form" data-check>
<input type="hidden" name="id" value="${data.id}"><input type="hidden" name="base" value="${data.base}">
<label for="text">${form.text}</label>
<p class="hint" id="text-hint">${form.textHint(data.room, data.address)}</p>
${checkPlace('text', text)}
<textarea id="text" name="text" rows="7" required lang="de"${toldBy('text', text, ['text-hint'])}>${data.text}</textarea>
<label for="link">${form.link}</label>
<p class="hint" id="link-hint">${form.linkHint}</p>
${checkPlace('link', checks.link)}
<input id="link" name="link" type="url" inputmode="url" required value="${data.link}"${toldBy('link', checks.link, ['link-hint'])}>
${data.hasTemplate && html`<label class="choice" for="free"><input type="checkbox" id="free" name="free" value="yes"${flag('checked', data.freeText)}> ${form.freeText}</label>`}
<button class="main" name="act" value="save">${form.save}</button>
</form>
<p><a href="${link('/newsletter')}">${form.cancel}</a></p>`;
}
