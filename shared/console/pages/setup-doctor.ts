import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';
import { backToSetup } from './setup.ts';

export interface DoctorData {
  readonly findings: readonly {
    readonly verdict: 'fault' | 'unknown' | 'warning' | 'ok';
    readonly what: string;
    readonly todo?: string | undefined;
    /** The page that mends it. */
    readonly page?: { readonly path: string; readonly title: string } | undefined;
  }[];
}

const gravest = ['fault', 'unknown', 'warning'] as const;

export function doctorView({ findings }: DoctorData, shell: Shell): Html {
  const { doctor } = shell.words.setup;
  const { sentence } = shell.words.told;
  const fine = findings.filter(({ verdict }) => verdict === 'ok');
  return html`<h1>${doctor.title}</h1>
${findings.length === 0 && html`<p class="lead">${doctor.waits}</p>`}
<ul class="stages">${gravest.flatMap((verdict) =>
    findings
      .filter((one) => one.verdict === verdict)
      .map(
        ({ what, todo, page }) =>
          html`<li class="stage ${verdict === 'warning' ? 'unknown' : 'open'}"><p><strong>${doctor.verdicts[verdict]}:</strong> ${sentence(what)}</p><p class="hint">${todo !== undefined && sentence(todo)}${page && html` <a href="${shell.link(page.path)}">${sentence(page.title)}</a>`}</p></li>`,
      ),
  )}</ul>
${fine.length > 0 && html`<details class="part"><summary>${doctor.fine(fine.length)}</summary><ul class="rows">${fine.map(({ what }) => html`<li>${sentence(what)}</li>`)}</ul></details>`}
<p><a class="button" href="${shell.link('/setup/doctor')}">${doctor.again}</a></p>
${backToSetup(shell)}`;
}
