import { describe, expect, it } from 'vitest';
import { languageCodes } from '../../../shared/languages/registry.ts';
import { noFacility } from '../../../shared/understanding/facility-words.ts';
import type { Command } from '../../../shared/understanding/meaning.ts';
import { understand } from '../../../shared/understanding/understand.ts';
import { phrasebooks } from '../../../shared/understanding/vocabulary.ts';

describe('buttons and links', () => {
  it.each<readonly [string, Command]>([
    ['NL:start', 'start'],
    ['NL:stop', 'stop'],
    ['NL:subscribe', 'subscribe'],
    ['NL:news', 'news'],
    ['MENU:human', 'human'],
    ['MENU:privacy', 'privacy'],
    ['RIGHTS:access', 'access'],
    ['RIGHTS:erase', 'erase'],
    ['RIGHTS:erase-confirm', 'erase-confirm'],
  ])('the payload %s means %s', (payload, command) => {
    expect(understand({ payload }).commands).toEqual([command]);
  });

  it.each(['GET_STARTED', 'nl:start', 'NL:start ', 'NL:unknown', 'START', 'Newsletter', 'constructor', '__proto__', ''])(
    'the payload %s means nothing',
    (payload) => {
      expect(understand({ payload }).commands).toEqual([]);
    },
  );

  it.each(['hours', 'phone', 'address', 'appointment', 'contact', 'schulden'])('the payload TOPIC:%s asks about it', (topic) => {
    const facility = { ...noFacility, topics: [{ id: 'schulden', keywords: ['Schulden'] }] };
    expect(understand({ payload: `TOPIC:${topic}`, text: 'START' }, facility)).toMatchObject({ commands: [], topic });
  });

  it.each(['TOPIC:', 'TOPIC:schulden', 'TOPIC:constructor', 'topic:hours', 'TOPIC:hours ', 'hours'])(
    'the payload %s of a menu that is older than the facility file, or of nobody, asks about nothing',
    (payload) => {
      expect(understand({ payload }).topic).toBeUndefined();
    },
  );

  it('takes the payload and not the title of a button', () => {
    expect(understand({ text: 'START', payload: 'MENU:human' }).commands).toEqual(['human']);
    expect(understand({ text: 'START', payload: 'SOMEBODY_ELSES' }).commands).toEqual([]);
  });

  it('reads the title of a button that it does not know, which may ask and withdraw, but confirms nothing', () => {
    expect(understand({ text: 'Newsletter abbestellen', payload: 'SOMEBODY_ELSES' }).commands).toEqual(['stop']);
    expect(understand({ text: 'Ich will mit einem Menschen sprechen', payload: 'CHAT:7' }).commands).toEqual(['human']);
    expect(understand({ text: 'Ich will nicht mehr leben', payload: 'CHAT:8' }).crisis?.tier).toBe('acute');
    expect(understand({ text: 'JA LÖSCHEN', payload: 'CHAT:9' }).commands).toEqual([]);
    expect(understand({ text: 'ja', payload: 'CHAT:10' }).reply).toBeUndefined();
    expect(understand({ text: 'Los geht’s, ich will einen Menschen', payload: 'GET_STARTED' }).commands).toEqual([]);
  });

  it('takes a template button that sends its own label as STOP, so that no withdrawal is lost', () => {
    expect(understand({ payload: 'Abmelden' }).commands).toEqual(['stop']);
    expect(understand({ payload: 'STOPP' }).commands).toEqual(['stop']);
  });

  it.each<readonly [string, Command]>([
    ['NL:subscribe', 'subscribe'],
    ['newsletter', 'subscribe'],
    ['NL:news', 'news'],
    ['MENU:human', 'human'],
    ['MENU:privacy', 'privacy'],
  ])('a link with the ref %s asks for %s', (ref, command) => {
    expect(understand({ ref }).commands).toEqual([command]);
  });

  it.each(['NL:start', 'NL:stop', 'RIGHTS:erase', 'RIGHTS:erase-confirm', 'START', 'STOP', 'flyer-kita', ''])(
    'a link with the ref %s neither confirms nor withdraws nor erases',
    (ref) => {
      expect(understand({ ref }).commands).toEqual([]);
    },
  );

  it('lets the text beat the ref, and the ref speak when the text or the button means nothing', () => {
    expect(understand({ text: 'STOPP', ref: 'NL:subscribe' }).commands).toEqual(['stop']);
    expect(understand({ text: 'Hallo!', ref: 'NL:subscribe' }).commands).toEqual(['subscribe']);
    expect(understand({ payload: 'GET_STARTED', ref: 'newsletter' }).commands).toEqual(['subscribe']);
  });

  it('has nothing to say about nothing', () => {
    expect(understand({}).commands).toEqual([]);
  });
});

describe('the phrasebooks', () => {
  it('cover nine languages', () => {
    expect(phrasebooks().length).toBe(9);
    expect(languageCodes).toEqual(['de', 'en', 'uk', 'ru', 'tr', 'ar', 'fa', 'pl', 'ro']);
  });

  it('spell no two commands alike: every form gives the command under which it stands', () => {
    const wrong = phrasebooks().flatMap((book) =>
      Object.entries(book.exactForms).flatMap(([command, forms]) =>
        forms.filter((form) => understand({ text: form }).commands[0] !== command).map((form) => `${form} is not ${command}`),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('withdraw with every form and phrase that is listed for it', () => {
    const wrong = phrasebooks().flatMap(({ withdrawal }) =>
      [...withdrawal.first, ...withdrawal.phrases].filter((form) => understand({ text: form }).commands[0] !== 'stop'),
    );
    expect(wrong).toEqual([]);
  });

  it('withdraw with every form that may come first, whatever else is told', () => {
    const wrong = phrasebooks().flatMap(({ withdrawal }) =>
      withdrawal.first.filter((form) => understand({ text: `${form}. Blau wie der Himmel.` }).commands[0] !== 'stop'),
    );
    expect(wrong).toEqual([]);
  });

  it('let no word lead to a withdrawal that negates it', () => {
    const wrong = phrasebooks().flatMap(({ withdrawal }) => withdrawal.leads.filter((word) => withdrawal.negations.includes(word)));
    expect(wrong).toEqual([]);
  });
});
