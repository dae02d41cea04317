import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it, test } from 'vitest';
import { ruleIds, type Traits, traitsOf } from '../../../shared/conversation/traits.ts';
import { shippedTexts, textIds } from '../../../shared/facility/shipped-texts.ts';

const withTrait = (trait: keyof Traits) => ruleIds.filter((id) => traitsOf(id)[trait]);

describe('what a rule may do', () => {
  test.each<[keyof Traits, readonly string[]]>([
    [
      'outsideCap',
      [
        'crisis',
        'crisis.concern',
        'away.help',
        'crisis.line',
        'stop',
        'rights.access',
        'rights.privacy',
        'rights.erase-ask',
        'rights.erased',
        'staff-order',
        'human',
        'greeting+human',
      ],
    ],
    [
      'overStaff',
      [
        'crisis',
        'crisis.concern',
        'crisis.line',
        'stop',
        'rights.access',
        'rights.privacy',
        'rights.erase-ask',
        'rights.erased',
        'staff-order',
        'human',
        'greeting+human',
        'opt-in.start',
      ],
    ],
    [
      'againAfterUnknown',
      [
        'crisis',
        'crisis.concern',
        'stop',
        'rights.access',
        'rights.privacy',
        'rights.erase-ask',
        'rights.erased',
        'human',
        'greeting+human',
      ],
    ],
    ['private', ['crisis', 'crisis.concern', 'crisis.line', 'staff-order', 'sensitive']],
    ['toStaff', ['staff-order']],
    [
      'mayCarryIssue',
      [
        'greeting+topic',
        'opt-in.wish',
        'greeting',
        'greeting+away',
        'away',
        'closing-soon',
        'few-staff',
        'news',
        'topic',
        'topic.list',
        'silence',
      ],
    ],
    ['isOwed', ['rights.access', 'rights.privacy', 'rights.erase-ask', 'rights.erased']],
    ['erases', ['rights.erased']],
    ['ofConsent', ['opt-in.wish', 'opt-in.start', 'opt-in.renewal']],
  ])('%s', (trait, expected) => {
    expect(withTrait(trait)).toEqual(expected);
  });

  it('is nothing for an id that only a newer version knows', () => {
    const stored: { because: string } = JSON.parse('{"because":"toString"}');
    expect(traitsOf(stored.because as 'silence')).toEqual({});
  });
});

describe('ids', () => {
  it('of texts are those of the file, the greeting aside', () => {
    expect([...textIds, 'greeting'].sort()).toEqual([...new Set(shippedTexts.map(({ id }) => id))].sort());
  });

  it('are never matched by a part of them', async () => {
    const names = [...new Set([...ruleIds, ...textIds].flatMap((id) => id.split(/[.+]/)))];
    const part = new RegExp(`(?:startsWith|endsWith|indexOf)\\(['"\`](?:${names.join('|')})[.+]?['"\`]\\)`);
    const found: string[] = [];
    for (const path of globSync('shared/**/*.ts')) if (part.test(await readFile(path, 'utf8'))) found.push(path);
    expect(found).toEqual([]);
  });
});
