import { expect, it } from 'vitest';
import { english } from '../../../shared/console/languages/english.ts';
import { words } from '../../../shared/console/words.ts';
import { sentencesOf } from '../../support/sentences-of.ts';

/** Words that both languages write alike. */
const alike = [
  'Pforte',
  'Newsletter',
  'Team',
  'Name',
  'Text',
  'Link',
  'Links',
  'Standard',
  'Code',
  'Minute ‹0›',
  'April',
  'August',
  'September',
  'November',
];

it('has a sentence of its own wherever there is a German one', () => {
  const own = sentencesOf(english);
  const left = [...sentencesOf(words)].filter(
    ([path, german]) => own.get(path) === german && !alike.includes(german) && !path.startsWith('.places.lands.'),
  );
  expect(left).toEqual([]);
});
