import { listsView } from '../../../console/pages/lists.ts';
import { topicEdits, topicFieldsAt, topicGroups, topicValues, typedTopics } from '../../../console/topics-form.ts';
import { documentOfLists, editingActions, loadLists } from '../editing.ts';
import { deskPage } from '../page.ts';

const lists = {
  path: '/topics',
  values: topicValues,
  typed: typedTopics,
  edits: topicEdits,
  groups: topicGroups,
  fieldsAt: topicFieldsAt,
};

/** The facility's own topics: asked for by their keywords, answered with its words. */
export const topicsPage = deskPage({
  path: lists.path,
  roles: [],
  title: (words) => words.texts.topics.title,
  load: (visit) => loadLists(visit, lists, visit.shell.words.texts.topics),
  view: listsView,
  actions: editingActions({ path: lists.path, make: documentOfLists(lists), fieldsAt: lists.fieldsAt }),
});
