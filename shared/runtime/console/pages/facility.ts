import { fieldEdits, fieldGroups, fieldGroupsIn, typedValues, valuesIn } from '../../../console/facility-fields.ts';
import { fieldChecks } from '../../../console/field-checks.ts';
import { type FacilityData, facilityView } from '../../../console/pages/facility.ts';
import { baseIn, type Editing, editingActions, findingsIn, openEditing, problemIn, valuesSeen } from '../editing.ts';
import { anyDeskPage, deskPage, type Outcome, type Visit } from '../page.ts';

/** The facility's data, of a desk that is there. */
export const facilityPage = deskPage({
  path: '/facility',
  roles: [],
  nav: 'facility',
  title: (words) => words.facility.title,
  load: (visit) => load(visit, '/facility'),
  view: facilityView,
  actions: actions('/facility'),
});

/** The same as a step of the set-up, also while there is no desk. */
export const setupFacilityPage = anyDeskPage({
  path: '/setup/facility',
  roles: [],
  title: (words) => words.facility.setupTitle,
  load: (visit) => load(visit, '/setup/facility'),
  view: facilityView,
  actions: actions('/setup/facility', '/setup'),
});

function actions(path: string, next?: string) {
  const editing = editingActions<Visit>({ path, make: documentOf, fieldsAt, ...(next !== undefined && { next }) });
  const run = async (visit: Visit, form: URLSearchParams): Promise<Outcome> =>
    form.has('file-problem') ? { kind: 'again', problem: 'facility-wrong' } : editing['check-file'].run(visit, form);
  return { ...editing, 'check-file': { ...editing['check-file'], run } };
}

/** The published file, as it is kept. */
export const facilityFilePage = deskPage({
  path: '/facility/file',
  roles: [],
  title: (words) => words.facility.title,
  load: async (visit) => (await openEditing(visit)).edited.document ?? '',
  view: (body) => ({ name: 'facility.yaml', type: 'application/yaml; charset=utf-8', body }),
});

/** Fields that stand where a mistake is, and nowhere else. */
function fieldsAt(path: string): readonly string[] {
  return fieldGroups.flatMap(({ fields }) => fields.filter((field) => field.path === path).map((field) => field.path));
}

/** The file as it was sent, or the one that holds with the fields that were typed. */
async function documentOf(visit: Visit, editing: Editing, form: URLSearchParams): Promise<string> {
  if (isWhole(form)) return wholeText(form);
  const base = (await valuesSeen(visit, editing, form)) ?? editing.values;
  return editing.compiler.edit(editing.edited.document ?? '', fieldEdits(valuesIn(base), typedValues(form)));
}

function isWhole(form: URLSearchParams): boolean {
  return form.has('document');
}

/** A browser sends line ends as Windows writes them. */
function wholeText(form: URLSearchParams): string {
  return (form.get('file') || form.get('document') || '').replaceAll('\r\n', '\n');
}

async function load(visit: Visit, path: string): Promise<FacilityData> {
  const { words, link } = visit.shell;
  const fileProblems: Readonly<Record<string, string>> = words.facility.fileProblems;
  const editing = await openEditing(visit);
  const { holds, document } = editing.edited;
  const sent = visit.again?.form;
  const findings = await findingsIn(visit, editing, documentOf);
  const isSetup = path !== '/facility';
  return {
    title: isSetup ? words.facility.setupTitle : words.facility.title,
    path,
    groups: fieldGroupsIn(words),
    base: sent ? baseIn(sent) : (holds?.number ?? 0),
    ...shownFields(editing, sent),
    text: sent && isWhole(sent) ? wholeText(sent) : (document ?? ''),
    isWhole: sent !== undefined && isWhole(sent),
    mistakes: findings.mistakes,
    checks: sent && isWhole(sent) ? {} : fieldChecks(findings, fieldsAt, words),
    problem: problemIn(visit),
    fileProblem: fileProblems[sent?.get('file-problem') ?? ''],
    back: isSetup ? { href: link('/setup'), label: words.setup.back } : undefined,
  };
}

/** The fields as they were typed, else as they are published; none where there is no document to put them into. */
function shownFields({ edited, values }: Editing, sent: URLSearchParams | undefined): Pick<FacilityData, 'values' | 'why'> {
  if (!values && edited.holds) return { values: undefined, why: edited.document === undefined ? 'noDocument' : 'unreadable' };
  return { values: sent && !isWhole(sent) ? typedValues(sent) : valuesIn(values) };
}
