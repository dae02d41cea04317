import { weekdays } from '../calendar/civil-days.ts';
import type { DocumentEdit } from '../facility/edit-document.ts';
import { isGroup } from '../facility/is-group.ts';
import { foreignLanguages, simpleGerman } from '../languages/spoken.ts';
import { type Field, type FieldGroup, type Values, valueAt } from './facility-fields.ts';
import { fieldsTyped, idFrom, listEdits, listValues, timesIn, typedList, typedRows } from './hours-form.ts';
import { hoursWords } from './hours-words.ts';
import type { Language } from './language.ts';
import { textsWords } from './texts-words.ts';
import type { Words } from './words.ts';

type Plain = Readonly<Record<string, unknown>> | undefined;

const lines = 'crisis.helpLines';
const lineKeys = ['label', 'number', 'hours', 'verifiedAt', 'id'] as const;

/** The form's lists, with the keys of a row. Help lines are a group in the file, by their ids. */
/** Sections of the catalogue that the form is made of, and their language. */
interface FormWords extends Pick<Words, 'texts' | 'hours'> {}

const german: FormWords = { texts: textsWords, hours: hoursWords };

const lists = { languages: ['language', 'reviewed'], [lines]: lineKeys } as const;

/** The values of the form as the document has them. */
export function languageValues(document: Plain, words = german): Values {
  return {
    ...listValues(withGroups(document), 'languages', lists.languages),
    ...listValues({ crisis: linesIn(document, words) }, lines, lineKeys),
  };
}

/** `en` in the list of languages is short for `{ language: en }`. */
function withGroups(document: Plain): Plain {
  const rows = valueAt(document, 'languages');
  return Array.isArray(rows) ? { ...document, languages: rows.map((row) => (isGroup(row) ? row : { language: row })) } : document;
}

function linesIn(document: Plain, words: FormWords) {
  const own = valueAt(document, lines);
  return {
    helpLines: Object.entries(isGroup(own) ? own : {}).map(([id, line]) => ({
      ...(isGroup(line) && { ...line, hours: hoursInWords(line.hours, words) }),
      id,
    })),
  };
}

/** The values as they were typed. A line without an id takes its name's. */
export function typedLanguages(form: URLSearchParams): Values {
  const own = typedList(form, lines, lineKeys);
  const named = Object.entries(own).map(([path, value]) => {
    const isUnnamed = path.endsWith('.id') && value === '';
    return [path, isUnnamed ? idFrom(own[path.replace(/id$/, 'label')] ?? '') : value];
  });
  return { ...typedList(form, 'languages', lists.languages), ...Object.fromEntries(named) };
}

/** Edits made on top of `base`, for the document as it is now: of a help line the changed places alone. */
export function languageEdits(base: Plain, now: Plain, typed: Values): readonly DocumentEdit[] {
  const languages = listEdits('languages', lists.languages, { base: withGroups(base), now: withGroups(now), typed });
  const before = byId(languageValues(base));
  const after = byId(typed);
  const gone = [...before.keys()].filter((id) => !after.has(id)).map((id) => ({ path: [...lines.split('.'), id] }));
  const changed = [...after].flatMap(([id, line]) =>
    lineKeys
      .filter((key) => key !== 'id' && inGerman(key, line[key] ?? '') !== (before.get(id)?.[key] ?? ''))
      .map((key) => ({ path: [...lines.split('.'), id, key], ...cellOf(key, line[key] ?? '') })),
  );
  return [...languages, ...gone, ...changed];
}

function byId(values: Values): ReadonlyMap<string, Readonly<Record<string, string>>> {
  const rows = typedRows(values, lines, ['label', 'number', 'verifiedAt', 'id']).length;
  return new Map(
    Array.from({ length: rows }, (_, row) => {
      const line = Object.fromEntries(lineKeys.map((key) => [key, values[`${lines}.${row}.${key}`] ?? '']));
      return [line.id ?? '', line];
    }),
  );
}

/** Hours that were typed in another language, as the German form shows them. */
function inGerman(key: string, typed: string): string {
  const hours = key === 'hours' ? hoursFrom(typed) : typed;
  return hours === typed && typed !== 'always' ? typed : hoursInWords(hours, german);
}

function cellOf(key: string, typed: string): Pick<DocumentEdit, 'value'> {
  if (typed === '') return {};
  return { value: key === 'hours' ? hoursFrom(typed) : typed };
}

/** "Day and night" and the days in every language of the console. */
const always: readonly string[] = ['tag und nacht', 'day and night', 'always'];
const dayKeys: readonly string[] = weekdays;
const dayNumber = (name: string) => Math.max(hoursWords.days.indexOf(name), dayKeys.indexOf(name.toLowerCase()));

/** `Mo-Fr 09:00-17:00; Sa 10:00-12:00` → a week of the file; what is no such thing stays as it is, for the check to name. */
function hoursFrom(typed: string): unknown {
  if (always.includes(typed.toLowerCase())) return 'always';
  const parts = typed.split(';').map((part) => /^\s*(\p{L}{2,3})(?:\s*[-–]\s*(\p{L}{2,3}))?\s+(.+?)\s*$/u.exec(part));
  const days = parts.flatMap((part) => {
    const [from, to] = [part?.[1], part?.[2] ?? part?.[1]].map((name) => dayNumber(name ?? ''));
    if (!part || from === undefined || to === undefined || from < 0 || to < from) return [undefined];
    return weekdays.slice(from, to + 1).map((day) => [day, timesIn(part[3] ?? '')] as const);
  });
  return days.includes(undefined) ? typed : Object.fromEntries(days.flatMap((day) => (day ? [day] : [])));
}

/** The same the other way round; no hours known: empty. */
function hoursInWords(hours: unknown, { texts, hours: { days: names } }: FormWords): string {
  if (hours === 'always') return texts.languages.always;
  if (!isGroup(hours)) return '';
  const times = weekdays.map((day) => (Array.isArray(hours[day]) ? hours[day].join(', ') : ''));
  const starts = times.flatMap((time, day) => (time !== '' && time !== times[day - 1] ? [day] : []));
  return starts
    .map((from) => {
      const after = times.findIndex((time, day) => day > from && time !== times[from]);
      const to = (after < 0 ? times.length : after) - 1;
      const days = from === to ? names[from] : `${names[from]}-${names[to]}`;
      return `${days} ${times[from]}`;
    })
    .join('; ');
}

/** The form's groups, each with an empty row at its end. */
export function languageGroups(values: Values, { texts, hours }: FormWords = german, language: Language = 'de'): readonly FieldGroup[] {
  const { languages: words } = texts;
  const names = new Intl.DisplayNames(language === 'en' ? 'en-GB' : 'de', { type: 'language' });
  const choices = {
    '': words.none,
    ...Object.fromEntries(foreignLanguages.map((code) => [code, names.of(code) ?? code])),
    [simpleGerman]: words.simple,
  };
  const group = (list: keyof typeof lists, title: string, hint: string, more: Readonly<Record<string, Partial<Field>>>): FieldGroup => ({
    title,
    hint,
    perEntry: lists[list].length,
    fields: Array.from({ length: typedRows(values, list, lists[list]).length + 1 }, (_, row) =>
      lists[list].map((key) => ({
        path: `${list}.${row}.${key}`,
        label: hours.numbered(words[key], row + 1),
        hint: '',
        kind: 'text' as const,
        isOptional: key === 'id' || key === 'reviewed' || key === 'hours',
        ...more[key],
      })),
    ).flat(),
  });
  return [
    group('languages', words.list, words.listHint, { language: { choices }, reviewed: { kind: 'date' } }),
    group(lines, words.lines, words.linesHint, { verifiedAt: { kind: 'date' } }),
  ];
}

/** Field of the form for a place of the file; a line whose number is out of date has it at the day. */
export function languageFieldsAt(path: string, form: URLSearchParams): readonly string[] {
  return fieldsTyped(inRows(path, typedLanguages(form)), form, languageGroups(typedLanguages(form)), lists);
}

/** `crisis.helpLines.krisendienst.number` → `crisis.helpLines.0.number`. */
function inRows(path: string, values: Values): string {
  const [, id, rest = '.verifiedAt'] = /^crisis\.helpLines\.([^.]+)(\..+)?$/.exec(path) ?? [];
  const row = id === undefined ? -1 : [...byId(values).keys()].indexOf(id);
  return row < 0 ? path : `${lines}.${row}${rest}`;
}
