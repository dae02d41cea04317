import { describe, expect, test } from 'vitest';
import { weekView } from '../../../infra/local/week-view.ts';
import { calendarOf, facilityWith } from '../../support/away-harness.ts';

const morning = { from: 540, to: 720 };
const now = Date.parse('2026-11-25T10:00:00+01:00');

describe('the week for the page', () => {
  test('runs from Monday to Sunday of the clock’s week, with open stretches in minutes and in words', () => {
    const office = facilityWith(calendarOf({ mon: [morning, { from: 780, to: 1020 }], fri: [{ from: 510, to: 690 }] }));
    const [messenger] = weekView(office, undefined, now).calendars;
    expect(messenger?.name).toBe('Messenger');
    expect(messenger?.days.map(({ date }) => date)).toEqual([
      '2026-11-23',
      '2026-11-24',
      '2026-11-25',
      '2026-11-26',
      '2026-11-27',
      '2026-11-28',
      '2026-11-29',
    ]);
    expect(messenger?.days[0]).toEqual({
      date: '2026-11-23',
      title: 'Montag, 23. November',
      open: [
        { from: 540, to: 720 },
        { from: 780, to: 1020 },
      ],
      words: '9–12, 13–17 Uhr',
    });
    expect(messenger?.days[1]).toEqual({ date: '2026-11-24', title: 'Dienstag, 24. November', open: [], words: 'geschlossen' });
    expect(messenger?.days[4]?.words).toBe('8:30–11:30 Uhr');
  });

  test('cuts a night at midnight and has it in both days', () => {
    const night = facilityWith(calendarOf({ fri: [{ from: 1320, to: 1560 }] }));
    const days = weekView(night, undefined, now).calendars[0]?.days ?? [];
    expect([days[4]?.open, days[5]?.open]).toEqual([[{ from: 1320, to: 1440 }], [{ from: 0, to: 120 }]]);
    expect([days[4]?.words, days[5]?.words]).toEqual(['22–24 Uhr', '0–2 Uhr']);
  });

  test('says why a day is not like its weekday', () => {
    const office = facilityWith(
      calendarOf(
        { mon: [morning], tue: [morning], wed: [morning] },
        {
          holidays: [{ date: '2026-11-24', name: 'Fest', intervals: [] }],
          closures: [{ from: '2026-11-23', to: '2026-11-23', reason: 'Umzug' }],
          special: [{ date: '2026-11-28', intervals: [morning], reason: 'Tag der offenen Tür' }],
        },
      ),
    );
    const days = weekView(office, undefined, now).calendars[0]?.days ?? [];
    expect(days.map(({ words, why }) => [words, why])).toEqual([
      ['geschlossen', 'Umzug'],
      ['geschlossen', 'Fest'],
      ['9–12 Uhr', undefined],
      ['geschlossen', undefined],
      ['geschlossen', undefined],
      ['9–12 Uhr', 'Tag der offenen Tür'],
      ['geschlossen', undefined],
    ]);
  });

  test('has what was set by hand in it', () => {
    const office = facilityWith(calendarOf({ wed: [morning] }));
    const override = { mode: 'away', from: now, until: now + 3_600_000 } as const;
    expect(weekView(office, { messenger: override, whatsapp: override }, now).calendars[0]?.days[2]?.open).toEqual([
      { from: 540, to: 600 },
      { from: 660, to: 720 },
    ]);
  });

  test('shows channels of the same hours apart where one was set by hand', () => {
    const { messenger, ...rest } = facilityWith(calendarOf({ wed: [morning] }));
    const both = { ...rest, ...(messenger && { messenger, whatsapp: { ...messenger, wabaId: '389217604518273' } }) };
    const override = { mode: 'away', from: now, until: now + 3_600_000 } as const;
    expect(weekView(both, { whatsapp: override }, now).calendars.map(({ name, days }) => [name, days[2]?.words])).toEqual([
      ['Messenger', '9–12 Uhr'],
      ['WhatsApp', '9–10, 11–12 Uhr'],
    ]);
  });

  test('shows the day of the clock change by the clock on the wall', () => {
    const always = facilityWith(calendarOf({ sun: [{ from: 0, to: 1440 }] }));
    const sunday = Date.parse('2027-03-28T12:00:00+02:00');
    expect(weekView(always, undefined, sunday).calendars[0]?.days[6]?.open).toEqual([{ from: 0, to: 1440 }]);
  });
});
