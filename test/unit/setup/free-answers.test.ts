import { describe, expect, test } from 'vitest';
import { answersThisMonth, freeAnswersReading } from '../../../shared/app/setup/free-answers.ts';
import { snapshotWith } from '../../support/desk.ts';

const snapshot = snapshotWith();
const at = Date.parse('2026-11-30T09:00:00+01:00');

describe('free answers', () => {
  test.each([
    [0, 'ok', 'Von 1.000 kostenlosen Antworten auf WhatsApp sind in diesem Monat 0 verbraucht.'],
    [799, 'ok', 'Von 1.000 kostenlosen Antworten auf WhatsApp sind in diesem Monat 799 verbraucht.'],
    [800, 'warning', 'Von 1.000 kostenlosen Antworten auf WhatsApp sind in diesem Monat schon 800 verbraucht.'],
    [1000, 'warning', 'Die 1.000 kostenlosen Antworten auf WhatsApp sind für diesen Monat verbraucht: Meta rechnet jede weitere ab.'],
  ])('%i used: %s', (used, verdict, what) => {
    expect(freeAnswersReading('whatsapp', used)).toMatchObject({ verdict, what });
  });

  test('are nothing to count where the platform charges for none', () => {
    expect(freeAnswersReading('messenger', 5000)).toBeUndefined();
  });

  test('are those of the calendar month, on days and in what is counted by the month alone', async () => {
    const days: string[] = [];
    const used = await answersThisMonth('whatsapp', snapshot, at, async (items) => {
      days.push(
        ...items
          .filter(({ channel, period }) => channel === 'whatsapp' && period === 'day')
          .map((item) => new Date(item.at).toISOString().slice(0, 10)),
      );
      return items.map(({ channel, period }) =>
        channel === 'whatsapp' ? { answers: period === 'month' ? 7 : 2, greeted: 50 } : { answers: 1000 },
      );
    });
    expect(days).toHaveLength(30);
    expect([days[0], days.at(-1)]).toEqual(['2026-11-01', '2026-11-30']);
    expect(used).toBe(30 * 2 + 7);
  });
});
