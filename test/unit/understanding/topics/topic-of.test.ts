import { describe, expect, it } from 'vitest';
import { askedDayPattern } from '../../../../shared/understanding/topics/asked-day.ts';
import { topicOf } from '../../../../shared/understanding/topics/topic-of.ts';
import { otherTalk, questions } from './questions.ts';

const offers = {
  topics: [
    { id: 'schulden', keywords: ['Schulden', 'Mahnung', 'Inkasso'] },
    { id: 'sucht', keywords: ['Suchtberatung', 'Sucht'] },
    { id: 'kleiderkammer', keywords: ['Kleiderkammer'] },
    { id: 'tafel', keywords: ['Tafel', 'Essensausgabe'] },
    { id: 'ausfluege', keywords: ['Ausflüge'] },
  ],
  names: ['Jugendberatung Lindenhof', 'Lindenhof'],
};

const topic = (text: string) => topicOf(text, offers)?.topic;

describe('a question has its topic', () => {
  it.each(questions)('$topic: $text', ({ topic: expected, text }) => {
    expect(topic(text)).toBe(expected);
  });
});

it('other talk has none, or three in a hundred at the most', () => {
  expect(otherTalk.length).toBeGreaterThan(100);
  expect(otherTalk.filter((text) => topic(text) !== undefined)).toEqual([]);
});

describe('one topic, the most specific', () => {
  it.each([
    ['Wann habt ihr auf? Ich habe Schulden', 'schulden'],
    ['Habt ihr morgen noch einen Termin frei?', 'appointment'],
    ['Suchtberatungstermin', 'sucht'],
    ['Schulden durch Spielsucht, Suchtberatung?', 'sucht'],
    ['Wann kann ich euch anrufen?', 'hours'],
    ['Habt ihr eine E-Mail-Adresse?', 'contact'],
  ])('%s: %s', (text, expected) => {
    expect(topic(text)).toBe(expected);
  });

  it.each(['Ich bin schuld daran', 'Ich habe Schuldgefühle', 'Wir haben euch besucht', 'Sucht ihr noch Leute?', 'Sie hat mich untersucht'])(
    'a word that only looks like a keyword is none: %s',
    (text) => {
      expect(topic(text)).toBeUndefined();
    },
  );
});

it('names debts for the topic that the facility has about them, and for none where it has none', () => {
  expect(topic('bin pleite und hab drei kredite')).toBe('schulden');
  expect(topicOf('bin pleite und hab drei kredite', { ...offers, topics: [{ id: 'tafel', keywords: ['Tafel'] }] })).toBeUndefined();
});

it('reads of a longer sentence what a clause asks, and not what one tells', () => {
  expect(topic('hab heut den ganzen tag mit ämtern geredet, um wieviel uhr macht ihr morgen auf')).toBe('hours');
  expect(topic('hab heut den ganzen tag nur mit ämtern telefoniert, jetz is feierabend')).toBeUndefined();
});

describe('the day asked about', () => {
  it.each([
    ['Habt ihr heute auf?', 'today'],
    ['habt ihr morgen auf', 'tomorrow'],
    ['Guten Morgen, habt ihr auf?', undefined],
    ['Guten Morgen, habt ihr morgen auf?', 'tomorrow'],
    ['seid ihr übermorgen da', 'day-after-tomorrow'],
    ['Habt ihr am Mittwoch offen?', 'wed'],
    ['habt ihr samstags auf', 'sat'],
    ['Macht ihr am Wochenende auf?', 'weekend'],
    ['Habt ihr am 24.12. geöffnet?', '12-24'],
    ['Habt ihr am 8. Mai offen?', '05-08'],
    ['Seid ihr am 24.12.2026 da?', '2026-12-24'],
    ['Seid ihr am 3.1.27 da?', '2027-01-03'],
    ['seid ihr an Heiligabend da', '12-24'],
    ['habt ihr silvester auf', '12-31'],
    ['Wann habt ihr auf?', undefined],
    ['Habt ihr um 10.30 Uhr auf?', undefined],
    ['Are you open on Monday?', 'mon'],
    ['Yarın açık mısınız?', 'tomorrow'],
    ['فردا باز هستید؟', 'tomorrow'],
  ])('%s: %s', (text, day) => {
    const found = topicOf(text, offers);
    expect(found?.topic).toBe('hours');
    expect(found?.day).toBe(day);
    if (day !== undefined) expect(day).toMatch(askedDayPattern);
  });

  it('goes with opening hours alone', () => {
    expect(topicOf('Habt ihr morgen einen Termin frei?', offers)?.day).toBeUndefined();
  });
});

it('explains itself', () => {
  expect(topicOf('lauter mahnungen', offers)).toMatchObject({ topic: 'schulden', because: 'keyword Mahnung' });
  expect(topicOf('Öffnungszeiten?', offers)).toMatchObject({ topic: 'hours', because: 'hours named' });
});

it('reads several short lines as one question', () => {
  expect(topic('hallo\nhabt ihr\nmorgen\nauf')).toBe('hours');
});

it('needs no configuration', () => {
  expect(topicOf('Habt ihr morgen auf?', { topics: [], names: [] })).toMatchObject({ topic: 'hours', day: 'tomorrow' });
});

describe("the facility's topic about something that is commonly asked", () => {
  const own = {
    topics: [
      { id: 'anfahrt', keywords: ['Anfahrt', 'Parkplatz'] },
      { id: 'zeiten', keywords: ['Öffnungszeiten'] },
    ],
    names: [],
  };

  it('is what the common question asks for', () => {
    expect(topicOf('Wie komme ich hin?', own)?.topic).toBe('anfahrt');
    expect(topicOf('Wo finde ich euch?', own)?.topic).toBe('anfahrt');
  });

  it('leaves the hours of a day to the calendar', () => {
    expect(topicOf('Wann habt ihr auf?', own)?.topic).toBe('zeiten');
    expect(topicOf('Habt ihr morgen auf?', own)).toMatchObject({ topic: 'hours', day: 'tomorrow' });
  });

  it('leaves other questions alone', () => {
    expect(topicOf('Wie ist eure Telefonnummer?', own)?.topic).toBe('phone');
  });
});
