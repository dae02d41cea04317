import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { doubtLines } from '../../../infra/cli/newsletter-words.ts';
import { loadFacilityFile } from '../../../infra/terminal/load-facility-file.ts';
import { failsTooOften } from '../../../shared/broadcast/counts.ts';
import { quotaFreeFrom, quotaLeft, withCount } from '../../../shared/broadcast/daily-limit.ts';
import { plan, templateCost } from '../../../shared/broadcast/estimate.ts';
import { issueDoubts, lintIssue } from '../../../shared/broadcast/lint-issue.ts';
import { nextSlot, restedRateLimiter, taken } from '../../../shared/broadcast/rate-limiter.ts';
import { shardsOf } from '../../../shared/broadcast/shards.ts';

const hour = 3_600_000;
const mondayMorning = Date.parse('2026-11-23T10:00:00+01:00');
const snapshot = loadFacilityFile(new URL('../../support/ahornblatt.yaml', import.meta.url).pathname, { now: mondayMorning });
const issueOf = { text: 'Am 12. Dezember ist Sommerfest im Hof, mit Waffeln.', link: 'https://ahornweg.example.org/fest' };
const pseudonymOf = (n: number) => createHash('sha256').update(`person ${n}`).digest('base64url');
const calendar = { holidays: snapshot.whatsapp?.calendar.holidays ?? [] };
const at = (iso: string) => Date.parse(iso);

describe('the shards of a list', () => {
  it.each([
    [1, 1],
    [64, 1],
    [80, 1],
    [81, 2],
    [250, 4],
    [1000, 13],
  ])('at %i a second are %i', (perSecond, count) => {
    const shards = shardsOf('whatsapp', perSecond);
    expect(shards).toHaveLength(count);
    expect(shards.reduce((sum, shard) => sum + shard.perSecond, 0)).toBe(perSecond);
    expect(Math.max(...shards.map((shard) => shard.perSecond))).toBeLessThanOrEqual(80);
  });

  it.each([1, 250, 1000])('at %i a second hold every pseudonym in exactly one, about equally many in each', (perSecond) => {
    const shards = shardsOf('whatsapp', perSecond);
    const people = Array.from({ length: 5000 }, (_, n) => pseudonymOf(n)).concat('-'.repeat(43), 'z'.repeat(43), `-z${'-'.repeat(41)}`);
    const counts = shards.map(({ from, to }) => people.filter((person) => `${from}!` <= person && person <= to).length);
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(5003);
    expect(Math.max(...counts)).toBeLessThan(1.4 * (5003 / shards.length));
  });
});

describe('the rateLimiter', () => {
  it('spaces sends evenly from the first on', () => {
    let rateLimiter = restedRateLimiter;
    const times: number[] = [];
    for (let n = 0; n < 4; n += 1) {
      const slot = nextSlot(rateLimiter, 4, mondayMorning);
      times.push(slot - mondayMorning);
      rateLimiter = taken(rateLimiter, 4, slot);
    }
    expect(times[0]).toBe(0);
    expect(times[3]).toBeGreaterThanOrEqual(375);
    expect(nextSlot(rateLimiter, 4, mondayMorning) - mondayMorning).toBe(1001);
  });

  it('starts anew, after a second, when the clock shows a time before its sends', () => {
    const rateLimiter = taken(restedRateLimiter, 64, mondayMorning);
    expect(nextSlot(rateLimiter, 64, mondayMorning - hour)).toBe(mondayMorning - hour + 1001);
  });
});

describe("Meta's limit", () => {
  it('counts an hour until it is a whole day over', () => {
    const hours = withCount({}, 200, mondayMorning + 59 * 60_000);
    expect(quotaLeft(hours, 250, mondayMorning + 23 * hour)).toBe(50);
    expect(quotaLeft(hours, 250, mondayMorning + 24 * hour)).toBe(50);
    expect(quotaLeft(hours, 250, mondayMorning + 25 * hour)).toBe(250);
  });

  it('tells from when there is room again', () => {
    const hours = withCount({}, 250, mondayMorning);
    expect(quotaFreeFrom(hours, 250, mondayMorning + hour)).toBe(mondayMorning + 25 * hour);
    expect(quotaFreeFrom(hours, 2000, mondayMorning + hour)).toBe(mondayMorning + hour);
  });

  it('forgets what no longer counts, and takes back what was not used', () => {
    const old = withCount({}, 5, mondayMorning - 30 * hour);
    const hours = withCount(withCount(old, 10, mondayMorning), -4, mondayMorning);
    expect(Object.values(hours)).toEqual([6]);
  });
});

describe('the look ahead', () => {
  it('tells 300 people at 64 a second as one stretch of five seconds', () => {
    expect(plan(300, mondayMorning, { perSecond: 64, used: 0, calendar })).toEqual([
      { from: mondayMorning, to: mondayMorning + 4688, count: 300 },
    ]);
  });

  it('spreads what the daily limit does not take over the next days, not over quiet hours', () => {
    const stretches = plan(600, at('2026-11-27T19:00:00+01:00'), { perSecond: 64, dailyLimit: 250, used: 0, calendar });
    expect(stretches.map(({ from, count }) => [new Date(from).toISOString(), count])).toEqual([
      ['2026-11-27T18:00:00.000Z', 250],
      ['2026-11-30T07:00:00.000Z', 250],
      ['2026-12-01T08:00:03.907Z', 100],
    ]);
  });

  it('stops at eight in the evening and goes on in the morning', () => {
    const stretches = plan(1000, at('2026-11-23T19:59:50+01:00'), { perSecond: 64, used: 0, calendar });
    expect(stretches.map(({ count }) => count)).toEqual([640, 360]);
    expect(stretches[1]?.from).toBe(at('2026-11-24T08:00:00+01:00'));
  });

  it('costs 33.93 euros for 300 people by the rates on file', () => {
    expect(templateCost(300)).toBeCloseTo(33.93, 2);
  });
});

describe('an issue', () => {
  it('in order is in order', () => {
    expect(lintIssue(issueOf, snapshot)).toEqual([]);
  });

  it.each([
    ['is empty', { text: '  ' }, { kind: 'empty' }],
    ['has two lines', { text: 'Sommerfest\nund Flohmarkt' }, { kind: 'several-lines' }],
    ['has a gap of spaces', { text: 'Sommerfest      im Hof' }, { kind: 'spaces' }],
    ['has braces', { text: 'Hallo {{name}}' }, { kind: 'braces' }],
    ['has an insecure link', { link: 'http://ahornweg.example.org' }, { kind: 'link-not-https' }],
    ['has no link', { link: '' }, { kind: 'link-not-https' }],
    ['has a shortened link', { link: 'https://bit.ly/abc' }, { kind: 'link-shortened' }],
    ['has a shortened link in its text', { text: 'Fest: https://tinyurl.com/x' }, { kind: 'link-shortened' }],
  ])('that %s is refused', (_, change, mistake) => {
    expect(lintIssue({ ...issueOf, ...change }, snapshot)).toContainEqual(mistake);
  });

  it.each([
    ['Meldet euch unter 030 23125 100 oder post@ahornblatt.example.org', []],
    ['Sommerfest am 12.07.2027 um 15 Uhr, Eintritt 3,50 Euro', []],
    ['Spenden an DE89 3704 0044 0532 0130 00', ['iban']],
    ['Leon hat Krebs, er braucht eure Hilfe', ['health']],
    ['WLAN: Passwort Sommer2027!', ['password']],
  ])('that holds what belongs to one person is refused: %s', (text, kinds) => {
    expect(lintIssue({ ...issueOf, text }, snapshot)).toEqual(kinds.map((what) => ({ kind: 'confidential', what })));
  });

  it('with a number that is not the facility’s own may go out, after a second look', () => {
    const text = 'Fragen? Ruft Mia an: 0176 12345678, Lindenstraße 12';
    expect(lintIssue({ ...issueOf, text }, snapshot)).toEqual([]);
    expect(issueDoubts({ ...issueOf, text }, snapshot)).toEqual([
      { kind: 'confidential', what: 'phone' },
      { kind: 'confidential', what: 'address' },
    ]);
    expect(doubtLines([{ kind: 'confidential', what: 'phone' }])).toEqual([
      'Look again: the text seems to hold a phone number that is not in the facility file. Everybody gets it.',
    ]);
  });

  it('with wording that may be right may go out, after a second look', () => {
    const text = 'Sie sind herzlich eingeladen! Ihr Team: alle Berater*innen und unsere Klienten.';
    expect(lintIssue({ ...issueOf, text }, snapshot)).toEqual([]);
    expect(doubtLines(issueDoubts({ ...issueOf, text }, snapshot))).toEqual([
      'Look again: the text begins a sentence with "Sie" while the facility says du: is the client meant? Everybody gets it.',
      'Look again: the text begins a sentence with "Ihr" while the facility says du: is the client meant? Everybody gets it.',
      'Look again: the text says "Klienten": a neutral word (Team, Fachkräfte, Ratsuchende) or both forms leave nobody out. Everybody gets it.',
      'Look again: the text writes "Berater*innen": screen readers stumble over it, a neutral word or both forms read better. Everybody gets it.',
    ]);
  });

  it.each([
    ['Für Sie gibt es am Freitag Kaffee.', { kind: 'address', address: 'du', word: 'Sie' }],
    ['Schreib uns: Hier bleibt alles vertraulich.', { kind: 'promise', words: 'bleibt alles vertraulich' }],
    ['Fragen? Unser Team liest hier.', { kind: 'readers', words: 'Unser Team liest hier' }],
  ] as const)('with words that no text of the facility may have is refused: %s', (text, mistake) => {
    const unread = snapshot.whatsapp && { ...snapshot, whatsapp: { ...snapshot.whatsapp, inbox: 'none' as const } };
    expect(lintIssue({ ...issueOf, text }, unread ?? snapshot)).toContainEqual(mistake);
  });

  it('that is too long in its frame is refused, with the numbers', () => {
    expect(lintIssue({ ...issueOf, text: 'x'.repeat(900) }, snapshot)).toContainEqual({
      kind: 'too-long',
      channel: 'whatsapp',
      units: 1132,
      limit: 1024,
    });
  });

  it('whose frame lacks the way out is refused', () => {
    const whatsapp = snapshot.whatsapp;
    if (!whatsapp) throw new Error('the facility has WhatsApp');
    const byId = { ...whatsapp.texts.byId, 'broadcast.frame': 'Neues: {{inhalt}} {{link}}' };
    const without = { ...snapshot, whatsapp: { ...whatsapp, texts: { ...whatsapp.texts, byId } } };
    expect(lintIssue(issueOf, without)).toEqual([
      { kind: 'frame-lacks', channel: 'whatsapp', what: 'sender' },
      { kind: 'frame-lacks', channel: 'whatsapp', what: 'imprint' },
      { kind: 'frame-lacks', channel: 'whatsapp', what: 'STOPP' },
    ]);
  });
});

describe('a page', () => {
  it.each([
    [{ sent: 100, 'failed:131009': 5 }, false],
    [{ sent: 94, 'failed:131009': 6 }, true],
    [{ sent: 94, unknown: 6 }, true],
    [{ sent: 1, 'failed:131009': 2 }, false],
    [{ sent: 1, 'failed:131009': 3 }, true],
    [{ sent: 95, 'failed:131009': 5 }, false],
  ])('with %o fails too often: %s', (counts, isTooOften) => {
    expect(failsTooOften(counts)).toBe(isTooOften);
  });
});
