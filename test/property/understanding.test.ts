import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Meaning } from '../../shared/understanding/meaning.ts';
import { normalise } from '../../shared/understanding/normalise.ts';
import { understand } from '../../shared/understanding/understand.ts';

const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 400 }), fc.string({ unit: 'grapheme', maxLength: 400 }), utf16());
const knownText = fc.constantFrom(
  'START',
  'STOPP',
  'Abmelden',
  'MENSCH',
  'AUSKUNFT',
  'LÖSCHEN',
  'JA LÖSCHEN',
  'DATENSCHUTZ',
  'NEWS',
  'newsletter bitte',
  'wann startet das',
);

/** Any row of UTF-16 units, halves of pairs included. */
function utf16() {
  return fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 300 }).map((units) => String.fromCharCode(...units));
}

describe('understanding, whatever arrives', () => {
  it('normalises to something that normalising leaves alone', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = normalise(text);
        expect(normalise(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });

  it('never throws, and keeps nothing but a meaning', () => {
    fc.assert(
      fc.property(fc.record({ text: anyText, payload: anyText, ref: anyText }, { requiredKeys: [] }), (said) => {
        const kept = ['crisis', 'sensitive', 'commands', 'maybe', 'topic', 'day', 'reply', 'order', 'language'];
        expect(Object.keys(understand(said)).filter((key) => !kept.includes(key))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  it('hears an order of the team beside everything else, and guesses no command beside it', () => {
    const words = fc.array(
      fc.constantFrom('zu', 'weg', 'bis', '14 uhr', 'heute', 'auf', 'wieder da', 'krank', 'bitte', '24.12.', '?', 'ich'),
      {
        minLength: 1,
        maxLength: 6,
      },
    );
    const text = fc.oneof(
      anyText,
      knownText,
      words.map((some) => some.join(' ')),
    );
    // As the title of a button that is not ours the same words order nothing, and confirm nothing.
    const withoutConsent = ({ order: _order, reply: _reply, ...meaning }: Meaning) => ({
      ...meaning,
      commands: meaning.commands.filter((command) => command !== 'start' && command !== 'erase-confirm'),
    });
    fc.assert(
      fc.property(text, (said) => {
        const typed = understand({ text: said });
        const { commands, maybe, ...rest } = withoutConsent(typed);
        const title = withoutConsent(understand({ text: said, payload: 'no payload of ours' }));
        expect({ ...title, commands, maybe }).toEqual({ ...rest, commands, maybe });
        if (typed.order === undefined) expect({ commands, maybe }).toEqual({ commands: title.commands, maybe: title.maybe });
        else expect([maybe, commands.filter((command) => !title.commands.includes(command))]).toEqual([[], []]);
      }),
      { numRuns: 500 },
    );
  });

  it('does not care for case, punctuation, emoji, invisible characters and spaces around a command', () => {
    const edge = fc.string({ unit: fc.constantFrom(' ', '!', '.', '?', '"', '*', '🙂', '👍🏽', '\u200B', '\uFEFF', '\t'), maxLength: 8 });
    fc.assert(
      fc.property(knownText, edge, edge, fc.boolean(), (text, before, after, upper) => {
        const cased = upper ? text.toUpperCase() : text.toLowerCase();
        expect(understand({ text: `${before}${cased}${after}` }).commands).toEqual(understand({ text }).commands);
      }),
    );
  });

  it('finds no consent in a longer word or sentence around START', () => {
    const words = fc.array(fc.constantFrom('wann', 'der', 'kurs', 'nicht', 'schicke', 'das', 'wort', 'und'), {
      minLength: 1,
      maxLength: 6,
    });
    fc.assert(
      fc.property(words, words, (before, after) => {
        expect(understand({ text: [...before, 'START'].join(' ') }).commands).not.toContain('start');
        expect(understand({ text: ['START', ...after].join(' ') }).commands).not.toContain('start');
      }),
    );
  });

  it('hears STOP as the first clause, whatever is told with a reason and without a question behind it', () => {
    const told = fc.array(fc.constantFrom('das', 'ist', 'uns', 'zu', 'viel', 'und', 'nervt', 'seit', 'gestern', 'blau'), {
      minLength: 1,
      maxLength: 8,
    });
    const mark = fc.constantFrom(', ', '! ', '. ', '\n', ' – ');
    fc.assert(
      fc.property(fc.constantFrom('STOPP', 'Nein, stopp', 'bitte abbestellen', 'Стоп'), mark, told, (stop, between, words) => {
        expect(understand({ text: `${stop}${between}${words.join(' ')} reicht` }).commands).toEqual(['stop']);
        expect(understand({ text: `${stop}${between}${words.join(' ')}?` }).commands).toEqual([]);
      }),
    );
  });

  it('takes no STOP phrase from behind a colon or a quotation mark after words of a story', () => {
    const story = fc.array(fc.constantFrom('mein', 'mann', 'chef', 'gestern', 'schreibt', 'kurs'), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(story, fc.constantFrom(': ', ' „', ':\n', ' "'), (words, mark) => {
        expect(understand({ text: `Opa ${words.join(' ')}${mark}keine Nachrichten mehr schicken` }).commands).toEqual([]);
      }),
    );
  });
});
