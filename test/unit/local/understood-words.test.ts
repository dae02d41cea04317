import { expect, test } from 'vitest';
import { crisisCategories, crisisTiers, plainCommands, replies } from '../../../shared/understanding/meaning.ts';
import { sensitiveKinds } from '../../../shared/understanding/sensitive/kinds.ts';
import { commonTopics } from '../../../shared/understanding/topics/topic-rule.ts';

// The page's script is plain JavaScript without types.
const words = (await import(new URL('../../../infra/local/meta/page/understood-words.js', import.meta.url).href)) as {
  understoodWords: (meaning: object) => [string, string][];
  tiers: object;
  categories: object;
  kinds: object;
  commands: object;
  replies: object;
  topics: object;
};

test.each([
  ['tiers', crisisTiers],
  ['categories', crisisCategories],
  ['kinds', sensitiveKinds],
  ['commands', plainCommands],
  ['replies', replies],
  ['topics', commonTopics],
] as const)('the page has German words for all %s, and for nothing else', (name, all) => {
  expect(Object.keys(words[name]).toSorted()).toEqual([...all].toSorted());
});

test('a meaning is told in German, what was not recognised is left out', () => {
  const meaning = {
    crisis: { tier: 'acute', category: 'suicide' },
    sensitive: { kinds: ['iban', 'kvnr'], severity: 'high' },
    commands: ['stop', 'language:uk'],
    maybe: ['human'],
    topic: 'hours',
    day: '2026-11-24',
    language: 'tr',
  };
  expect(words.understoodWords(meaning)).toEqual([
    ['Krise', 'akut: Gedanken an Suizid'],
    ['Vertrauliches', 'Kontonummer (IBAN), Krankenversichertennummer (streng vertraulich)'],
    ['Wunsch', 'STOPP (keine Nachrichten mehr), Sprache: Ukrainisch'],
    ['Vielleicht', 'MENSCH (deshalb wird nachgefragt)'],
    ['Thema', 'Öffnungszeiten (für: 24.11.2026)'],
    ['Sprache', 'Türkisch'],
  ]);
  const asked = (day: string) => words.understoodWords({ topic: 'geld', topicTitle: 'Schulden', day, language: 'de' })[0];
  expect(asked('tomorrow')).toEqual(['Thema', 'Schulden (für: morgen)']);
  expect(asked('12-24')).toEqual(['Thema', 'Schulden (für: 24.12.)']);
  expect(words.understoodWords({ commands: [], maybe: [], language: 'de' })).toEqual([
    ['Erkannt', 'nichts, worauf eine Regel hört'],
    ['Sprache', 'Deutsch'],
  ]);
});
