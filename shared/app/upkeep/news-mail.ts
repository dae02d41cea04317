import { consolePages } from '../setup/console-pages.ts';
import type { Finding } from '../setup/finding.ts';
import type { FindingsNews } from './standing-findings.ts';

export interface Mail {
  readonly subject: string;
  readonly text: string;
}

/** News of one part of a deployment; `name`: the desk, absent: what all share. */
export type PartNews = Pick<FindingsNews, 'fresh' | 'healed' | 'open'> & { readonly name?: string };

/** The daily run's mail, in German; undefined: nothing is new. Holds sentences of findings alone: no token, no client. */
export function newsMail(parts: readonly PartNews[]): Mail | undefined {
  const all = (pick: (part: PartNews) => readonly Finding[]) => parts.flatMap((part) => pick(part).map((finding) => inPart(finding, part)));
  const fresh = all((part) => part.fresh);
  const healed = all((part) => part.healed);
  const open = all((part) => part.open);
  if (fresh.length + healed.length === 0) return undefined;
  const paragraphs = [
    ...fresh.flatMap(({ what, todo }) => `${what}\nWas zu tun ist: ${todo}`),
    ...listed('Wieder in Ordnung:', healed),
    ...(open.length === 0 && fresh.length === 0 ? ['Alles ist in Ordnung.'] : listed('Noch offen von früher:', open)),
    'Diese Mail kommt nur, wenn sich etwas geändert hat. Die Pforte prüft sich jeden Morgen selbst; alles zeigt die Konsole unter „Einrichtung › Alles prüfen“.',
  ];
  return { subject: subjectOf(fresh.length), text: `${paragraphs.join('\n\n')}\n` };
}

/** Plain ASCII: some mail systems garble anything else here. */
function subjectOf(fresh: number): string {
  if (fresh === 0) return 'Pforte: wieder in Ordnung';
  return fresh === 1 ? 'Pforte: eine Sache braucht Sie' : `Pforte: ${fresh} Dinge brauchen Sie`;
}

function inPart(finding: Finding, { name }: PartNews): { readonly what: string; readonly todo: string } {
  const what = name === undefined ? finding.what : `${name}: ${finding.what}`;
  if (finding.verdict === 'ok') return { what, todo: '' };
  const page = finding.tool && consolePages[finding.tool];
  return { what, todo: page ? `${finding.todo} In der Konsole: „${page.title}“.` : finding.todo };
}

function listed(title: string, rows: readonly { readonly what: string }[]): readonly string[] {
  return rows.length === 0 ? [] : [[title, ...rows.map(({ what }) => `- ${what}`)].join('\n')];
}
