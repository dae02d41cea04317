import { weekdays } from '../calendar/civil-days.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import type { DocumentEdit } from '../facility/edit-document.ts';
import { isGroup } from '../facility/is-group.ts';
import { type Field, type FieldGroup, fieldOf, type Values, valueAt } from './facility-fields.ts';
import { facilityWords } from './facility-words.ts';
import { hoursWords } from './hours-words.ts';
import type { Words } from './words.ts';

type Plain = Readonly<Record<string, unknown>> | undefined;

/** Lists of the file that a form shows, by path, with the keys of a row. */
type Lists = Readonly<Record<string, readonly string[]>>;

/** Lists of the file that the form shows, by path, with the keys of a row; one without keys is a list of days. */
export const hoursLists: Lists = {
  closures: ['from', 'to', 'reason', 'substitute.name', 'substitute.phone'],
  specialOpenings: ['date', 'hours', 'reason'],
  'holidays.extra': ['date', 'name'],
  'holidays.open': [''],
};

const switches = ['openOnHolidays', 'mariaeHimmelfahrt', 'fronleichnam', 'augsburg'] as const;
const eves = ['christmasEve', 'newYearsEve'] as const;
const weekOf = (channel: Channel) => weekdays.map((day) => `channels.${channel}.hours.${day}`);
const singles: readonly string[] = [
  ...weekdays.map((day) => `hours.${day}`),
  ...channels.flatMap(weekOf),
  ...[...eves, ...switches].map((key) => `holidays.${key}`),
];

const named = (list: string, row: number, key: string) => `${list}.${row}${key === '' ? '' : `.${key}`}`;

/** The values of the form as the document has them. */
export function hoursValues(document: Plain): Values {
  const rows = Object.entries(hoursLists).map(([list, keys]) => listValues(document, list, keys));
  return Object.assign(Object.fromEntries(singles.map((path) => [path, written(valueAt(document, path))])), ...rows);
}

/** The values of one list. */
export function listValues(document: Plain, list: string, keys: readonly string[]): Values {
  return Object.fromEntries(
    rowsOf(document, list).flatMap((row, index) =>
      keys.map((key) => [named(list, index, key), written(key === '' ? row : valueAt(row, key))]),
    ),
  );
}

function written(value: unknown): string {
  if (Array.isArray(value)) return value.join(', ');
  return value === undefined || value === null || value === false || isGroup(value) ? '' : String(value);
}

function rowsOf(document: unknown, list: string): readonly unknown[] {
  const rows = valueAt(document, list);
  return Array.isArray(rows) ? rows : [];
}

/** The values as they were typed; rows that were emptied are gone, so that mistakes of the others stand at them. */
export function typedHours(form: URLSearchParams): Values {
  const rows = Object.entries(hoursLists).map(([list, keys]) => typedList(form, list, keys));
  return Object.assign(Object.fromEntries(singles.map((path) => [path, (form.get(path) ?? '').trim()])), ...rows);
}

/** The rows of one list as they were typed; one that has nothing but its id is gone, too. */
export function typedList(form: URLSearchParams, list: string, keys: readonly string[]): Values {
  return Object.fromEntries(
    rowsWithContent(form, list, keys).flatMap((row, index) =>
      keys.map((key) => [named(list, index, key), typedAt(form, named(list, row, key))]),
    ),
  );
}

function typedAt(form: URLSearchParams, path: string): string {
  return (form.get(path) ?? '').replaceAll('\r\n', '\n').trim();
}

/** Numbers of the rows in the form that become rows of the file, in their order. */
function rowsWithContent(form: URLSearchParams, list: string, keys: readonly string[]): readonly number[] {
  return numbersIn(form, list).filter((row) => keys.some((key) => key !== 'id' && typedAt(form, named(list, row, key)) !== ''));
}

/** The id of an entry that has none, from the first of its words: `Große Sorgen, Kummer` → `grosse-sorgen`. */
export function idFrom(words: string): string {
  const [first = ''] = words.toLowerCase().replaceAll('ß', 'ss').normalize('NFKD').split(',');
  const id = first
    .trim()
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-');
  return id.replace(/^[^a-z]+/, '').slice(0, 31);
}

/** Field of a form still being filled in for a place of the file that it would make: rows emptied above it are still in the form. */
export function fieldsTyped(path: string, form: URLSearchParams, groups: readonly FieldGroup[], lists: Lists): readonly string[] {
  const field = fieldOf(path, groups);
  if (field === undefined) return [];
  const [list, keys] = Object.entries(lists).find(([name]) => field.startsWith(`${name}.`)) ?? [];
  if (list === undefined || !keys) return [field];
  const [row = '', ...key] = field.slice(list.length + 1).split('.');
  return [named(list, rowsWithContent(form, list, keys)[Number(row)] ?? Number(row), key.join('.'))];
}

function numbersIn(form: URLSearchParams, list: string): readonly number[] {
  const found = [...form.keys()].flatMap((key) => (key.startsWith(`${list}.`) ? Number(key.slice(list.length + 1).split('.')[0]) : []));
  return [...new Set(found)].filter(Number.isInteger).toSorted((a, b) => a - b);
}

/** The rows of a list, as they will stand in the file. */
export function typedRows(values: Values, list: string, keys: readonly string[]): readonly unknown[] {
  const rows: unknown[] = [];
  for (let index = 0; keys.some((key) => values[named(list, index, key)] !== undefined); index += 1) {
    rows.push(rowFrom(keys, (key) => values[named(list, index, key)] ?? ''));
  }
  return rows;
}

function rowFrom(keys: readonly string[], typed: (key: string) => string): unknown {
  if (keys.length === 1) return typed('');
  const row: Record<string, unknown> = {};
  for (const key of keys) {
    const value = typed(key);
    const [group, inner] = key.split('.');
    if (value === '' || group === undefined) continue;
    if (inner === undefined) row[group] = cellOf(key, value);
    else row[group] = { ...(isGroup(row[group]) ? row[group] : {}), [inner]: value };
  }
  return row;
}

function cellOf(key: string, value: string): string | readonly string[] {
  if (key === 'hours') return timesIn(value);
  return key === 'keywords' ? wordsIn(value) : value;
}

export function timesIn(text: string): readonly string[] {
  return wordsIn(text).map((time) => time.replaceAll(/\s*[-–]\s*/g, '-'));
}

function wordsIn(text: string): readonly string[] {
  return text
    .split(',')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}

/**
 * Edits made on top of `base`, for the document as it is now. Of a list whose rows somebody else changed meanwhile theirs stay beside
 * what was typed.
 */
export function hoursEdits(base: Plain, now: Plain, typed: Values): readonly DocumentEdit[] {
  const before = hoursValues(base);
  const single = singles.filter((path) => (typed[path] ?? '') !== (before[path] ?? ''));
  return [
    ...single.map((path) => ({ path: path.split('.'), ...singleValue(path, typed[path] ?? '') })),
    ...Object.entries(hoursLists).flatMap(([list, keys]) => listEdits(list, keys, { base, now, typed })),
  ];
}

function singleValue(path: string, typed: string): Pick<DocumentEdit, 'value'> {
  if (typed === '') return {};
  if (path.split('.').includes('hours')) return { value: timesIn(typed) };
  return { value: typed === 'true' ? true : typed };
}

interface Versions {
  readonly base: Plain;
  readonly now: Plain;
  readonly typed: Values;
}

/** The same for one list. */
export function listEdits(list: string, keys: readonly string[], { base, now, typed }: Versions): readonly DocumentEdit[] {
  const was = rowsOf(base, list).map(sameForm);
  const is = rowsOf(now, list);
  const isForm = is.map(sameForm);
  const wanted = typedRows(typed, list, keys);
  if (JSON.stringify(wanted.map(sameForm)) === JSON.stringify(was)) return [];
  const kept = wanted.filter((row) => !was.includes(sameForm(row)) || isForm.includes(sameForm(row)));
  const added = is.filter((row) => !was.includes(sameForm(row)) && !wanted.map(sameForm).includes(sameForm(row)));
  const next = [...kept, ...added];
  const path = list.split('.');
  if (next.length === 0) return [{ path }];
  if (next.length < is.length || is.length === 0) return [{ path, value: next }];
  // Row by row: what stands beside the others stays.
  return next.flatMap((row, index) => (sameForm(row) === isForm[index] ? [] : [{ path: [...path, index], value: row }]));
}

/** A row as text, to be compared. */
function sameForm(row: unknown): string {
  if (!isGroup(row)) return String(row);
  return JSON.stringify(Object.entries(row).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

const field = (path: string, label: string, more: Partial<Field> = {}): Field => ({
  path,
  label,
  hint: '',
  kind: 'text',
  isOptional: false,
  ...more,
});

const german: Pick<Words, 'hours' | 'facility'> = { hours: hoursWords, facility: facilityWords };

/** The form's groups, with an empty row at the end of each list, and the week of each channel that the facility has. */
export function hoursGroups(
  values: Values,
  used: readonly Channel[] = channels,
  { hours: words, facility: { days } }: Pick<Words, 'hours' | 'facility'> = german,
): readonly FieldGroup[] {
  const rows = (list: string) => typedRows(values, list, hoursLists[list] ?? []).length + 1;
  const group = (title: string, hint: string, list: string, fields: (at: (key: string) => string) => readonly Field[]): FieldGroup => ({
    title,
    ...(hint !== '' && { hint }),
    perEntry: fields((key) => key).length,
    fields: Array.from({ length: rows(list) }, (_, row) =>
      fields((key) => named(list, row, key)).map((one) => ({ ...one, label: words.numbered(one.label, row + 1) })),
    ).flat(),
  });
  return [
    {
      title: words.week,
      hint: words.weekHint,
      fields: weekdays.map((day) => field(`hours.${day}`, days[day])),
    },
    ...used.map((channel) => ({
      title: words.ownWeek(profileOf(channel).label),
      hint: words.ownWeekHint,
      isFolded: weekOf(channel).every((path) => (values[path] ?? '') === ''),
      fields: weekOf(channel).map((path, day) => field(path, days[weekdays[day] ?? 'mon'])),
    })),
    group(words.closures, words.closuresHint, 'closures', (at) => [
      field(at('from'), words.from, { kind: 'date' }),
      field(at('to'), words.to, { kind: 'date' }),
      field(at('reason'), words.reason),
      field(at('substitute.name'), words.substituteName),
      field(at('substitute.phone'), words.substitutePhone, { kind: 'tel' }),
    ]),
    group(words.special, words.specialHint, 'specialOpenings', (at) => [
      field(at('date'), words.date, { kind: 'date' }),
      field(at('hours'), words.times),
      field(at('reason'), words.reason),
    ]),
    {
      title: words.holidays,
      hint: words.holidaysHint,
      fields: [
        ...eves.map((key) => field(`holidays.${key}`, words[key], { choices: words.eve })),
        ...switches.map((key) => field(`holidays.${key}`, words[key], { choices: words.yesNo })),
      ],
    },
    group(words.extra, words.extraHint, 'holidays.extra', (at) => [
      field(at('date'), words.date, { kind: 'date' }),
      field(at('name'), words.extraName),
    ]),
    group(words.open, '', 'holidays.open', (at) => [field(at(''), words.date, { kind: 'date' })]),
  ];
}
