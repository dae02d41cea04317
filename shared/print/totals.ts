import { fromLocal } from '../calendar/berlin.ts';
import { dateInWords } from '../calendar/wording.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import type { SnapshotTopic } from '../facility/snapshot.ts';
import type { FlyerSource } from '../understanding/facility-words.ts';

/** The counters of one channel on one day (`2026-11-23`) or in one month (`2026-11`). */
export interface Total {
  readonly channel: Channel;
  readonly period: 'day' | 'month';
  readonly name: string;
  readonly counts: Readonly<Record<string, number>>;
}

/** A number below this could point at a person once it leaves the house. */
const smallest = 5;

/** Counters in German, in the order in which they are told. */
export const totalWords = {
  messages: 'Nachrichten mit automatischer Antwort',
  answers: 'Antworten',
  greeted: 'begrüßt',
  away: 'Abwesenheit gesagt',
  human: 'Mensch gewünscht',
  sensitive: 'vor Vertraulichem gewarnt',
  attachment: 'Anhänge beantwortet',
  subscribed: 'Newsletter bestellt',
  withdrawn: 'Newsletter abbestellt',
  'failed.window-closed': 'nicht zugestellt: Frist von Meta war vorbei',
  'failed.person-gone': 'nicht zugestellt: Konto nicht erreichbar',
  'failed.opted-out': 'nicht zugestellt: Person will keine Nachrichten',
  'failed.invalid': 'nicht zugestellt: von Meta abgelehnt',
  'failed.our-mistake': 'nicht zugestellt: Fehler der Pforte',
  'failed.unknown': 'nicht bestätigt',
  crisis: 'akute Hilferufe beantwortet',
  concern: 'Sorgen beantwortet',
  'topic.hours': 'Fragen nach Öffnungszeiten',
  'topic.phone': 'Fragen nach dem Telefon',
  'topic.address': 'Fragen nach der Anschrift',
  'topic.appointment': 'Fragen nach einem Termin',
  'topic.contact': 'Fragen nach Kontaktwegen',
};

const words: Readonly<Record<string, string>> = totalWords;

/** Names that the facility gave what is counted. */
export interface CountedNames {
  readonly topics?: readonly SnapshotTopic[] | undefined;
  readonly sources?: readonly FlyerSource[] | undefined;
}

/** For the team's own eyes: every count, by channel. Where first contacts came from is told for the whole span. */
export function totalsInWords(totals: readonly Total[], { topics = [], sources = [] }: CountedNames = {}): string {
  if (totals.length === 0) return 'In dieser Zeit wurde nichts gezählt.\n';
  const byChannel = channels.flatMap((channel) => {
    const of = totals.filter((total) => total.channel === channel).map(withoutSources);
    const lines = of.filter(({ counts }) => Object.keys(counts).length > 0).map((total) => inOneLine(total, topics));
    return lines.length === 0 ? [] : [[profileOf(channel).label, ...lines, ''].join('\n')];
  });
  const brought = broughtBy(totals, sources).map(({ word, channel, count }) => `  ${word}, ${profileOf(channel).label}: ${count}`);
  return [
    ...byChannel,
    ...(brought.length === 0 ? [] : [['Erste Kontakte über Flyer, Karten und Aushänge', ...brought, ''].join('\n')]),
  ].join('\n');
}

const sourcePrefix = 'source.';

function withoutSources(total: Total): Total {
  return { ...total, counts: Object.fromEntries(Object.entries(total.counts).filter(([key]) => !key.startsWith(sourcePrefix))) };
}

/** First contacts of the whole span by source and channel; a source that the file has no more goes by its id. */
function broughtBy(totals: readonly Total[], sources: readonly FlyerSource[]) {
  const counted = totals.flatMap(({ counts }) => Object.keys(counts).filter((key) => key.startsWith(sourcePrefix)));
  const ids = [...new Set([...sources.map(({ id }) => id), ...counted.map((key) => key.slice(sourcePrefix.length))])];
  return ids.flatMap((id) =>
    channels.flatMap((channel) => {
      const of = totals.filter((total) => total.channel === channel);
      const count = of.reduce((sum, { counts }) => sum + (counts[`${sourcePrefix}${id}`] ?? 0), 0);
      return count === 0 ? [] : [{ word: sources.find((one) => one.id === id)?.word ?? id, channel, count }];
    }),
  );
}

function inOneLine({ period, name, counts }: Total, topics: readonly SnapshotTopic[]): string {
  const all = sorted(counts).map(([key, count]) => `${wordOf(key, topics)} ${count}`);
  return `  ${period === 'day' ? dateInWords(fromLocal(name, 720)) : `${monthInWords(name)}, nur nach Monat gezählt`}: ${all.join(', ')}`;
}

/**
 * To hand on, as a German spreadsheet opens it (`;`, CRLF, a byte order mark): what is below five is hidden, and there are no sums from which
 * it could be had back.
 */
export function totalsAsCsv(totals: readonly Total[], { topics = [], sources = [] }: CountedNames = {}): string {
  const rows = totals
    .map(withoutSources)
    .flatMap(({ channel, name, counts }) =>
      sorted(counts).map(([key, count]) => [name, profileOf(channel).label, wordOf(key, topics), handedOn(count)]),
    );
  const brought = broughtBy(totals, sources).map(({ word, channel, count }) => [
    'gesamt',
    profileOf(channel).label,
    `erste Kontakte über „${word}“`,
    handedOn(count),
  ]);
  const table = [['Zeitraum', 'Kanal', 'Was', 'Anzahl'], ...rows, ...brought];
  return `\uFEFF${table.map((row) => `${row.map(cell).join(';')}\r\n`).join('')}`;
}

function handedOn(count: number): string {
  return count < smallest ? `unter ${smallest}` : String(count);
}

/** A title of the facility's own runs no formula, and holds its `;`, quotes and lines together. */
function cell(text: string): string {
  const harmless = /^[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
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
