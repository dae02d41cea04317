import { fieldsTyped } from '../../../console/hours-form.ts';
import { type TopicsData, topicsView } from '../../../console/pages/topics.ts';
import { topicEdits, topicGroups, topicLists, topicValues, typedTopics } from '../../../console/topics-form.ts';
import { baseIn, type Editing, editingActions, openEditing, problemIn, shownFindings, valuesSeen } from '../editing.ts';
import { type DeskVisit, deskPage, type Visit } from '../page.ts';

const path = '/topics';

/** The facility's own topics: asked for by their keywords, answered with its words. */
export const topicsPage = deskPage({
  path,
  roles: [],
  title: (words) => words.texts.topics.title,
  load,
  view: topicsView,
  actions: editingActions({ path, make: documentOf, fieldsAt }),
});

async function documentOf(visit: Visit, editing: Editing, form: URLSearchParams): Promise<string> {
  const base = (await valuesSeen(visit, editing, form)) ?? editing.values;
  return editing.compiler.edit(editing.edited.document ?? '', topicEdits(base, editing.values, typedTopics(form)));
}

function fieldsAt(at: string, form: URLSearchParams): readonly string[] {
  return fieldsTyped(at, form, topicGroups(typedTopics(form)), topicLists);
}

async function load(visit: DeskVisit): Promise<TopicsData> {
  const editing = await openEditing(visit);
  const { values, edited } = editing;
  const sent = visit.again?.form;
  const shown = sent ? typedTopics(sent) : topicValues(values);
  return {
    path,
    base: sent ? baseIn(sent) : (edited.holds?.number ?? 0),
    groups: topicGroups(shown),
    values: values && shown,
    ...(await shownFindings(visit, editing, documentOf, topicGroups(shown))),
    problem: problemIn(visit),
  };
}
