import { describe, expect, it } from 'vitest';
import { loadFacilityFile } from '../../../infra/terminal/load-facility-file.ts';
import { type IssueMistake, lintIssue } from '../../../shared/broadcast/lint-issue.ts';
import type { Snapshot } from '../../../shared/facility/snapshot.ts';

const snapshot = loadFacilityFile(new URL('../../support/ahornblatt.yaml', import.meta.url).pathname, {
  now: Date.parse('2026-11-23T10:00:00+01:00'),
});
const { messenger, whatsapp, ...channelless } = snapshot;
if (!messenger || !whatsapp) throw new Error('the facility has both channels');
const fest = { text: 'Sommerfest im Hof', link: 'https://ahornweg.example.org/fest' };
const kinds = (change: Partial<typeof fest>, of: Snapshot = snapshot) => lintIssue({ ...fest, ...change }, of).map(({ kind }) => kind);
const onlyMessenger = (frame: string): Snapshot => ({
  ...channelless,
  messenger: { ...messenger, texts: { ...messenger.texts, byId: { ...messenger.texts.byId, 'broadcast.frame': frame } } },
});
const goodFrame = 'Beratung Ahornweg: {{inhalt}} {{link}} Impressum https://ahornweg.example.org/wir STOPP';

describe('the link of an issue', () => {
  it.each([
    'https://ahornweg.example.org',
    'https://ahornweg.example.org/',
    'https://ahornweg.example.org?a=b',
    'https://ahornweg.example.org#fest',
    'HTTPS://Ahornweg.Example.ORG/Fest',
    'https://xn--bcher-kva.example',
    'https://not.bit.ly',
    'https://bit.ly.example.org',
  ])('may be %s', (link) => {
    expect(kinds({ link })).toEqual([]);
  });

  it.each([
    'ahornweg.example.org',
    'x https://ahornweg.example.org',
    'https://ahornweg.example.org/a b',
    'https://ahornweg.example.org:8080',
    'https://ahornweg',
    'https://ahornweg.e',
    'https://',
    'http://ahornweg.example.org',
  ])('may not be %s', (link) => {
    expect(kinds({ link })).toEqual(['link-not-https']);
  });

  it.each([
    'bit.ly',
    't.co',
    'tinyurl.com',
    'goo.gl',
    'ow.ly',
    'is.gd',
    'buff.ly',
    'rebrand.ly',
    'cutt.ly',
    't1p.de',
    'kurzelinks.de',
    'wa.me',
    'lnkd.in',
    'www.bit.ly',
    'BIT.LY',
  ])('is not hidden behind %s', (host) => {
    expect(kinds({ link: `https://${host}/abc` })).toEqual(['link-shortened']);
  });

  it('is one mistake, also when it stands in the text again', () => {
    expect(kinds({ text: 'Fest: https://bit.ly/abc und http://ahornweg.example.org', link: 'https://bit.ly/abc' })).toEqual([
      'link-shortened',
      'link-not-https',
    ]);
  });
});

describe('the text of an issue', () => {
  it.each<[string, string, readonly IssueMistake['kind'][]]>([
    ['nothing', '', ['empty']],
    ['a space', ' ', ['empty']],
    ['a tab', 'a\tb', ['several-lines']],
    ['a carriage return', 'a\rb', ['several-lines']],
    ['a line separator', 'a\u2028b', ['several-lines']],
    ['a paragraph separator', 'a\u2029b', ['several-lines']],
    ['four spaces', 'a    b', []],
    ['five spaces', 'a     b', ['spaces']],
    ['braces that open', 'a {{b', ['braces']],
    ['braces that close', 'a }}b', ['braces']],
    ['brackets that open', 'a [[b', ['braces']],
    ['brackets that close', 'a ]]b', ['braces']],
    ['single ones', 'a {b} [c]', []],
  ])('with %s', (_what, text, expected) => {
    expect(kinds({ text })).toEqual(expected);
  });

  it('may speak of readers where each channel has them', () => {
    const text = 'Fragen? Unser Team liest hier.';
    const readIn = (inbox: 'none' | 'staffed'): Snapshot => ({ ...channelless, messenger: { ...messenger, inbox } });
    expect(kinds({ text }, readIn('staffed'))).toEqual([]);
    expect(kinds({ text }, readIn('none'))).toEqual(['readers']);
  });
});

describe('the frame of an issue', () => {
  it('is on one channel at least', () => {
    expect(kinds({}, channelless)).toEqual(['no-channel']);
  });

  it.each<[string, string, readonly string[]]>([
    ['whole', goodFrame, []],
    ['without the sender', goodFrame.replace('Beratung Ahornweg', 'Wir'), ['sender']],
    ['without the imprint’s name', goodFrame.replace('Impressum', 'Mehr'), ['imprint']],
    ['without the imprint’s link', goodFrame.replace('https://ahornweg.example.org/wir', 'im Netz'), ['imprint']],
    ['without a word that ends it', goodFrame.replace('STOPP', 'STOPPUHR'), ['STOPP']],
    ['with the word at the end of another', goodFrame.replace('STOPP', 'NONSTOPP'), ['STOPP']],
  ])('%s lacks what is said', (_what, frame, lacks) => {
    expect(lintIssue(fest, onlyMessenger(frame))).toEqual(lacks.map((what) => ({ kind: 'frame-lacks', channel: 'messenger', what })));
  });

  it('may be as long as is read on a phone where the channel takes more', () => {
    const own = goodFrame.length - '{{inhalt}}{{link}}'.length + fest.link.length;
    const filled = (length: number) => lintIssue({ ...fest, text: 'x'.repeat(length - own) }, onlyMessenger(goodFrame));
    expect(filled(1200)).toEqual([]);
    expect(filled(1201)).toEqual([{ kind: 'too-long', channel: 'messenger', units: 1201, limit: 1200 }]);
  });
});
