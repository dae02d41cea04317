import type { Mistake } from '../../facility/mistake.ts';
import { fieldOf, type Values } from '../facility-fields.ts';
import type { FieldChecks } from '../field-checks.ts';
import { type Html, html } from '../html.ts';
import { problem, type Shell } from '../layout.ts';
import { type FieldForm, fieldForm, mistakeList } from './facility.ts';

export interface TopicsData extends FieldForm {
  /** Undefined: there is no document to edit. */
  readonly values: Values | undefined;
  readonly mistakes: readonly Mistake[];
  readonly checks: FieldChecks;
  readonly problem: string | undefined;
}

export function topicsView(data: TopicsData, shell: Shell): Html {
  const { texts, facility } = shell.words;
  const others = data.mistakes.filter(({ path }) => fieldOf(path, data.groups) === undefined);
  return html`<h1>${texts.topics.title}</h1>
<p class="lead">${texts.topics.lead}</p>
${data.problem !== undefined && problem(data.problem)}
${data.mistakes.length > 0 && mistakeList(new Set(data.mistakes.map(({ path }) => path)).size, others, shell)}
${data.values ? fieldForm(data, data.values, data.checks, shell) : html`<p class="note">${facility.noDocument}</p>`}
<p><a href="${shell.link('/texts')}">${texts.list}</a></p>`;
}
