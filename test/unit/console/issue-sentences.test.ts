import { expect, it } from 'vitest';
import { doubtSentence, linkMistakeSentence, reasonSentence } from '../../../shared/console/issue-sentences.ts';
import { english } from '../../../shared/console/languages/english.ts';
import { words } from '../../../shared/console/words.ts';
import { lintWords } from '../../../shared/facility/lint.ts';
import { lintSimple } from '../../../shared/facility/lint-simple.ts';

const rules = { address: 'du', inbox: 'staffed', needsNotice: false } as const;

it.each([
  ['Ihre Termine stehen im Heft.', ['Ein Satz beginnt mit „Ihre“, obwohl die Einrichtung du sagt: Sind die Lesenden gemeint?']],
  [
    'Alle Besucher kommen.',
    ['„Besucher“ meint nur Männer. Ein neutrales Wort (Team, Fachkräfte, Ratsuchende) oder beide Formen schließen niemanden aus.'],
  ],
  [
    'Alle Besucher*innen kommen.',
    ['Über „Besucher*innen“ stolpern Vorleseprogramme. Ein neutrales Wort oder beide Formen lesen sich besser.'],
  ],
])('says in German what is doubtful about "%s"', (text, sentences) => {
  expect(lintWords(text, rules).warnings.map((how) => doubtSentence({ kind: 'wording', how }, words))).toEqual(sentences);
});

it.each([
  'Wir sind am Montag und am Dienstag und am Mittwoch und am Freitag im Hof.',
  'Ruft an, wenn ihr kommt.',
  'Das Fest, auf dem wir singen, ist am Montag.',
  'Wir feiern ein Nachbarschaftssommerfest.',
  'Bringt z. B. Kuchen mit.',
  'Das wäre schön.',
  'Der Hof wird geöffnet.',
  'Kuchen & Saft.',
])('says in the reader’s language what simple language says of "%s"', (text) => {
  const { mistakes, warnings } = lintSimple(text);
  const found = [...mistakes, ...warnings];
  expect(found.length).toBeGreaterThan(0);
  for (const how of found) {
    const sentence = doubtSentence({ kind: 'wording', how }, words);
    expect(sentence).toMatch(/„.+“/);
    expect(sentence).not.toContain(how);
    expect(doubtSentence({ kind: 'wording', how }, english)).toMatch(/“.+”/);
  }
});

it('speaks of the issue’s own link where the link is meant', () => {
  expect(linkMistakeSentence({ kind: 'link-not-https' }, words)).toBe('Der Link fehlt, ist unvollständig oder beginnt nicht mit https://.');
  expect(linkMistakeSentence({ kind: 'link-shortened' }, words)).toBe(
    'Der Link ist gekürzt. Meta lehnt das ab; schreiben Sie den ganzen Link.',
  );
});

it('names a code of Meta that it has no sentence for', () => {
  expect(reasonSentence('190', words)).toContain('gilt nicht mehr');
  expect(reasonSentence('toString', words)).toBe('Meldung toString');
  expect(reasonSentence(undefined, words)).toBeUndefined();
});
