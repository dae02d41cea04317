import { languageEdits, languageFieldsAt, languageGroups, languageValues, typedLanguages } from '../../../console/languages-form.ts';
import { listsView } from '../../../console/pages/lists.ts';
import { documentOfLists, editingActions, loadLists } from '../editing.ts';
import { deskPage } from '../page.ts';

const lists = {
  path: '/languages',
  values: languageValues,
  typed: typedLanguages,
  edits: languageEdits,
  groups: languageGroups,
  fieldsAt: languageFieldsAt,
};

/** The languages with the days of their reviews, and help lines of the facility's own region. */
export const languagesPage = deskPage({
  path: lists.path,
  roles: [],
  title: (words) => words.texts.languages.title,
  load: (visit) => loadLists(visit, lists, visit.shell.words.texts.languages),
  view: listsView,
  actions: editingActions({ path: lists.path, make: documentOfLists(lists), fieldsAt: lists.fieldsAt }),
});
