import type { Mistake } from '../../facility/mistake.ts';
import type { ShippedId } from '../../facility/text-id.ts';
import { checkPlace, type FieldCheck, toldBy } from '../field-checks.ts';
import { type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { type FormPlace, mistakeList } from './facility.ts';
import { type Reading, readingCards } from './review.ts';

/** One text in the list. */
export interface TextRow {
  readonly id: ShippedId;
  readonly line: string;
  readonly isOwn: boolean;
}

export interface TextField {
  /** Name in the form: channels and part. */
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly shipped: string;
  readonly check: FieldCheck | undefined;
}

/** The text that is open. */
export interface OpenText {
  readonly id: ShippedId;
  readonly isOwn: boolean;
  /** Each channel for itself, though they say the same. */
  readonly isEach: boolean;
  readonly mayDivide: boolean;
  /** Channels that say the same, with the fields of their text. */
  readonly groups: readonly { readonly label: string; readonly fields: readonly TextField[] }[];
  /** Names of fields that it may use. */
  readonly fieldNames: string;
  readonly readings: readonly Reading[];
}

export interface TextsData extends FormPlace {
  readonly why: 'noDocument' | 'unreadable' | undefined;
  readonly problem: string | undefined;
  readonly rows: readonly TextRow[];
  readonly open: OpenText | undefined;
  readonly mistakes: readonly Mistake[];
  /** Mistakes that belong to no field of the open text. */
  readonly others: readonly Mistake[];
}

export function textsView(data: TextsData, shell: Shell): Html {
  const { texts, facility } = shell.words;
  const { open, mistakes } = data;
  return html`<h1>${open ? texts.titles[open.id] : texts.title}</h1>
${!open && html`<p class="lead">${texts.lead}</p>`}
${data.problem !== undefined && problem(data.problem)}
${mistakes.length > 0 && mistakeList(new Set(mistakes.map(({ path }) => path)).size, data.others, shell)}
${data.why && html`<p class="note">${facility[data.why]} <a href="${shell.link('/facility')}">${facility.title}</a></p>`}
${open ? openText(open, data, shell) : html`<p><a href="${shell.link('/topics')}">${texts.topics.title}</a> · <a href="${shell.link('/languages')}">${texts.languages.title}</a></p>${listOf(data, shell)}`}`;
}

function listOf({ rows, path }: TextsData, { words: { texts }, link }: Shell): readonly Html[] {
  return texts.groups.map(([title, starts]) => {
    const own = rows.filter(({ id }) => starts.includes(id.split('.')[0] ?? ''));
    const row = ({ id, line, isOwn }: TextRow) =>
      html`<li><span><a href="${link(path)}?id=${id}">${texts.titles[id]}</a>${isOwn && html` <strong>(${texts.own})</strong>`}<br><span class="quiet" lang="de">${line}</span></span></li>`;
    return html`${own.length > 0 && html`<h2>${title}</h2><ul class="rows">${own.map(row)}</ul>`}`;
  });
}

function openText({ id, isOwn, isEach, mayDivide, groups, fieldNames, readings }: OpenText, { path, base }: TextsData, shell: Shell): Html {
  const { texts, facility } = shell.words;
  const { link } = shell;
  const hidden = html`<input type="hidden" name="base" value="${base}"><input type="hidden" name="id" value="${id}">`;
  return html`<p class="hint" id="hint">${texts.hint}${fieldNames !== '' && html` ${texts.fields(fieldNames)}`}</p>
<form method="post" action="${link(path)}" class="editing issue-form" novalidate data-check>${hidden}${isEach && html`<input type="hidden" name="each" value="1">`}
${groups.map(({ label, fields }) => html`<fieldset><legend>${label}</legend>${fields.map((field) => fieldRow(field, shell))}</fieldset>`)}
<div class="actions"><button class="main" name="act" value="check">${facility.check}</button></div></form>
${mayDivide && html`<p><a href="${link(path)}?id=${id}&amp;each=1">${texts.each}</a></p>`}
${isOwn && html`<form method="post" action="${link(path)}">${hidden}<button name="act" value="check">${texts.back}</button></form>`}
${readings.length > 0 && html`<h2>${texts.holds}</h2>${readingCards(readings, shell)}`}
<p><a href="${link(path)}">${texts.list}</a></p>`;
}

function fieldRow({ name, label, value, shipped, check }: TextField, { words: { texts } }: Shell): Html {
  return html`<label for="${name}">${label}</label>
${checkPlace(name, check)}
<textarea id="${name}" name="${name}" rows="${rowsFor(value)}" lang="de"${toldBy(name, check, ['hint'])}>
${value}</textarea>
${value !== shipped && html`<details class="part" open><summary>${texts.shipped}</summary><p class="bubble" lang="de">${shipped}</p></details>`}`;
}

/** Rows that show a text whole on a phone, within reason. */
function rowsFor(text: string): number {
  return Math.min(
    18,
    text.split('\n').reduce((rows, line) => rows + Math.max(1, Math.ceil(line.length / 36)), 1),
  );
}
