import { describe, expect, it } from 'vitest';
import { replyFields } from '../../../shared/facility/reply-fields.ts';

// Monday, 23 November 2026, 18:00 in Berlin.
const now = 1795453200000;
const tomorrowAtNine = 1795507200000;
const shut = { open: false, because: 'weekly', since: now - 3_600_000 } as const;

describe('the fields of a moment', () => {
  it('are its day and time, and the next opening when one is known', () => {
    expect(replyFields({ ...shut, nextOpening: tomorrowAtNine, until: tomorrowAtNine }, now)).toEqual({
      datum: 'Montag, 23. November',
      uhrzeit: '18',
      naechste_oeffnung: 'morgen, Dienstag, 24. November, 9 Uhr',
    });
    expect(replyFields(shut, now)).toEqual({ datum: 'Montag, 23. November', uhrzeit: '18' });
  });

  it('are in a closure its days, its reason and who helps', () => {
    const closure = { from: '2026-11-23', to: '2026-11-27', reason: 'Umzug', substitute: { name: 'Ahornweg', phone: '030 23125 300' } };
    expect(replyFields({ ...shut, because: 'closure', closure }, now)).toEqual({
      datum: 'Montag, 23. November',
      uhrzeit: '18',
      wann: 'Vom 23. November bis einschließlich 27. November',
      anlass: 'Umzug',
      vertretung_name: 'Ahornweg',
      vertretung_telefon: '030 23125 300',
    });
  });
});
