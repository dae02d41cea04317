import { fromLocal } from '../calendar/berlin.ts';
import { dateInWords } from '../calendar/wording.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import type { SnapshotTopic } from '../facility/snapshot.ts';

/** The counters of one channel on one day (`2026-11-23`) or in one month (`2026-11`). */
export interface Total {
  readonly channel: Channel;
  readonly period: 'day' | 'month';
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** A number below this could point at a person once it leaves the house. */
const smallest = 5;

const words: Readonly<Record<string, string>> = {
  answers: 'Antworten',
  greeted: 'begrüßt',
  away: 'Abwesenheit gesagt',
  human: 'Mensch gewünscht',
  sensitive: 'vor Vertraulichem gewarnt',
  attachment: 'Anhänge beantwortet',
  withdrawn: 'Newsletter abbestellt',
  failed: 'nicht zustellbar',
  crisis: 'akute Hilferufe beantwortet',
  concern: 'Sorgen beantwortet',
  'topic.hours': 'Fragen nach Öffnungszeiten',
  'topic.phone': 'Fragen nach dem Telefon',
  'topic.address': 'Fragen nach der Anschrift',
  'topic.appointment': 'Fragen nach einem Termin',
  'topic.contact': 'Fragen nach Kontaktwegen',
};

/** For the team's own eyes: every count, by channel. */
export function totalsInWords(totals: readonly Total[], topics: readonly SnapshotTopic[] = []): string {
  if (totals.length === 0) return 'In dieser Zeit wurde nichts gezählt.\n';
  return channels
    .flatMap((channel) => {
      const of = totals.filter((total) => total.channel === channel);
      return of.length === 0 ? [] : [[profileOf(channel).label, ...of.map((total) => inOneLine(total, topics)), ''].join('\n')];
    })
    .join('\n');
}

function inOneLine({ period, name, counts }: Total, topics: readonly SnapshotTopic[]): string {
  const all = sorted(counts).map(([key, count]) => `${wordOf(key, topics)} ${count}`);
  return `  ${period === 'day' ? dateInWords(fromLocal(name, 720)) : `${monthInWords(name)}, nur nach Monat gezählt`}: ${all.join(', ')}`;
}

/** To hand on (`;` as German spreadsheets read it): what is below five is hidden, and there are no sums from which it could be had back. */
export function totalsAsCsv(totals: readonly Total[], topics: readonly SnapshotTopic[] = []): string {
  const rows = totals.flatMap(({ channel, name, counts }) =>
    sorted(counts).map(([key, count]) => [
      name,
      profileOf(channel).label,
      wordOf(key, topics),
      count < smallest ? `unter ${smallest}` : String(count),
    ]),
  );
  return [['Zeitraum', 'Kanal', 'Was', 'Anzahl'], ...rows].map((row) => `${row.join(';')}\n`).join('');
}

/** In the order of the words above; topics of the facility's own at the end. */
function sorted(counts: Total['counts']): readonly (readonly [string, number])[] {
  const order = Object.keys(words);
  const place = (key: string) => (order.includes(key) ? order.indexOf(key) : order.length);
  return Object.entries(counts).sort(([a], [b]) => place(a) - place(b) || a.localeCompare(b, 'de'));
}

function wordOf(key: string, topics: readonly SnapshotTopic[]): string {
  const id = /^topic\.(.+)$/.exec(key)?.[1];
  if (Object.hasOwn(words, key) || id === undefined) return words[key] ?? key;
  return `Fragen zum Thema ${topics.find((topic) => topic.id === id)?.title ?? id}`;
}

function monthInWords(name: string): string {
  return new Date(fromLocal(`${name}-15`, 720)).toLocaleDateString('de-DE', { month: 'long', year: 'numeric', timeZone: 'Europe/Berlin' });
}
