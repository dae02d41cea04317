import { channels, profileOf } from '../channels/registry.ts';
import { leafChanges, type SnapshotChange } from '../facility/snapshot-diff.ts';
import { named } from './named.ts';
import { textTitle } from './texts-words.ts';
import type { Words } from './words.ts';

/** Sections of the catalogue with the names of what may change. */
export type ChangeWords = Pick<Words, 'facility' | 'texts' | 'places'>;

/** One thing that differs, by the name that the staff knows. */
export interface FieldChange {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

/** Differences between two facility files as plain values. `before` undefined: there was none. */
export function documentChanges(before: object | undefined, after: object, words: ChangeWords): readonly FieldChange[] {
  return leafChanges(before, after).map(({ path, before: was, after: is }) => ({
    label: withDays(labelOf(path, words), words),
    ...(was !== undefined && { before: withDays(was, words) }),
    ...(is !== undefined && { after: withDays(is, words) }),
  }));
}

/** Days of the file, `2026-12-24`, as people write them. */
function withDays(text: string, { places }: ChangeWords): string {
  return text.replace(/\d{4}-\d{2}-\d{2}/g, places.day);
}

/** Of a snapshot's differences the German texts, and how many others there are. Two channels that change the same text in the same way are one. */
export function textChanges(
  changes: readonly SnapshotChange[],
  words: Pick<Words, 'texts'>,
): { readonly texts: readonly FieldChange[]; readonly others: number } {
  const german = changes.filter(({ path }) => /^\w+\.texts\./.test(path) && !/^\w+\.texts\.(?:spoken|simple)\b/.test(path));
  const texts = german.map(({ path, before, after }) => ({
    label: `${profileLabel(path)}: ${textTitle(
      path
        .split('.')
        .slice(2)
        .join('.')
        .replace(/^byId\./, ''),
      words.texts,
    )}`,
    ...(before !== undefined && { before }),
    ...(after !== undefined && { after }),
  }));
  return { texts, others: changes.length - german.length };
}

function profileLabel(path: string): string {
  const channel = channels.find((one) => path.startsWith(`${one}.`));
  return channel ? profileOf(channel).label : path;
}

/** `contact.phone` → „Telefon“, `hours.mon` → „Sprechzeiten, Montag“; what has no name keeps its path. */
function labelOf(path: string, { facility, texts, places }: ChangeWords): string {
  const { fields, sections, days, ids } = facility;
  const [label] = named<readonly [string, string]>(fields, path) ?? [];
  if (label !== undefined) return label;
  const [, before = '', text] = /^(.*?)\btexts\.(.+)$/.exec(path) ?? [];
  if (text !== undefined)
    return [before === '' ? sections.texts : profileLabel(before.replace(/^channels\./, '')), textTitle(text, texts)].join(', ');
  const [section = '', ...rest] = path.split('.');
  const [, name = section, entry] = /^(\w+)(?:\[(.+)\])?$/.exec(section) ?? [];
  const keys = rest.map((key) => (days as Readonly<Record<string, string>>)[key] ?? named(places.parts, key) ?? key);
  const channel = name === 'channels' && channels.find((one) => one === rest[0]);
  if (channel) return [profileOf(channel).label, ...rest.slice(1).map((key) => named(ids, key) ?? key)].join(', ');
  return [named(sections, name) ?? name, ...(entry === undefined ? [] : [entry]), ...keys].join(', ');
}
