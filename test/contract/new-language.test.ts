import { expect, test, vi } from 'vitest';
import { newPerson } from '../../shared/conversation/state.ts';
import { inboundEvent, monday10 } from '../support/events.ts';

type Registry = typeof import('../../shared/languages/registry.ts');

/** Dutch, as its folder would have it; the texts of another language stand for its own. */
vi.mock('../../shared/languages/registry.ts', async (original) => {
  const registry = await original<Registry>();
  const lists = registry.writtenLists();
  const { ro } = lists.languages;
  const nl: typeof ro = {
    ...ro,
    commands: { ...ro.commands, exactForms: { stop: ['uitschrijven'], human: ['medewerker'] }, requests: [] },
    concepts: { I: 'ik=', NOT: 'niet=', DIE: 'doodgaan' },
    crisis: { acute: { suicide: ['ik wil niet meer #LIVE|leven'] }, concern: {}, idioms: [] },
    hints: { script: 'latin', letters: '', words: 'ik wil niet meer een het zijn jullie wanneer' },
    names: { names: 'niederländisch* nederlands* dutch', yes: 'ja' },
    topics: { when: 'wanneer', be: 'zijn', you: 'jullie', open: 'geopend' },
  };
  return {
    ...registry,
    languageCodes: [...registry.languageCodes, 'nl'],
    translated: { ...registry.translated, nl: { ...registry.translated.en, name: 'Nederlands' } },
    writtenLists: () => ({ ...lists, languages: { ...lists.languages, nl } }),
  };
});

const { understand } = await import('../../shared/understanding/understand.ts');
const { fileWith, snapshotOf } = await import('../unit/facility/setting.ts');
const { eventCodec } = await import('../../shared/store/codecs/event-codec.ts');
const { stateCodec } = await import('../../shared/store/codecs/state-codec.ts');
const { germanName } = await import('../../shared/print/papers/language-words.ts');

test.each([
  ['Uitschrijven', { commands: ['stop'] }],
  ['Medewerker', { commands: ['human'] }],
  ['ik wil niet meer leven', { language: 'nl', crisis: { tier: 'acute', category: 'suicide' } }],
  ['wanneer zijn jullie geopend?', { language: 'nl', topic: 'hours' }],
  ['Nederlands', { commands: ['language:nl'] }],
])('a language that is added to the registry is understood: %s', (text, meaning) => {
  expect(understand({ text })).toMatchObject(meaning);
});

test('it is kept and queued, offered by the facility file, said in its texts and named in the papers', () => {
  const meaning = { commands: [], maybe: [], language: 'nl' };
  expect(eventCodec.read({ ...inboundEvent(1), meaning })).toMatchObject({ meaning });
  expect(stateCodec.read({ ...newPerson(monday10), language: 'nl' })).toMatchObject({ language: 'nl' });
  const { whatsapp } = snapshotOf(fileWith({ languages: [{ language: 'nl', reviewed: '2026-11-20' }] }));
  expect(whatsapp?.texts.spoken).toHaveProperty('nl.whole.greeting');
  expect(germanName('nl')).toBe('Niederländisch');
});
