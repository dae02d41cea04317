import { describe, expect, it } from 'vitest';
import { noFacility } from '../../../shared/understanding/facility-words.ts';
import { sourceMark, sourceRef } from '../../../shared/understanding/source-mark.ts';
import { type Said, understand } from '../../../shared/understanding/understand.ts';

const sources = [
  { id: 'wartezimmer', word: 'Wartezimmer' },
  { id: 'tag-der-offenen-tuer', word: 'Tag der offenen Tür' },
  { id: 'jugendamt', word: 'Stopp Gewalt' },
];
const words = { ...noFacility, newsletter: ['Lindenhof-Post'], sources };

describe('the mark of a flyer', () => {
  it.each<[string, Said, string | undefined, readonly string[]]>([
    ['a greeting with its mark', { text: 'Hallo (Wartezimmer)' }, 'wartezimmer', []],
    ['a wish with its mark is the wish', { text: 'Newsletter (Wartezimmer)' }, 'wartezimmer', ['subscribe']],
    ['a mark that was typed by hand', { text: 'hallo ( wartezimmer )' }, 'wartezimmer', []],
    ['a mark of several words', { text: 'Hallo (Tag der offenen Tür)' }, 'tag-der-offenen-tuer', []],
    ['a mark among other words', { text: 'Guten Tag (Wartezimmer), wann habt ihr offen?' }, 'wartezimmer', []],
    ['a mark that would be a command', { text: 'Hallo (Stopp Gewalt)' }, 'jugendamt', []],
    ['a command beside a mark', { text: 'STOPP (Wartezimmer)' }, 'wartezimmer', ['stop']],
    ['brackets of nobody’s', { text: 'Hallo (Bahnhof)' }, undefined, []],
    ['a word without brackets', { text: 'Ich sitze im Wartezimmer' }, undefined, []],
    ['the title of a tapped button', { text: 'Hallo (Wartezimmer)', payload: 'MENU:human' }, undefined, ['human']],
    ['a ref', { ref: 'wartezimmer' }, 'wartezimmer', []],
    ['a ref with a wish', { ref: 'newsletter_wartezimmer' }, 'wartezimmer', ['subscribe']],
    ['Get Started by a link', { payload: 'GET_STARTED', ref: 'tag-der-offenen-tuer' }, 'tag-der-offenen-tuer', []],
    ['a wish alone', { ref: 'newsletter' }, undefined, ['subscribe']],
    ['a ref that nobody listed', { ref: 'kampagne1' }, undefined, []],
    ['a wish of a ref that nobody listed', { ref: 'newsletter_kampagne1' }, undefined, []],
    ['a ref that confirms', { ref: 'NL:start_wartezimmer' }, 'wartezimmer', []],
  ])('%s', (_what, said, source, commands) => {
    const meaning = understand(said, words);
    expect(meaning.source).toBe(source);
    expect(meaning.commands).toEqual(commands);
  });

  it('is nothing to a facility without flyers', () => {
    expect(understand({ text: 'Hallo (Wartezimmer)' }, noFacility)).not.toHaveProperty('source');
  });

  it('is written as it is read', () => {
    expect([sourceMark('Wartezimmer'), sourceRef('wartezimmer'), sourceRef('wartezimmer', 'newsletter')]).toEqual([
      '(Wartezimmer)',
      'wartezimmer',
      'newsletter_wartezimmer',
    ]);
  });

  it('stays quick on brackets without end', () => {
    expect(understand({ text: '('.repeat(4096) }, words).source).toBeUndefined();
  });
});
