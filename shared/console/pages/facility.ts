import type { Mistake } from '../../facility/mistake.ts';
import type { Field, FieldGroup, Values } from '../facility-fields.ts';
import { checkPlace, type FieldCheck, type FieldChecks, toldBy } from '../field-checks.ts';
import { flag, type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { problemSentence } from '../mistake-sentences.ts';

/** Where a form over the facility file is, and what it was made from. */
export interface FormPlace {
  /** Path of the page. */
  readonly path: string;
  /** Number of the publication that the reader begins with; 0: none. */
  readonly base: number;
}

export interface FacilityData extends FormPlace {
  readonly title: string;
  readonly groups: readonly FieldGroup[];
  /** Undefined: there is no document to edit; `why`. */
  readonly values: Values | undefined;
  readonly why?: 'noDocument' | 'unreadable' | undefined;
  /** Content of the field for the whole file. */
  readonly text: string;
  /** The file was sent as a whole, and not by fields. */
  readonly isWhole: boolean;
  readonly mistakes: readonly Mistake[];
  readonly checks: FieldChecks;
  readonly problem: string | undefined;
  /** Why the file that was uploaded cannot be read. */
  readonly fileProblem: string | undefined;
  /** Set-up's own page leads back there. */
  readonly back: { readonly href: string; readonly label: string } | undefined;
}

export function facilityView(data: FacilityData, shell: Shell): Html {
  const { facility } = shell.words;
  const known = new Set(data.groups.flatMap(({ fields }) => fields.map(({ path }) => path)));
  const others = data.isWhole ? data.mistakes : data.mistakes.filter(({ path }) => !known.has(path));
  return html`<h1>${data.title}</h1>
<p class="lead">${facility.lead}</p>
${data.problem !== undefined && problem(data.problem)}
${data.mistakes.length > 0 && mistakeList(new Set(data.mistakes.map(({ path, line }) => `${path} ${line}`)).size, others, shell)}
${data.why && html`<p class="note">${facility[data.why]}</p>`}
${data.values && fieldForm(data, data.values, data.checks, shell)}
${wholeForm(data, shell)}
${data.base > 0 && html`<p><a href="${shell.link('/texts')}">${shell.words.texts.title}</a> · <a href="${shell.link('/facility/history')}">${shell.words.hours.history.link}</a></p>`}
${data.back && html`<p><a href="${data.back.href}">${data.back.label}</a></p>`}`;
}

/** Every mistake that belongs to no field of the page, each with its line. */
export function mistakeList(count: number, others: readonly Mistake[], { words }: Shell): Html {
  const { facility } = words;
  return html`<div class="problem" role="alert"><p><strong>${facility.mistakes(count)}</strong> ${facility.mistakesLead}</p>
${others.length > 0 && html`<ul class="mistakes">${others.map((mistake) => mistakeRow(mistake, words))}</ul>`}</div>`;
}

function mistakeRow({ path, line, problem: what, example }: Mistake, { facility, mistakes }: Shell['words']): Html {
  const where = [...(line === undefined ? [] : [facility.line(line)]), path === '' ? facility.wholeFile : path].join(', ');
  return html`<li><strong>${where}:</strong> ${problemSentence(what, mistakes)}<br>${facility.right} <code>${example}</code></li>`;
}

export interface FieldForm extends FormPlace {
  readonly groups: readonly FieldGroup[];
}

export function fieldForm(data: FieldForm, values: Values, checks: FieldChecks, shell: Shell): Html {
  const { facility } = shell.words;
  return html`<form method="post" action="${shell.link(data.path)}" class="editing" novalidate data-check>
<input type="hidden" name="base" value="${data.base}">
${data.groups.map(({ title, hint, fields, perEntry, isFolded }) => {
  const rows = fields.map((field) => fieldRow(field, values[field.path] ?? '', checks[field.path], shell));
  const group = html`<fieldset><legend>${title}</legend>${hint !== undefined && html`<p class="hint">${hint}</p>`}
${perEntry === undefined ? rows : entriesOf(rows, perEntry)}</fieldset>`;
  return isFolded ? html`<details class="part"><summary>${title}</summary>${group}</details>` : group;
})}
<div class="actions"><button class="main" name="act" value="check">${facility.check}</button></div>
</form>`;
}

/** The fields of each entry of a list stand together. */
function entriesOf(rows: readonly Html[], perEntry: number): readonly Html[] {
  return Array.from({ length: rows.length / perEntry }, (_, entry) => {
    const own = rows.slice(entry * perEntry, (entry + 1) * perEntry);
    return html`<div class="entry">${own.map((row) => html`<div>${row}</div>`)}</div>`;
  });
}

function fieldRow(field: Field, value: string, check: FieldCheck | undefined, { words: { facility } }: Shell): Html {
  const { path, label, hint, isOptional } = field;
  const told = toldBy(path, check, hint === '' ? [] : [`${path}-hint`]);
  return html`<label for="${path}">${label}${isOptional && html` <span class="quiet">(${facility.optional})</span>`}</label>
${hint !== '' && html`<p class="hint" id="${path}-hint">${hint}</p>`}
${checkPlace(path, check)}
${
  field.choices
    ? selectOf(field, field.choices, value, told, facility.unchosen)
    : field.kind === 'long'
      ? html`<textarea id="${path}" name="${path}" rows="4"${told}>
${value}</textarea>`
      : html`<input id="${path}" name="${path}" type="${field.kind === 'number' ? 'text' : field.kind}"${field.kind === 'number' && html` inputmode="numeric"`} value="${value}" autocomplete="off"${told}>`
}`;
}

function selectOf(field: Field, choices: Readonly<Record<string, string>>, value: string, told: Html, unchosen: string): Html {
  const options = Object.entries(choices);
  const isKnown = options.some(([key]) => key === value);
  return html`<select id="${field.path}" name="${field.path}"${told}>
${!isKnown && html`<option value="${value}" selected>${value === '' ? unchosen : value}</option>`}
${options.map(([key, label]) => html`<option value="${key}"${flag('selected', key === value)}>${label}</option>`)}</select>`;
}

/** The file as a whole: uploaded, or written here. */
function wholeForm({ path, base, text, isWhole, values, fileProblem }: FacilityData, { words: { facility }, link }: Shell): Html {
  return html`<details class="part"${flag('open', isWhole || !values)}><summary>${facility.upload}</summary>
<form method="post" action="${link(path)}" enctype="multipart/form-data">
<input type="hidden" name="base" value="${base}">
<label for="file">${facility.file}</label>
${fileProblem && html`<p class="error" id="file-error" role="alert">${fileProblem}</p>`}
<input id="file" name="file" type="file" accept=".yaml,.yml,text/yaml"${fileProblem && html` aria-describedby="file-error" aria-invalid="true"`}>
<label for="document">${facility.text}</label>
<p class="hint" id="document-hint">${facility.textHint}</p>
<textarea id="document" name="document" rows="16" class="code" spellcheck="false" autocapitalize="none" aria-describedby="document-hint">
${text}</textarea>
<div class="actions"><button name="act" value="check-file">${facility.check}</button></div>
</form>
${base > 0 && html`<p><a href="${link('/facility/file')}">${facility.download}</a></p>`}</details>`;
}
