import { channels, profileOf } from '../channels/registry.ts';
import { leafChanges, type SnapshotChange } from '../facility/snapshot-diff.ts';
import { facilityWords } from './facility-words.ts';
import { textTitle } from './texts-words.ts';

/** One thing that differs, by the name that the staff knows. */
export interface FieldChange {
  readonly label: string;
  readonly before?: string;
  readonly after?: string;
}

/** Differences between two facility files as plain values. `before` undefined: there was none. */
export function documentChanges(before: object | undefined, after: object): readonly FieldChange[] {
  return leafChanges(before, after).map(({ path, before: was, after: is }) => ({
    label: germanDates(labelOf(path)),
    ...(was !== undefined && { before: germanDates(was) }),
    ...(is !== undefined && { after: germanDates(is) }),
  }));
}

/** `2026-12-24` → `24.12.2026`. */
function germanDates(text: string): string {
  return text.replace(/(\d{4})-(\d{2})-(\d{2})/g, '$3.$2.$1');
}

/** Of a snapshot's differences the German texts, and how many others there are. Two channels that change the same text in the same way are one. */
export function textChanges(changes: readonly SnapshotChange[]): { readonly texts: readonly FieldChange[]; readonly others: number } {
  const german = changes.filter(({ path }) => /^\w+\.texts\./.test(path) && !/^\w+\.texts\.(?:spoken|simple)\b/.test(path));
  const texts = german.map(({ path, before, after }) => ({
    label: `${profileLabel(path)}: ${textTitle(
      path
        .split('.')
        .slice(2)
        .join('.')
        .replace(/^byId\./, ''),
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
function labelOf(path: string): string {
  const { fields, sections, days, ids } = facilityWords;
  const named = fields[path]?.[0];
  if (named !== undefined) return named;
  const [, before = '', text] = /^(.*?)\btexts\.(.+)$/.exec(path) ?? [];
  if (text !== undefined)
    return [before === '' ? sections.texts : profileLabel(before.replace(/^channels\./, '')), textTitle(text)].join(', ');
  const [section = '', ...rest] = path.split('.');
  const [, name = section, entry] = /^(\w+)(?:\[(.+)\])?$/.exec(section) ?? [];
  const keys = rest.map((key) => (days as Readonly<Record<string, string>>)[key] ?? partNames[key] ?? key);
  const channel = name === 'channels' && channels.find((one) => one === rest[0]);
  if (channel) return [profileOf(channel).label, ...rest.slice(1).map((key) => ids[key] ?? key)].join(', ');
  return [sections[name] ?? name, ...(entry === undefined ? [] : [entry]), ...keys].join(', ');
}

const partNames: Readonly<Record<string, string>> = {
  from: 'von',
  to: 'bis',
  date: 'Tag',
  reason: 'Grund',
  hours: 'Zeiten',
  substitute: 'Vertretung',
  phone: 'Telefon',
  name: 'Name',
  helpLines: 'Hilfetelefon',
  number: 'Nummer',
  label: 'Name',
  verifiedAt: 'angerufen am',
  reviewed: 'geprüft am',
  christmasEve: 'Heiligabend',
  newYearsEve: 'Silvester',
  openOnHolidays: 'an Feiertagen offen',
};
