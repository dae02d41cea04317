import { type Channel, profileOf } from '../../../channels/registry.ts';
import { type FieldChecks, fieldChecks } from '../../../console/field-checks.ts';
import type { Reading } from '../../../console/pages/review.ts';
import { type OpenText, type TextsData, textsView } from '../../../console/pages/texts.ts';
import type { TextOfChannel, TextOfFile } from '../../../facility/own-texts.ts';
import { baseIn, type Editing, editingActions, findingsIn, openEditing, problemIn, valuesSeen } from '../editing.ts';
import { type DeskVisit, deskPage, type Visit } from '../page.ts';

const path = '/texts';

/** Every text that the desk says, by its occasion, and the form for one of them. */
export const textsPage = deskPage({
  path,
  roles: [],
  title: (words) => words.texts.title,
  load,
  view: textsView,
  actions: editingActions({
    path,
    make: documentOf,
    fieldsAt,
    read: ({ now }, { compiler }, snapshot, form) => labelled(compiler.readings(snapshot, form.get('id') ?? '', now)),
  }),
});

/** A text that several channels say stands in one field for them, or in one for each. */
function fieldsAt(at: string, form: URLSearchParams, { values, compiler }: Editing): readonly string[] {
  const found = values && compiler.texts(values).find(({ id }) => id === form.get('id'));
  const fields = found ? groupsOf(found, form).flatMap((alike) => placesOf(found.id, alike)) : [];
  return fields.filter(({ paths }) => paths.includes(at)).map(({ name }) => name);
}

async function documentOf(visit: Visit, editing: Editing, form: URLSearchParams): Promise<string> {
  const base = (await valuesSeen(visit, editing, form)) ?? editing.values;
  const edits = editing.compiler.textEdits(base, editing.values, form.get('id') ?? '', (channel, part) => typedIn(form, channel, part));
  return editing.compiler.edit(editing.edited.document ?? '', edits);
}

/** Values typed for a channel: a field's name is its channels and its part, as `messenger-whatsapp.text`. */
function typedIn(form: URLSearchParams, channel: Channel, part: string): string {
  const name = [...form.keys()].find((key) => {
    const [names = '', own] = key.split('.');
    return own === part && names.split('-').includes(channel);
  });
  return (form.get(name ?? '') ?? '').replaceAll('\r\n', '\n').trim();
}

function labelled(readings: readonly (Omit<Reading, 'label'> & { readonly channel: Channel })[]): readonly Reading[] {
  return readings.map((reading) => ({ ...reading, label: profileOf(reading.channel).label }));
}

async function load(visit: DeskVisit): Promise<TextsData> {
  const editing = await openEditing(visit);
  const { values, edited, compiler } = editing;
  const sent = visit.again?.form;
  const texts = values ? compiler.texts(values) : [];
  const asked = (sent ?? visit.query).get('id');
  const found = texts.find(({ id }) => id === asked);
  const findings = await findingsIn(visit, editing, documentOf);
  const placesAt = (at: string) => (sent ? fieldsAt(at, sent, editing) : []);
  const readings = found && edited.snapshot ? labelled(compiler.readings(edited.snapshot, found.id, visit.now)) : [];
  const open = found && opened(found, visit, { checks: fieldChecks(findings, placesAt, visit.shell.words), readings });
  return {
    path,
    base: sent ? baseIn(sent) : (edited.holds?.number ?? 0),
    why: values ? undefined : edited.document === undefined ? 'noDocument' : 'unreadable',
    problem: problemIn(visit),
    rows: texts.map(({ id, channels }) => ({ id, line: firstLine(channels), isOwn: isOwn(channels) })),
    open,
    mistakes: findings.mistakes,
    others: findings.mistakes.filter((mistake) => placesAt(mistake.path).length === 0),
  };
}

function isOwn(channels: readonly TextOfChannel[]): boolean {
  return channels.some((channel) => channel.isOwn);
}

/** The beginning of a text; what is filled in stands as `…`. */
function firstLine([first]: readonly TextOfChannel[]): string {
  const [text = ''] = Object.values(first?.holds ?? {});
  const [line = ''] = text
    .replace(/\{\{.*?\}\}/g, '…')
    .replace(/\[\[|\]\]/g, '')
    .split('\n');
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}

function opened(
  { id, channels }: TextOfFile,
  { again, query, shell }: DeskVisit,
  { checks, readings }: { readonly checks: FieldChecks; readonly readings: readonly Reading[] },
): OpenText {
  const form = again?.form;
  const groups = groupsOf({ channels }, form ?? query);
  return {
    id,
    isEach: (form ?? query).has('each'),
    isOwn: isOwn(channels),
    mayDivide: groups.length < channels.length,
    groups: groups.map((alike) => ({
      label: alike.map(({ channel }) => profileOf(channel).label).join(', '),
      fields: fieldsOf(id, alike, form, { checks, labels: shell.words.texts.parts }),
    })),
    fieldNames: [...new Set(JSON.stringify(channels.map(({ shipped }) => shipped)).match(/\{\{\w+\}\}/g))].join(' '),
    readings,
  };
}

/** Channels whose text is edited in one field. */
function groupsOf({ channels }: Pick<TextOfFile, 'channels'>, form: URLSearchParams): readonly (readonly TextOfChannel[])[] {
  const isEach = form.has('each');
  return [...Map.groupBy(channels, (one) => (isEach ? one.channel : JSON.stringify([one.shipped, one.holds]))).values()];
}

/** The fields of a text, each with its places in the file. A mistake of the greeting as a whole stands at its first part. */
function placesOf(id: string, alike: readonly TextOfChannel[]) {
  return Object.keys(alike[0]?.holds ?? {}).map((part, index) => {
    const places = [...(part === 'text' || index === 0 ? [`texts.${id}`] : []), ...(part === 'text' ? [] : [`texts.${id}.${part}`])];
    return {
      part,
      name: `${alike.map(({ channel }) => channel).join('-')}.${part}`,
      paths: places.flatMap((place) => [place, ...alike.map(({ channel }) => `channels.${channel}.${place}`)]),
    };
  });
}

function fieldsOf(
  id: string,
  alike: readonly TextOfChannel[],
  form: URLSearchParams | undefined,
  { checks, labels }: { readonly checks: FieldChecks; readonly labels: Readonly<Record<string, string>> },
) {
  const [first] = alike;
  return placesOf(id, alike).map(({ part, name }) => ({
    name,
    label: labels[part] ?? part,
    value: form && first ? typedIn(form, first.channel, part) : (first?.holds[part] ?? ''),
    shipped: first?.shipped[part] ?? '',
    check: checks[name],
  }));
}
