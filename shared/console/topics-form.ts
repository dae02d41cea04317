import type { DocumentEdit } from '../facility/edit-document.ts';
import type { FieldGroup, Values } from './facility-fields.ts';
import { fieldsTyped, idFrom, listEdits, listValues, typedList, typedRows } from './hours-form.ts';
import { hoursWords } from './hours-words.ts';
import { textsWords } from './texts-words.ts';
import type { Words } from './words.ts';

type Plain = Readonly<Record<string, unknown>> | undefined;

const list = 'topics';
const keys = ['title', 'keywords', 'answer', 'link', 'id'] as const;

/** The values of the form as the document has them. */
export function topicValues(document: Plain): Values {
  return listValues(document, list, keys);
}

/** The values as they were typed. A topic without an id takes its first keyword's. */
export function typedTopics(form: URLSearchParams): Values {
  const typed = typedList(form, list, keys);
  return Object.fromEntries(
    Object.entries(typed).map(([path, value]) => {
      const isUnnamed = path.endsWith('.id') && value === '';
      return [path, isUnnamed ? idFrom(typed[path.replace(/id$/, 'keywords')] ?? '') : value];
    }),
  );
}

/** Edits made on top of `base`, for the document as it is now. */
export function topicEdits(base: Plain, now: Plain, typed: Values): readonly DocumentEdit[] {
  return listEdits(list, keys, { base, now, typed });
}

const german: Pick<Words, 'texts' | 'hours'> = { texts: textsWords, hours: hoursWords };

/** The form's group, with an empty topic at the end. */
export function topicGroups(values: Values, { texts, hours }: Pick<Words, 'texts' | 'hours'> = german): readonly FieldGroup[] {
  const { topics: words } = texts;
  const kinds = { title: 'text', keywords: 'text', answer: 'long', link: 'url', id: 'text' } as const;
  const labels = { ...words, title: words.name };
  const rows = typedRows(values, list, keys).length + 1;
  const fields = Array.from({ length: rows }, (_, row) =>
    keys.map((key) => ({
      path: `${list}.${row}.${key}`,
      label: hours.numbered(labels[key], row + 1),
      hint: '',
      kind: kinds[key],
      isOptional: key !== 'keywords' && key !== 'answer',
    })),
  );
  return [{ title: words.title, hint: words.hint, perEntry: keys.length, fields: fields.flat() }];
}

/** Field of the form for a place of the file. */
export function topicFieldsAt(path: string, form: URLSearchParams): readonly string[] {
  return fieldsTyped(path, form, topicGroups(typedTopics(form)), { [list]: keys });
}
