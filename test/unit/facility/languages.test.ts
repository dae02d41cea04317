import { describe, expect, it, test } from 'vitest';
import { snapshotCodec } from '../../../shared/store/codecs/snapshot-codec.ts';
import { fileWith, load, snapshotOf, warningsOf } from './setting.ts';

function mistakesOf(languages: unknown): readonly string[] {
  const loaded = load(fileWith({ languages }));
  return loaded.ok ? [] : loaded.mistakes.map(({ path, problem }) => `${path}: ${problem}`);
}

describe('the languages of a file', () => {
  it('are whole where they are marked as reviewed, and lines where they are not', () => {
    const { whatsapp } = snapshotOf(fileWith({ languages: ['en', { language: 'uk', reviewed: '2026-11-20' }] }));
    expect(whatsapp?.texts.spoken?.uk?.whole?.greeting.welcome).toBe('Вітаємо!');
    expect(whatsapp?.texts.spoken?.en).not.toHaveProperty('whole');
    expect(whatsapp?.texts.spoken?.en?.lines.stop).toBe('You get no newsletter from us.');
  });

  it('come through the table of settings as they are', () => {
    const snapshot = snapshotOf(fileWith({ languages: [{ language: 'ar', reviewed: '2026-11-20' }] }));
    expect(snapshotCodec.read(JSON.parse(JSON.stringify(snapshotCodec.write(snapshot))))).toEqual(snapshot);
  });

  it('that it does not list have their line and their words in a crisis all the same', () => {
    const { whatsapp } = snapshotOf(fileWith({ languages: ['en'] }));
    expect(Object.keys(whatsapp?.texts.spoken ?? {})).toEqual(['en', 'uk', 'ru', 'tr', 'ar', 'fa', 'pl', 'ro']);
  });

  it('are those that are offered; a file without any offers all that ship', () => {
    const offered = (languages: unknown) => snapshotOf(fileWith({ languages })).whatsapp?.texts.byId['language.question'];
    expect(offered(['en', 'ar'])).toContain('Schreib eine davon: Deutsch, English, العربية.');
    expect(offered(undefined)).toContain('Deutsch, English, Українська, Русский, Türkçe, العربية, فارسی, Polski, Română.');
  });

  it('are told of while nobody has reviewed them', () => {
    expect(warningsOf(fileWith({ languages: ['en', { language: 'uk', reviewed: '2026-11-20' }] }))).toEqual([
      'languages.0: nobody has reviewed the texts in en: who writes it gets German with one line in it',
    ]);
  });

  it("are refused as reviewed where they grow too long in a crisis by the file's own values", () => {
    const long = fileWith({
      languages: [{ language: 'ro', reviewed: '2026-11-20' }],
      'contact/phone': `0${'1 2'.repeat(60)}`,
      'contact/urgentPhone': `0${'1 2'.repeat(60)}`,
    });
    const loaded = load(long);
    const problems = loaded.ok ? [] : loaded.mistakes.filter(({ path }) => path === 'languages.0').map(({ problem }) => problem);
    expect(problems.join('\n')).toMatch(/crisis\.child can become \d+ characters long, an answer in a crisis takes 600/);
  });

  test.each([
    [['de'], 'languages.0.language: must be one of en, uk, ru, tr, ar, fa, pl, ro'],
    [['fr'], 'languages.0.language: must be one of en, uk, ru, tr, ar, fa, pl, ro'],
    [['en', 'en'], 'languages.1: lists en a second time'],
    [[{ language: 'uk', reviewed: '2026-11-24' }], 'languages.0.reviewed: is still to come'],
    [[{ language: 'uk', reviewed: 'yes' }], 'languages.0.reviewed: is not a date of the calendar (YYYY-MM-DD)'],
    ['uk', 'languages: must be a list, not text'],
  ])('%j is refused', (languages, mistake) => {
    expect(mistakesOf(languages).join('\n')).toContain(mistake);
  });
});
