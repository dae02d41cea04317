import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';
import { type SwitchPlace, switchSketch } from '../switch-sketch.ts';
import { backToSetup } from './setup.ts';

export interface ChecklistData {
  readonly items: readonly {
    readonly id: string;
    readonly text: string;
    readonly link: string;
    readonly at: SwitchPlace;
    readonly labels: readonly string[];
    readonly done: 'by-hand' | 'detected' | 'no';
  }[];
}

export function checklistView({ items }: ChecklistData, shell: Shell): Html {
  const { checklist } = shell.words.setup;
  return html`<h1>${checklist.title}</h1>
<p class="lead">${checklist.lead}</p>
<ul class="stages">${items.map((item) => itemRow(item, shell))}</ul>
${backToSetup(shell)}`;
}

function itemRow({ id, text, link, at, labels, done }: ChecklistData['items'][number], shell: Shell): Html {
  const { checklist } = shell.words.setup;
  const { sentence } = shell.words.told;
  const mark = { 'by-hand': checklist.ticked, detected: checklist.detected, no: checklist.open }[done];
  return html`<li class="stage ${done === 'no' ? 'open' : 'done'}"><p>${sentence(text)} <span class="mark">${mark}</span></p>
<p class="hint">${labels.join(', ')} · <a href="${link}" target="_blank" rel="noopener noreferrer">${checklist.page}</a></p>
${done === 'no' && switchSketch(at, sentence)}
${
  done !== 'detected' &&
  html`<form method="post" action="${shell.link('/setup/checklist')}"><input type="hidden" name="id" value="${id}"><button name="act" value="${done === 'no' ? 'tick' : 'untick'}" class="${done === 'no' ? '' : 'secondary'}">${done === 'no' ? checklist.tick : checklist.untick}</button></form>`
}</li>`;
}
