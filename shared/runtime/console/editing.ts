import { previewOf } from '../../app/hours/preview.ts';
import { documentSeen, type Edited, openEdited, publishDocument, review } from '../../app/settings/edit-facility.ts';
import type { PublishResult } from '../../app/settings/publish.ts';
import { toLocal } from '../../calendar/berlin.ts';
import { profileOf } from '../../channels/registry.ts';
import { documentChanges, textChanges } from '../../console/document-changes.ts';
import { type FieldGroup, fieldOf, type Values } from '../../console/facility-fields.ts';
import { type Findings, fieldChecks } from '../../console/field-checks.ts';
import type { Language } from '../../console/language.ts';
import { doubtOf, doubtWithPlace } from '../../console/mistake-sentences.ts';
import type { ListsData } from '../../console/pages/lists.ts';
import { type Reading, reviewView } from '../../console/pages/review.ts';
import type { Words } from '../../console/words.ts';
import type { FacilityCompiler } from '../../facility/compiler.ts';
import type { DocumentEdit } from '../../facility/edit-document.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { Action, Outcome, Visit } from './page.ts';

/** The facility file under edit, as a page sees it. */
export interface Editing {
  readonly edited: Edited;
  readonly compiler: FacilityCompiler;
  /** The published document as plain values; undefined: there is none, or it cannot be read. */
  readonly values: Readonly<Record<string, unknown>> | undefined;
  readonly today: string;
}

/** Opens what is published for the desk that is shown. */
export async function openEditing({ desk, ports, now }: Visit): Promise<Editing> {
  const [edited, compiler] = await Promise.all([openEdited(desk?.id, ports.facility.publish.settings), ports.facility.compiler()]);
  return { edited, compiler, values: plain(edited.document, compiler), today: toLocal(now).date };
}

export function plain(document: string | undefined, compiler: FacilityCompiler): Readonly<Record<string, unknown>> | undefined {
  const read = document === undefined ? undefined : compiler.read(document);
  return read?.ok ? read.value : undefined;
}

/** Number of the publication that the sender of a form began with. */
export function baseIn(form: URLSearchParams): number {
  return numberIn(form, 'base');
}

function numberIn(form: URLSearchParams, name: 'base' | 'seen'): number {
  return Number(/^\d{1,9}$/.exec(form.get(name) ?? '')?.[0] ?? 0);
}

/** The document that somebody began with who sent this form, as plain values. */
export async function valuesSeen(visit: Visit, { edited, compiler }: Editing, form: URLSearchParams) {
  return plain(await documentSeen(edited, baseIn(form), visit.ports.facility.publish.settings), compiler);
}

/** Makes the document that a form stands for. */
export type MakeDocument = (visit: Visit, editing: Editing, form: URLSearchParams) => Promise<string>;

/** Shows the one text that a form is about, in place of what most people read. */
export type ReadText = (visit: Visit, editing: Editing, snapshot: Snapshot, form: URLSearchParams) => readonly Reading[];

/** Findings about what was typed, and the form shown again; none before anything was sent. */
export async function findingsIn(visit: Visit, editing: Editing, make: MakeDocument): Promise<Findings> {
  return visit.again ? findingsAbout(visit.again.form, visit, editing, make) : { mistakes: [], doubts: [] };
}

/** The same as a form of fields shows it. */
export async function shownFindings(visit: Visit, editing: Editing, make: MakeDocument, groups: readonly FieldGroup[]) {
  const findings = await findingsIn(visit, editing, make);
  return {
    mistakes: findings.mistakes,
    checks: fieldChecks(findings, (path) => [fieldOf(path, groups)].flatMap((field) => field ?? []), visit.shell.words),
  };
}

async function findingsAbout(form: URLSearchParams, visit: Visit, editing: Editing, make: MakeDocument): Promise<Findings> {
  const result = editing.compiler.compile(await make(visit, editing, form), editing.today);
  return { mistakes: result.ok ? [] : result.mistakes, doubts: result.warnings.map((line) => doubtOf(line, visit.shell.words.doubts)) };
}

/** Names of the fields of a form in which a place of the file is shown. */
export type FieldsAt = (path: string, form: URLSearchParams, editing: Editing) => readonly string[];

/** The sentence above a form that came back, where its mistakes do not tell all. */
export function problemIn({ again, shell }: Visit): string | undefined {
  return again && again.problem !== 'facility-wrong' ? shell.words.problems[again.problem] : undefined;
}

export interface EditingForm {
  readonly path: string;
  readonly make: MakeDocument;
  readonly fieldsAt: FieldsAt;
  /** Page to go to once it is published; absent: the same. */
  readonly next?: string;
  readonly read?: ReadText;
}

/** The buttons of a page that edits the facility file: check, publish, go back; and the check while somebody types. */
export function editingActions<V extends Visit>({ path, make, fieldsAt, next = path, read }: EditingForm) {
  return {
    'check-fields': {
      roles: ['admin'],
      run: async (visit: V, form: URLSearchParams): Promise<Outcome> => {
        const editing = await openEditing(visit);
        const found = await findingsAbout(form, visit, editing, make);
        return { kind: 'checks', checks: fieldChecks(found, (at) => fieldsAt(at, form, editing), visit.shell.words) };
      },
    },
    check: { roles: ['admin'], run: (visit: V, form: URLSearchParams) => take(visit, form, { path, make, read }) },
    'check-file': { roles: ['admin'], run: (visit: V, form: URLSearchParams) => take(visit, form, { path, make, read }) },
    edit: { roles: ['admin'], run: async (): Promise<Outcome> => ({ kind: 'again', problem: 'not-published' }) },
    publish: {
      roles: ['admin'],
      audit: 'facility-published',
      run: (visit: V, form: URLSearchParams) => take(visit, form, { path, make, read, publishTo: next }),
    },
  } as const satisfies Readonly<Record<string, Action<V>>>;
}

interface Taking {
  readonly path: string;
  readonly make: MakeDocument;
  readonly read: ReadText | undefined;
  /** Page to go to once it is published; absent: it is only looked at. */
  readonly publishTo?: string;
}

/** Shows what a form would change, or publishes it, if nobody else published since it was seen. */
async function take(visit: Visit, form: URLSearchParams, { path, make, read, publishTo }: Taking): Promise<Outcome> {
  const editing = await openEditing(visit);
  const { edited, compiler, today } = editing;
  const document = await make(visit, editing, form);
  const number = edited.holds?.number ?? 0;
  if (publishTo !== undefined && numberIn(form, 'seen') === number) {
    const request = { desk: edited.holds?.id, document, by: visit.user.name, seen: number };
    const result = await publishDocument(request, { ...visit.ports.facility.publish, compiler, today });
    if (result.kind === 'superseded') return take(visit, form, { path, make, read });
    return published(visit, result, publishTo);
  }
  const found = review(document, edited, { compiler, today });
  if (!found.ok) return { kind: 'again', problem: 'facility-wrong' };
  const { holds } = edited;
  const main = reviewView(
    {
      path,
      fields: [...form].filter(([key]) => !['act', 'seen', 'file'].includes(key)).concat([['seen', String(number)]]),
      overtaken: holds && (form.has('seen') ? numberIn(form, 'seen') : baseIn(form)) !== number ? { by: holds.by, number } : undefined,
      changes: documentChanges(editing.values, plain(document, compiler) ?? {}, visit.shell.words),
      ...textChanges(found.changes, visit.shell.words),
      doubts: found.warnings.map((line) => doubtWithPlace(line, visit.shell.words.doubts)),
      previews: previewOf(found.snapshot, visit.now).map((preview) => ({ ...preview, label: profileOf(preview.channel).label })),
      readings: read?.(visit, editing, found.snapshot, form),
    },
    visit.shell,
  );
  return { kind: 'show', title: visit.shell.words.review.title, main };
}

/** Where a publication leads. */
export async function published(
  visit: Visit,
  result: Exclude<PublishResult, { readonly kind: 'superseded' }> | { readonly kind: 'mistakes' },
  to: string,
): Promise<Outcome> {
  if (result.kind === 'mistakes') return { kind: 'again', problem: 'facility-wrong' };
  if (result.kind === 'account-taken') return { kind: 'again', problem: 'account-taken' };
  // This container answers by it at once, the others within 30 seconds.
  await visit.ports.settings(0);
  const said = result.schedules === 'failed' ? 'published-late' : result.mailbox === 'failed' ? 'published-no-mail' : 'published';
  return { kind: 'done', said, to, about: String(result.desk.number) };
}

/** A form of lists, as values of the document and back. */
export interface ListsForm {
  readonly path: string;
  readonly values: (document: Editing['values'], words: Words) => Values;
  readonly typed: (form: URLSearchParams) => Values;
  readonly edits: (base: Editing['values'], now: Editing['values'], typed: Values) => readonly DocumentEdit[];
  readonly groups: (values: Values, words: Words, language: Language) => readonly FieldGroup[];
  readonly fieldsAt: (path: string, form: URLSearchParams) => readonly string[];
}

export function documentOfLists({ edits, typed }: Pick<ListsForm, 'edits' | 'typed'>): MakeDocument {
  return async (visit, editing, form) => {
    const base = (await valuesSeen(visit, editing, form)) ?? editing.values;
    return editing.compiler.edit(editing.edited.document ?? '', edits(base, editing.values, typed(form)));
  };
}

/** The data of a page of lists. Typed rows are shown without the rows that were emptied, as its mistakes are counted. */
export async function loadLists(visit: Visit, lists: ListsForm, { title, lead }: Pick<ListsData, 'title' | 'lead'>): Promise<ListsData> {
  const editing = await openEditing(visit);
  const { values, edited } = editing;
  const { words, language } = visit.shell;
  const sent = visit.again?.form;
  const shown = sent ? lists.typed(sent) : lists.values(values, words);
  const findings = await findingsIn(visit, editing, documentOfLists(lists));
  const fieldsAt = (path: string) => lists.fieldsAt(path, new URLSearchParams(shown));
  return {
    path: lists.path,
    title,
    lead,
    base: sent ? baseIn(sent) : (edited.holds?.number ?? 0),
    groups: lists.groups(shown, words, language),
    values: values && shown,
    mistakes: findings.mistakes,
    others: findings.mistakes.filter(({ path }) => fieldsAt(path).length === 0),
    checks: fieldChecks(findings, fieldsAt, words),
    problem: problemIn(visit),
  };
}
