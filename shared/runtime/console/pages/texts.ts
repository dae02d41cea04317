import { type Channel, profileOf } from '../../../channels/registry.ts';
import type { Reading } from '../../../console/pages/review.ts';
import { type OpenText, type TextsData, textsView } from '../../../console/pages/texts.ts';
import { textsWords } from '../../../console/texts-words.ts';
import type { Mistake } from '../../../facility/mistake.ts';
import type { TextOfChannel, TextOfFile } from '../../../facility/own-texts.ts';
import { baseIn, type Editing, editingActions, mistakesIn, openEditing, problemIn, valuesSeen } from '../editing.ts';
import { type DeskVisit, deskPage, type Visit } from '../page.ts';

const path = '/texts';

/** Every text that the desk says, by its occasion, and the form for one of them. */
export const textsPage = deskPage({
  path,
  roles: [],
  title: (words) => words.texts.title,
  load,
  view: textsView,
  actions: editingActions(path, documentOf, path, ({ now }, { compiler }, snapshot, form) =>
    labelled(compiler.readings(snapshot, form.get('id') ?? '', now)),
  ),
});

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
  const mistakes = await mistakesIn(visit, editing, documentOf);
  const readings = found && edited.snapshot ? labelled(compiler.readings(edited.snapshot, found.id, visit.now)) : [];
  const open = found && opened(found, visit, { mistakes, readings });
  const placed = open?.groups.flatMap(({ fields }) => fields.flatMap((field) => field.mistakes)) ?? [];
  return {
    path,
    base: sent ? baseIn(sent) : (edited.holds?.number ?? 0),
    why: values ? undefined : edited.document === undefined ? 'noDocument' : 'unreadable',
    problem: problemIn(visit),
    rows: texts.map(({ id, channels }) => ({ id, line: firstLine(channels), isOwn: isOwn(channels) })),
    open,
    mistakes,
    others: mistakes.filter((mistake) => !placed.includes(mistake)),
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
  { again, query }: DeskVisit,
  { mistakes, readings }: { readonly mistakes: readonly Mistake[]; readonly readings: readonly Reading[] },
): OpenText {
  const form = again?.form;
  const isEach = (form ?? query).has('each');
  const groups = [...Map.groupBy(channels, (one) => (isEach ? one.channel : JSON.stringify([one.shipped, one.holds]))).values()];
  return {
    id,
    isEach,
    isOwn: isOwn(channels),
    mayDivide: groups.length < channels.length,
    groups: groups.map((alike) => ({
      label: alike.map(({ channel }) => profileOf(channel).label).join(', '),
      fields: fieldsOf(id, alike, form, mistakes),
    })),
    fieldNames: [...new Set(JSON.stringify(channels.map(({ shipped }) => shipped)).match(/\{\{\w+\}\}/g))].join(' '),
    readings,
  };
}

function fieldsOf(id: string, alike: readonly TextOfChannel[], form: URLSearchParams | undefined, mistakes: readonly Mistake[]) {
  const [first] = alike;
  const labels: Readonly<Record<string, string>> = textsWords.parts;
  return Object.entries(first?.holds ?? {}).map(([part, holds], index) => {
    // A mistake of the greeting as a whole stands at its first part.
    const places = [...(part === 'text' || index === 0 ? [`texts.${id}`] : []), ...(part === 'text' ? [] : [`texts.${id}.${part}`])];
    const paths = places.flatMap((place) => [place, ...alike.map(({ channel }) => `channels.${channel}.${place}`)]);
    return {
      name: `${alike.map(({ channel }) => channel).join('-')}.${part}`,
      label: labels[part] ?? part,
      value: form && first ? typedIn(form, first.channel, part) : holds,
      shipped: first?.shipped[part] ?? '',
      mistakes: mistakes.filter((mistake) => paths.includes(mistake.path)),
    };
  });
}
