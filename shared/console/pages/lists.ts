import type { Mistake } from '../../facility/mistake.ts';
import type { Values } from '../facility-fields.ts';
import type { FieldChecks } from '../field-checks.ts';
import { type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { type FieldForm, fieldForm, mistakeList } from './facility.ts';

/** A form of lists over the facility file. */
export interface ListsData extends FieldForm {
  readonly title: string;
  readonly lead: string;
  /** Undefined: there is no document to edit. */
  readonly values: Values | undefined;
  readonly mistakes: readonly Mistake[];
  /** Those that belong to no field of the page. */
  readonly others: readonly Mistake[];
  readonly checks: FieldChecks;
  readonly problem: string | undefined;
}

export function listsView(data: ListsData, shell: Shell): Html {
  const { texts, facility } = shell.words;
  return html`<h1>${data.title}</h1>
<p class="lead">${data.lead}</p>
${data.problem !== undefined && problem(data.problem)}
${data.mistakes.length > 0 && mistakeList(new Set(data.mistakes.map(({ path }) => path)).size, data.others, shell)}
${data.values ? fieldForm(data, data.values, data.checks, shell) : html`<p class="note">${facility.noDocument}</p>`}
<p><a href="${shell.link('/texts')}">${texts.list}</a></p>`;
}
