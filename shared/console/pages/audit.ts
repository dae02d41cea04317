import type { EpochMs } from '../../calendar/rules.ts';
import { channels, profileOf } from '../../channels/registry.ts';
import { dayIn, timeIn } from '../day-names.ts';
import { type Html, html } from '../html.ts';
import type { Shell } from '../layout.ts';

export interface AuditData {
  /** Newest first. */
  readonly lines: readonly { readonly at: EpochMs; readonly who: string; readonly what: string; readonly about?: string }[];
  /** Lists to choose from: a desk's own, or (without a name) that of all together. */
  readonly lists: readonly { readonly id: string; readonly name: string | undefined }[];
  /** Absent: all of them. */
  readonly chosen: string | undefined;
}

export function auditView({ lines, lists, chosen }: AuditData, shell: Shell): Html {
  const { words, language } = shell;
  const { audit, acts } = words;
  const sentences: Readonly<Record<string, string>> = acts;
  // What was switched on one channel alone is kept with the channel's name.
  const told = (about: string | undefined) => (about !== undefined && isChannel(about) ? words.today.only(about) : about);
  return html`<h1>${audit.title}</h1>
<p class="lead">${audit.lead}</p>
${lists.length > 2 && filter(lists, chosen, shell)}
${
  lines.length === 0
    ? html`<p>${audit.none}</p>`
    : html`<ul class="rows">${lines.map(
        ({ at, who, what, about }) =>
          html`<li><span>${who} ${sentences[what] ?? what} ${told(about)}</span><span class="hint">${dayIn(at, language)}, ${timeIn(at, language)}</span></li>`,
      )}</ul>`
}`;
}

function isChannel(label: string): boolean {
  return channels.some((channel) => profileOf(channel).label === label);
}

/** Beside the desk's own there is the list of all: with more, one is chosen. */
function filter(lists: AuditData['lists'], chosen: string | undefined, { words: { audit }, link }: Shell): Html {
  const choice = (query: string, label: string, isCurrent: boolean) =>
    html`<li><a href="${link(`/audit${query}`)}"${isCurrent && html` aria-current="true"`}>${label}</a></li>`;
  return html`<nav aria-label="${audit.filter}" class="filter"><ul>${choice('', audit.all, chosen === undefined)}${lists.map(
    ({ id, name }) => choice(`?of=${id}`, name ?? audit.shared, id === chosen),
  )}</ul></nav>`;
}
