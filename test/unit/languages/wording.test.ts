import { describe, expect, it, test } from 'vitest';
import { foreignFields, monthsIn, nextOpeningIn, weeklyHoursIn } from '../../../shared/facility/foreign-wording.ts';
import { isolated } from '../../../shared/facility/isolate.ts';
import { type ForeignLanguage, translated } from '../../../shared/languages/registry.ts';

function wordingOf(language: ForeignLanguage) {
  return translated[language].wording;
}

const at = (iso: string) => Date.parse(iso);
const monday = at('2026-11-23T20:00:00+01:00');

describe('the next opening', () => {
  test.each<[ForeignLanguage, string, string]>([
    ['en', '2026-11-23T21:00:00+01:00', 'today, 21:00'],
    ['en', '2026-11-24T09:00:00+01:00', 'tomorrow, Tuesday, 24.11., 9:00'],
    ['en', '2027-11-29T09:30:00+01:00', 'Monday, 29.11.2027, 9:30'],
    ['uk', '2026-11-30T09:30:00+01:00', 'понеділок, 30.11., 9:30'],
    ['ru', '2026-11-24T14:00:00+01:00', 'завтра, вторник, 24.11., 14:00'],
    ['tr', '2026-11-25T09:00:00+01:00', 'çarşamba, 25.11., 9:00'],
    ['ar', '2026-11-24T09:00:00+01:00', 'غدًا, الثلاثاء, 24.11., 9:00'],
    ['fa', '2026-11-28T09:00:00+01:00', 'شنبه, 28.11., 9:00'],
    ['pl', '2026-11-27T09:00:00+01:00', 'piątek, 27.11., 9:00'],
    ['ro', '2026-11-29T09:00:00+01:00', 'duminică, 29.11., 9:00'],
  ])('in %s of %s is "%s"', (language, opening, words) => {
    expect(nextOpeningIn(wordingOf(language), monday, at(opening))).toBe(words);
  });
});

test('a closure is told by its first and last day, its reason not at all', () => {
  const closure = {
    from: '2026-12-24',
    to: '2027-01-01',
    reason: 'Betriebsferien',
    substitute: { name: 'Ahornweg', phone: '030 23125 300' },
  };
  const opening = { open: false, since: monday, because: 'closure', closure } as const;
  expect(foreignFields(wordingOf('en'), opening, monday)).toEqual({
    datum: 'Monday, 23.11.',
    uhrzeit: '20:00',
    wann: '24.12. – 1.1',
    vertretung_name: 'Ahornweg',
    vertretung_telefon: '030 23125 300',
  });
});

describe('weekly hours', () => {
  const none = { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [] };
  const morning = { from: 540, to: 720 };
  const week = { ...none, mon: [morning, { from: 780, to: 1020 }], tue: [morning], wed: [morning], thu: [morning] };
  test.each<[ForeignLanguage, string]>([
    ['en', 'Mon 9:00–12:00, 13:00–17:00; Tue–Thu 9:00–12:00'],
    ['uk', 'пн 9:00–12:00, 13:00–17:00; вт–чт 9:00–12:00'],
    ['ro', 'lu 9:00–12:00, 13:00–17:00; ma–jo 9:00–12:00'],
  ])('in %s are "%s"', (language, words) => {
    expect(weeklyHoursIn(wordingOf(language), { weekly: week })).toBe(words);
  });

  it('of a house without any are by arrangement, round the clock is no time at all', () => {
    const always = { from: 0, to: 1440 };
    const all = { mon: [always], tue: [always], wed: [always], thu: [always], fri: [always], sat: [always], sun: [always] };
    expect(weeklyHoursIn(wordingOf('tr'), { weekly: none })).toBe('randevuyla');
    expect(weeklyHoursIn(wordingOf('pl'), { weekly: all })).toBe('codziennie całą dobę');
  });
});

test.each<[ForeignLanguage, number, string]>([
  ['en', 1, '1 month'],
  ['en', 24, '24 months'],
  ['uk', 1, '1 місяць'],
  ['uk', 24, '24 місяці'],
  ['uk', 12, '12 місяців'],
  ['uk', 21, '21 місяць'],
  ['ru', 24, '24 месяца'],
  ['ru', 36, '36 месяцев'],
  ['tr', 24, '24 ay'],
  ['ar', 3, '3 أشهر'],
  ['ar', 24, '24 شهرًا'],
  ['fa', 24, '24 ماه'],
  ['pl', 24, '24 miesiące'],
  ['pl', 12, '12 miesięcy'],
  ['ro', 12, '12 luni'],
  ['ro', 24, '24 de luni'],
])('in %s %i months are "%s"', (language, months, words) => {
  expect(monthsIn(wordingOf(language), language, months)).toBe(words);
});

describe('in a right-to-left text', () => {
  test.each([
    ['الهاتف: 030 23125 100.', 'الهاتف: \u2066030 23125 100\u2069.'],
    ['عند الخطر: 112 أو 110.', 'عند الخطر: \u2066112\u2069 أو \u2066110\u2069.'],
    ['التواصل: https://ahornweg.example.org/kontakt', 'التواصل: \u2066https://ahornweg.example.org/kontakt\u2069'],
    ['انظروا https://example.org/a?b=1&c=2, ثم', 'انظروا \u2066https://example.org/a?b=1&c=2\u2069, ثم'],
    ['اكتبوا: datenschutz@ahornweg.example.org.', 'اكتبوا: \u2066datenschutz@ahornweg.example.org\u2069.'],
    ['الاثنين 9:00–12:00', 'الاثنين \u20669:00\u2069–\u206612:00\u2069'],
    ['الثلاثاء, 24.11., 9:00', 'الثلاثاء, \u206624.11.\u2069, \u20669:00\u2069'],
    ['‫+49 30 23125-100', '‫\u2066+49 30 23125-100\u2069'],
    ['krisenchat.de ليلًا', '\u200F\u2066krisenchat.de\u2069 ليلًا'],
    ['• 0800 1110111 – TelefonSeelsorge, ليلًا', '\u200F• \u20660800 1110111\u2069 – TelefonSeelsorge, ليلًا'],
    ['Die Beratung ist am Montag.', 'Die Beratung ist am Montag.'],
    ['لا أرقام', 'لا أرقام'],
  ])('%s isolates its numbers and links', (text, expected) => {
    expect(isolated(text)).toBe(expected);
  });
});
