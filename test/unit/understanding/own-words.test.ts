import { describe, expect, it } from 'vitest';
import { type FacilityWords, noFacility } from '../../../shared/understanding/facility-words.ts';
import { cutForNames, withoutOwnNames } from '../../../shared/understanding/own-names.ts';
import { understand } from '../../../shared/understanding/understand.ts';

const lindenhof: FacilityWords = {
  ...noFacility,
  newsletter: ['Lindenhof-Post'],
  newsletterTopics: ['Gruppen', 'Ausflüge', 'Ferienangebote'],
  names: ['Jugendberatung Lindenhof', 'Lindenhof'],
  minimumAge: 16,
};
const harbour: FacilityWords = { ...noFacility, newsletter: ['Blinkfeuer'], names: ['Familienzentrum Alter Hafen', 'Alter Hafen'] };
const asked = (text: string, words: FacilityWords) => understand({ text }, words).commands;

describe('the facility’s own words', () => {
  it.each([
    ['Lindenhof-Post abbestellen', lindenhof, ['stop']],
    ['lindenhofpost abbestellen bitte', lindenhof, ['stop']],
    ['Lindenhof Post abbestellen', lindenhof, ['stop']],
    ['Lindenhoff-Post abbestellen', lindenhof, ['stop']],
    ['keine Nachrichten vom Lindenhof mehr', lindenhof, ['stop']],
    ['ich möchte die Lindenhof-Post', lindenhof, ['subscribe']],
    ['Blinkfeuer abbestellen', harbour, ['stop']],
    ['keine Nachrichten vom Alten Hafen mehr', { ...harbour, names: ['Alten Hafen'] }, ['stop']],
    ['ich möchte das Blinkfeuer', harbour, ['subscribe']],
    ['ich möchte meinen Sohn vom Kochkurs abmelden', lindenhof, []],
    ['wie komme ich zum Lindenhof?', lindenhof, []],
  ] as const)('%s', (text, words, commands) => {
    expect(asked(text, words)).toEqual(commands);
  });

  it('are nothing to another facility', () => {
    expect(asked('ich möchte das Blinkfeuer', lindenhof)).toEqual([]);
  });

  it('are only asked about where the newsletter is named by its topics', () => {
    expect(understand({ text: 'keine Infos zu den Ausflügen mehr bitte' }, lindenhof)).toMatchObject({ commands: [], maybe: ['stop'] });
    expect(understand({ text: 'Wann sind die Ausflüge?' }, lindenhof)).toMatchObject({ commands: [], maybe: [] });
  });

  it('never hide an everyday word that a facility took for a name', () => {
    const words = { ...noFacility, newsletter: ['Leben'], names: ['Hilfe'] };
    expect(withoutOwnNames(cutForNames('ich will nicht mehr leben, Hilfe'), words)).toBeUndefined();
    expect(understand({ text: 'ich will nicht mehr leben' }, words).crisis?.tier).toBe('acute');
  });
});

describe('two commands in one message', () => {
  it.each([
    ['STOPP und löscht alles', ['stop', 'erase']],
    ['Newsletter abbestellen. Welche Daten habt ihr über mich gespeichert?', ['stop', 'access']],
  ])('are both told: %s', (text, commands) => {
    expect(asked(text, lindenhof)).toEqual(commands);
  });
});

describe('consent', () => {
  it.each(['ja', 'Ja gerne', 'ok', 'einverstanden', 'ja ich will', 'STARTE', 'bitte starten', 'да'])('is not given by %s', (text) => {
    expect(asked(text, lindenhof)).not.toContain('start');
  });

  it.each([
    ['ja', 'yes'],
    ['Ja!', 'yes'],
    ['так', 'yes'],
    ['ich bin 15', 'under-age'],
    ['bin erst 14', 'under-age'],
    ['I am 12', 'under-age'],
    ['ich bin 16', undefined],
    ['ich bin 34 und suche Arbeit', undefined],
    ['ja ich komme morgen', undefined],
  ])('%s replies %s', (text, reply) => {
    expect(understand({ text }, lindenhof).reply).toBe(reply);
  });
});

describe('a language', () => {
  it.each([
    ['English please', 'language:en'],
    ['auf Ukrainisch bitte', 'language:uk'],
    ['Türkçe konuşuyor musunuz?', 'language:tr'],
    ['я не розмовляю німецькою', 'language:uk'],
    ['leichte Sprache bitte', 'language:de-simple'],
    ['geht es auch auf Französisch?', 'language:other'],
  ])('%s asks for %s', (text, command) => {
    expect(asked(text, lindenhof)).toEqual([command]);
  });

  it.each([
    ['Wann habt ihr auf?', 'de'],
    ['ok', 'de'],
    ['112', 'de'],
    ['When are you open tomorrow?', 'en'],
    ['Коли ви відкриті?', 'uk'],
    ['Когда вы открыты?', 'ru'],
    ['Yarın açık mısınız?', 'tr'],
    ['متى تفتحون غدا؟', 'ar'],
    ['کی باز هستید؟', 'fa'],
    ['Czy jutro jest otwarte?', 'pl'],
    ['Când sunteți deschis mâine?', 'ro'],
  ])('%s is written in %s', (text, language) => {
    expect(understand({ text }).language).toBe(language);
  });
});

describe('a question for the machine', () => {
  it.each(['Bist du ein Bot?', 'Schreibe ich hier mit einer Maschine?', 'are you a bot?'])('%s is one, and a wish for a human', (text) => {
    expect(asked(text, lindenhof)).toEqual(['human', 'bot-question']);
  });

  it('is none where somebody only wants a human', () => {
    expect(asked('ich möchte mit einem Menschen sprechen', lindenhof)).toEqual(['human']);
  });
});
