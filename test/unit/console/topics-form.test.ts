import { expect, it } from 'vitest';
import { fieldOf } from '../../../shared/console/facility-fields.ts';
import { topicEdits, topicFieldsAt, topicGroups, topicValues, typedTopics } from '../../../shared/console/topics-form.ts';
import { compiler } from '../../../shared/facility/compiler.ts';

const file = `topics:
  # asked every week
  - { id: schulden, title: Schulden, keywords: [Schulden, Mahnung], answer: "Montags um 14 Uhr.\\nOhne Termin." }
  - { id: wohnen, keywords: [Wohnung], answer: Dienstags. }
`;
const plain = (text: string) => {
  const read = compiler.read(text);
  return read.ok ? read.value : {};
};
const base = topicValues(plain(file));
const edited = (changes: Readonly<Record<string, string>>, now = file) =>
  compiler.edit(now, topicEdits(plain(file), plain(now), typedTopics(new URLSearchParams({ ...base, ...changes }))));

it('changes nothing where nothing was typed, also of an answer in lines', () => {
  expect(edited({ 'topics.0.answer': 'Montags um 14 Uhr.\r\nOhne Termin.' })).toBe(file);
});

it('adds a topic, which is called after its first keyword', () => {
  const row = { 'topics.2.keywords': 'Große Sorgen,  Kummer ', 'topics.2.answer': 'Mittwochs.' };
  expect((plain(edited(row)).topics as readonly unknown[])[2]).toEqual({
    id: 'grosse-sorgen',
    keywords: ['Große Sorgen', 'Kummer'],
    answer: 'Mittwochs.',
  });
  expect(edited(row)).toContain('# asked every week');
});

it('takes away a topic whose fields were emptied, though its id still stands there', () => {
  const text = edited({ 'topics.0.title': '', 'topics.0.keywords': '', 'topics.0.answer': '' });
  expect(plain(text).topics).toEqual([{ id: 'wohnen', keywords: ['Wohnung'], answer: 'Dienstags.' }]);
});

it('finds the field of a mistake while a row above it stands emptied in the form', () => {
  const form = new URLSearchParams({ ...base, 'topics.0.title': '', 'topics.0.keywords': '', 'topics.0.answer': '' });
  expect(topicFieldsAt('topics.0.answer', form)).toEqual(['topics.1.answer']);
  expect(topicFieldsAt('contact.phone', form)).toEqual([]);
});

it('keeps a topic that somebody else added meanwhile', () => {
  const now = compiler.edit(file, [{ path: ['topics', 2], value: { id: 'geld', keywords: ['Geld'], answer: 'Freitags.' } }]);
  const topics = plain(edited({ 'topics.1.answer': 'Donnerstags.' }, now)).topics as readonly { readonly answer: string }[];
  expect(topics.map(({ answer }) => answer)).toEqual(['Montags um 14 Uhr.\nOhne Termin.', 'Donnerstags.', 'Freitags.']);
});

it('has an empty topic at the end, and a mistake in a keyword at the keywords', () => {
  const groups = topicGroups(base);
  expect(groups[0]?.fields.map(({ path }) => path)).toContain('topics.2.answer');
  expect(fieldOf('topics.1.keywords.0', groups)).toBe('topics.1.keywords');
});
