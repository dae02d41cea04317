import { type TopicsData, topicsView } from '../../../console/pages/topics.ts';
import { topicEdits, topicGroups, topicValues, typedTopics } from '../../../console/topics-form.ts';
import { baseIn, type Editing, editingActions, mistakesIn, openEditing, problemIn, valuesSeen } from '../editing.ts';
import { type DeskVisit, deskPage, type Visit } from '../page.ts';

const path = '/topics';

/** The facility's own topics: asked for by their keywords, answered with its words. */
export const topicsPage = deskPage({
  path,
  roles: [],
  title: (words) => words.texts.topics.title,
  load,
  view: topicsView,
  actions: editingActions(path, documentOf),
});

async function documentOf(visit: Visit, editing: Editing, form: URLSearchParams): Promise<string> {
  const base = (await valuesSeen(visit, editing, form)) ?? editing.values;
  return editing.compiler.edit(editing.edited.document ?? '', topicEdits(base, editing.values, typedTopics(form)));
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
    mistakes: await mistakesIn(visit, editing, documentOf),
    problem: problemIn(visit),
  };
}
