import { describe, expect, it } from 'vitest';
import { facilityWords } from '../../../shared/facility/facility-words.ts';
import { noFacility } from '../../../shared/understanding/facility-words.ts';
import { understand } from '../../../shared/understanding/understand.ts';
import { fileWith, mistakesOf, snapshotOf } from './setting.ts';

const topic = (id: string, keywords: readonly string[]) => ({ id, keywords, answer: 'Dazu sagt dir das Telefon mehr.' });
const withTopics = (...topics: readonly object[]) => fileWith({ topics });

describe('a topic that could not be asked for is refused with its place', () => {
  it.each<[string, readonly object[], string, RegExp]>([
    ['a keyword that is a command', [topic('kurse', ['Kurse', 'Stopp'])], 'topics.0.keywords.1', /"Stopp" is a command \(stop\)/],
    [
      'a keyword that is a cry for help',
      [topic('krise', ['Krisenberatung', 'Suizid'])],
      'topics.0.keywords.1',
      /"Suizid" is a cry for help/,
    ],
    [
      'a keyword of two topics',
      [topic('geld', ['Schulden']), topic('inkasso', ['schulden'])],
      'topics.1.keywords.0',
      /keyword of topics\.0 \(geld\) as well/,
    ],
    [
      'also when only the umlaut differs',
      [topic('a', ['Ausflüge']), topic('b', ['Ausfluege'])],
      'topics.1.keywords.0',
      /keyword of topics\.0/,
    ],
    ['an id of two topics', [topic('geld', ['Geld']), topic('geld', ['Schulden'])], 'topics.1.id', /id of topics\.0 as well/],
    ['an id that all have', [topic('hours', ['Zeiten'])], 'topics.0.id', /every facility has/],
    ['a keyword of signs', [topic('geld', ['€€'])], 'topics.0.keywords.0', /has no letter/],
  ])('%s', (_, topics, path, problem) => {
    const mistakes = mistakesOf(withTopics(...topics));
    expect(mistakes.map((mistake) => mistake.path)).toEqual([path]);
    expect(mistakes[0]?.problem).toMatch(problem);
    expect(mistakes[0]?.example).not.toBe('');
  });

  it('the same keyword twice in one topic is none', () => {
    expect(snapshotOf(withTopics(topic('geld', ['Schulden', 'schulden']))).topics).toHaveLength(1);
  });
});

describe('what the functions know of the facility', () => {
  const snapshot = snapshotOf(
    fileWith({
      topics: [
        {
          ...topic('schulden', ['Schulden']),
          answer: 'Offen in der Lindenstraße 12, 10115 Berlin, oder 030 23125 477. Spenden: DE89 3704 0044 0532 0130 00',
          link: 'https://www.rat.example.org/x',
        },
      ],
      'contact/email': 'ahornweg@gmail.com',
      'contact/substitute': { name: 'Haus Birke', phone: '030 23125 300' },
    }),
  );

  it('its topics, in the order of the file', () => {
    expect(snapshot.topics?.map(({ id, link }) => [id, link])).toEqual([['schulden', 'https://www.rat.example.org/x']]);
  });

  it('what it publishes: numbers, mail, hosts, addresses wherever they stand; no provider of everybody’s mail', () => {
    expect(snapshot.published).toEqual({
      phones: ['030 23125 300', '030 23125 400', '030 23125 477'],
      mails: ['ahornweg@gmail.com', 'datenschutz@ahornweg.example.org'],
      domains: ['ahornweg.example.org', 'rat.example.org'],
      accounts: ['DE89 3704 0044 0532 0130 00'],
      addresses: ['10115 Berlin', 'Lindenstraße 12'],
    });
  });

  it.each([
    ['030 23125 477, 030/23125-300, ahornweg@gmail.com, Lindenstr. 12', undefined],
    ['max@gmail.com', { kinds: ['email'], severity: 'low' }],
    ['DE89370400440532013000', undefined],
    ['AT61 1904 3002 3457 3201', { kinds: ['iban'], severity: 'high' }],
  ])('%s', (text, sensitive) => {
    expect(understand({ text }, facilityWords(snapshot)).sensitive).toEqual(sensitive);
  });

  it('a question for its topic, by its name, and for a day', () => {
    expect(understand({ text: 'Ich habe Schulden' }, facilityWords(snapshot))).toMatchObject({ topic: 'schulden' });
    expect(understand({ text: 'Hat der Ahornweg morgen auf?' }, facilityWords(snapshot))).toMatchObject({
      topic: 'hours',
      day: 'tomorrow',
    });
  });

  it('a tapped button discloses and asks nothing: its title is ours', () => {
    expect(understand({ text: 'Öffnungszeiten 030 1234567', payload: 'MENU:privacy' }, facilityWords(snapshot))).toEqual({
      commands: ['privacy'],
      maybe: [],
      language: 'de',
    });
  });
});

describe('a keyword that the model alone takes for a cry for help', () => {
  it.each(['Räumung', 'Obdachlos', 'Trennung', 'Straße', 'Entzug'])('is a topic of its own all the same, with the line: %s', (keyword) => {
    const facility = { ...noFacility, topics: [{ id: 'angebot', keywords: [keyword] }] };
    const { topic: found, crisis } = understand({ text: keyword }, facility);
    expect(found).toBe('angebot');
    expect(['acute', 'concern']).not.toContain(crisis?.tier);
  });
});
