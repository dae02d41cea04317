import { describe, expect, it } from 'vitest';
import { snapshotDiff } from '../../../shared/facility/snapshot-diff.ts';
import { officeHours, snapshotWith } from '../../support/desk.ts';

describe('the difference between two snapshots', () => {
  it('is none where only the hash differs', () => {
    expect(snapshotDiff(snapshotWith(), { ...snapshotWith(), hash: 'another' })).toEqual([]);
  });

  it('names each value that is new, gone or another, by its place', () => {
    const before = { ...snapshotWith(), crisis: { mailTo: 'team@lindenhof.example.org' } };
    const after = {
      ...snapshotWith({
        ...officeHours,
        closures: [{ from: '2026-12-24', to: '2027-01-06', reason: 'Betriebsferien' }],
        weekly: { ...officeHours.weekly, mon: [{ from: 540, to: 720 }] },
      }),
      whatsapp: undefined,
    };
    const { whatsapp: _none, ...withoutWhatsApp } = after;
    const changes = snapshotDiff(before, withoutWhatsApp).filter(({ path }) => !path.startsWith('whatsapp'));
    expect(changes).toEqual([
      { path: 'crisis.mailTo', before: 'team@lindenhof.example.org' },
      { path: 'messenger.calendar.closures', before: '' },
      { path: 'messenger.calendar.closures[2026-12-24].from', after: '2026-12-24' },
      { path: 'messenger.calendar.closures[2026-12-24].reason', after: 'Betriebsferien' },
      { path: 'messenger.calendar.closures[2026-12-24].to', after: '2027-01-06' },
      { path: 'messenger.calendar.weekly.mon[0].to', before: '1020', after: '720' },
    ]);
  });

  it('does not tell an entry of a list as another because one came before it', () => {
    const holiday = (date: string) => ({ date, name: 'Feiertag', intervals: [] });
    const before = snapshotWith({ ...officeHours, holidays: [holiday('2026-12-25')] });
    const after = snapshotWith({ ...officeHours, holidays: [holiday('2026-10-03'), holiday('2026-12-25')] });
    expect(snapshotDiff(before, after).map(({ path }) => path)).toEqual([
      'messenger.calendar.holidays[2026-10-03].date',
      'messenger.calendar.holidays[2026-10-03].intervals',
      'messenger.calendar.holidays[2026-10-03].name',
      'whatsapp.calendar.holidays[2026-10-03].date',
      'whatsapp.calendar.holidays[2026-10-03].intervals',
      'whatsapp.calendar.holidays[2026-10-03].name',
    ]);
  });

  it('is all of it where nothing held', () => {
    expect(snapshotDiff(undefined, snapshotWith())[0]).toEqual({ path: 'contactMonths', after: '24' });
  });
});
