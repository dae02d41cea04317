import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { boundariesDue, startSchedule } from '../../../infra/local/schedule.ts';
import type { ConfiguredDesk } from '../../../shared/app/settings/settings-source.ts';
import type { Interval } from '../../../shared/calendar/rules.ts';
import { setClock } from '../../../shared/runtime/clock.ts';
import { inventory } from '../../../shared/runtime/inventory.ts';
import { awayHarness, calendarOf, facilityWith } from '../../support/away-harness.ts';
import { ahornweg } from '../../support/desk-table.ts';

const day: readonly Interval[] = [{ from: 540, to: 1020 }];
/** Monday and Tuesday, 9 to 17 o'clock. */
const office = facilityWith(calendarOf({ mon: day, tue: day }));
const offices: readonly ConfiguredDesk[] = [
  { ...ahornweg, snapshot: office, accounts: [], number: 1, hash: office.hash, at: 0, by: 'a test' },
];
const at = (local: string) => Date.parse(`${local}:00+01:00`);

/** What the log said of opening and closing, in order. */
const toggles = ({ lines }: ReturnType<typeof awayHarness>) =>
  lines.filter(({ event }) => event === 'status.toggled').map(({ fields }) => (fields.open ? 'open' : 'away'));

describe('ticks of the schedule', () => {
  test('toggle at opening and at closing, and write nothing in between', async () => {
    const desk = awayHarness(office);
    for (const time of ['08:55', '09:00', '09:05', '12:00', '16:55', '17:00', '17:05']) await desk.tick(at(`2026-11-23T${time}`));
    expect(toggles(desk)).toEqual(['away', 'open', 'away']);
    expect(desk.store.statusWrites()).toBe(3);
  });

  test('that come twice, even at the same moment, toggle once', async () => {
    const desk = awayHarness(office);
    await desk.tick(at('2026-11-23T08:00'));
    await Promise.all([desk.tick(at('2026-11-23T09:00')), desk.tick(at('2026-11-23T09:00')), desk.tick(at('2026-11-23T09:00'))]);
    await desk.tick(at('2026-11-23T09:00'));
    expect(toggles(desk)).toEqual(['away', 'open']);
    expect(desk.openingAt(at('2026-11-23T09:00')).open).toBe(true);
  });

  test('that come late tell the truth of when they come, not of when they were due', async () => {
    const desk = awayHarness(office);
    await desk.tick(at('2026-11-23T08:00'));
    // The tick of 9:00 comes after closing: there is nothing to open any more.
    await desk.tick(at('2026-11-23T17:30'));
    expect(toggles(desk)).toEqual(['away', 'away']);
    expect(desk.store.status()?.channels.messenger).toMatchObject({
      open: false,
      since: at('2026-11-23T17:00'),
      until: at('2026-11-24T09:00'),
    });
  });

  test('that do not come at all leave no answer wrong: the status ends by itself', async () => {
    const desk = awayHarness(office);
    await desk.tick(at('2026-11-23T10:00'));
    expect(desk.openingAt(at('2026-11-23T16:59')).open).toBe(true);
    expect(desk.lines.filter(({ event }) => event === 'status.stale')).toEqual([]);
    expect(desk.openingAt(at('2026-11-23T17:00'))).toMatchObject({ open: false, since: at('2026-11-23T17:00') });
    expect(desk.openingAt(at('2026-11-24T09:00')).open).toBe(true);
    expect(desk.lines.filter(({ event }) => event === 'status.stale').map(({ fields }) => fields.reason)).toEqual(['past', 'past']);
  });

  test('that overtake each other: a slow one does not put its older answer over a younger one', async () => {
    let slowReads: (() => void) | undefined;
    const desk = awayHarness(office, (store) => ({
      ...store,
      // The first tick reads the status, then sleeps until the second has written.
      async loadStatus() {
        const read = await store.loadStatus();
        if (slowReads === undefined) await new Promise<void>((wake) => (slowReads = wake));
        return read;
      },
    }));
    const slow = desk.tick(at('2026-11-23T16:59'));
    await Promise.resolve();
    await desk.tick(at('2026-11-23T17:00'));
    expect(desk.store.status()?.channels.messenger?.open).toBe(false);
    slowReads?.();
    await slow;
    // The slow one met a newer version and looked again: by its own clock it is still 16:59, which no responder trusts after 17:00.
    expect(desk.openingAt(at('2026-11-23T17:00')).open).toBe(false);
    await desk.tick(at('2026-11-23T17:05'));
    expect(desk.store.status()?.channels.messenger?.open).toBe(false);
  });

  test('follow new hours from the first tick after a deploy on, and no answer waits for it', async () => {
    const desk = awayHarness(office);
    await desk.tick(at('2026-11-23T10:00'));
    desk.deploy(facilityWith(calendarOf({ mon: [{ from: 780, to: 1020 }] })));
    expect(desk.openingAt(at('2026-11-23T10:01'))).toMatchObject({ open: false, until: at('2026-11-23T13:00') });
    expect(desk.lines.at(-1)).toEqual({ event: 'status.stale', fields: { channel: 'messenger', reason: 'foreign' } });
    await desk.tick(at('2026-11-23T10:05'));
    expect(desk.store.status()?.channels.messenger).toMatchObject({ open: false, until: at('2026-11-23T13:00') });
    expect(toggles(desk)).toEqual(['open', 'away']);
  });

  test('that do not come at all do not hide the reason either: from midnight on it is the closure', async () => {
    const closures = [{ from: '2026-11-24', to: '2026-11-30', reason: 'Umzug' }];
    const desk = awayHarness(facilityWith(calendarOf({ mon: day, tue: day }, { closures })));
    await desk.tick(at('2026-11-23T17:00'));
    expect(desk.openingAt(at('2026-11-23T23:59')).because).toBe('weekly');
    expect(desk.openingAt(at('2026-11-24T00:00'))).toMatchObject({ because: 'closure', closure: { reason: 'Umzug' } });
  });

  test('keep what was set by hand, and let go of it when it is over', async () => {
    const desk = awayHarness(office);
    await desk.tick(at('2026-11-23T10:00'));
    const stored = desk.store.status();
    const overrides = { messenger: { mode: 'away', from: at('2026-11-23T11:00'), until: at('2026-11-23T12:00') } } as const;
    if (stored) await desk.store.saveStatus({ ...stored, overrides, validUntil: 0 }, stored.version);
    const open: (boolean | undefined)[] = [];
    for (const time of ['10:05', '11:00', '11:30', '12:00', '12:05']) {
      await desk.tick(at(`2026-11-23T${time}`));
      open.push(desk.store.status()?.channels.messenger?.open);
    }
    expect(open).toEqual([true, false, false, true, true]);
    expect(desk.store.status()?.overrides).toBeUndefined();
  });
});

describe('what the operator is told of the calendar', () => {
  const notices = ({ lines }: ReturnType<typeof awayHarness>) =>
    lines.filter(({ event }) => event === 'operator.notice').map(({ fields }) => fields);
  const runningOut = { what: 'holidays.running-out', severity: 'alarm' };

  test('is an alarm a day when the known holidays end within twelve months', async () => {
    const desk = awayHarness(facilityWith(calendarOf({ mon: day, tue: day }, { holidaysUntil: '2036-12-31' })));
    for (const time of ['2035-12-31T12:00', '2035-12-31T23:59']) await desk.tick(at(time));
    expect(notices(desk)).toEqual([]);
    for (const time of ['2036-01-01T12:05', '2036-01-01T12:10', '2036-01-01T23:00']) await desk.tick(at(time));
    expect(notices(desk)).toEqual([runningOut]);
    for (const time of ['2036-01-07T09:00', '2036-01-07T17:00', '2036-01-08T09:00', '2036-01-08T09:05']) await desk.tick(at(time));
    expect(notices(desk)).toEqual([runningOut, runningOut, runningOut]);
  });

  test('is an alarm when no opening lies within sixty days', async () => {
    const desk = awayHarness(facilityWith(calendarOf({ mon: day }, { closures: [{ from: '2026-12-01', to: '2027-03-31' }] })));
    await desk.tick(at('2026-11-30T16:00'));
    expect(notices(desk)).toEqual([]);
    await desk.tick(at('2026-11-30T17:00'));
    await desk.tick(at('2026-11-30T17:05'));
    expect(notices(desk)).toEqual([{ channel: 'messenger', what: 'calendar.no-opening', severity: 'alarm' }]);
    expect(desk.openingAt(at('2026-11-30T17:05')).nextOpening).toBeUndefined();
  });

  test('is a warning only when the week has no hours at all: that was chosen', async () => {
    const desk = awayHarness(facilityWith(calendarOf({})));
    await desk.tick(at('2026-11-30T17:00'));
    expect(notices(desk)).toEqual([{ channel: 'messenger', what: 'calendar.no-opening', severity: 'warning' }]);
  });

  test('comes again at once with a new facility file that mends nothing', async () => {
    const desk = awayHarness(facilityWith(calendarOf({ mon: day }, { holidaysUntil: '2027-06-30' })));
    await desk.tick(at('2026-11-23T10:00'));
    desk.deploy(facilityWith(calendarOf({ tue: day }, { holidaysUntil: '2027-06-30' })));
    await desk.tick(at('2026-11-23T10:05'));
    desk.deploy(facilityWith(calendarOf({ tue: day }, { holidaysUntil: '2037-12-31' })));
    await desk.tick(at('2026-11-23T10:10'));
    expect(notices(desk)).toEqual([runningOut, runningOut]);
  });
});

describe('the schedule of the local run', () => {
  const invoked = vi.fn<(name: string) => Promise<void>>(async () => undefined);
  const start = () => startSchedule({ desks: () => offices, refresh: async () => offices }, inventory, invoked);
  const called = () => invoked.mock.calls.map(([name]) => name);
  const unreachable = new Error('connect ECONNREFUSED');
  const unhandled: unknown[] = [];
  const note = (reason: unknown) => void unhandled.push(reason);

  beforeEach(() => {
    vi.useFakeTimers({ now: at('2026-11-23T16:59') });
    process.on('unhandledRejection', note);
  });
  afterEach(() => {
    vi.useRealTimers();
    process.off('unhandledRejection', note);
    invoked.mockReset();
    unhandled.length = 0;
  });

  test('starts although two calls got lost on their way, and not where nothing can be reached', async () => {
    invoked.mockRejectedValueOnce(unreachable).mockRejectedValueOnce(unreachable);
    (await start()).stop();
    expect(called().slice(0, 3)).toEqual(['away-mode', 'away-mode', 'away-mode']);
    invoked.mockReset().mockRejectedValue(unreachable);
    await expect(start()).rejects.toBe(unreachable);
    expect(called()).toEqual(['away-mode', 'away-mode', 'away-mode']);
  });

  test('outlives a boundary at which nothing could be stored, and toggles a second later', async () => {
    const schedule = await start();
    invoked.mockReset().mockRejectedValueOnce(unreachable);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(invoked).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1000);
    expect(invoked).toHaveBeenCalledTimes(3);
    // Five minutes after the start the reconcile fails, too.
    invoked.mockRejectedValueOnce(unreachable);
    await vi.advanceTimersByTimeAsync(240_000);
    expect(invoked).toHaveBeenCalledTimes(4);
    vi.useRealTimers();
    await new Promise((later) => setTimeout(later, 10));
    expect(unhandled).toEqual([]);
    schedule.stop();
  });

  test('tells whoever moves the clock that a boundary failed', async () => {
    const schedule = await start();
    invoked.mockReset().mockRejectedValueOnce(unreachable);
    await expect(schedule.moveClock(at('2026-11-23T17:30'), false)).rejects.toThrow('connect ECONNREFUSED');
    schedule.stop();
  });

  test('calls away mode at each boundary and once after it, and retention where a night went by', async () => {
    setClock(at('2026-11-23T16:59'));
    const schedule = await start();
    expect(called()).toEqual(['away-mode', 'retention']);
    invoked.mockClear();
    await schedule.moveClock(at('2026-11-23T17:30'), false);
    expect(called()).toEqual(['away-mode', 'away-mode', 'away-mode']);
    invoked.mockClear();
    await schedule.moveClock(at('2026-11-24T03:19'), false);
    expect(called()).toEqual(['away-mode']);
    invoked.mockClear();
    await schedule.moveClock(at('2026-11-24T03:20'), false);
    expect(called()).toEqual(['away-mode', 'retention']);
    schedule.stop();
  });

  test.each([
    ['2027-03-27T23:30:00+01:00', '2027-03-29T12:00:00+02:00', ['2027-03-28T08:00', '2027-03-28T12:00']],
    ['2027-10-30T23:30:00+02:00', '2027-11-01T12:00:00+01:00', ['2027-10-31T09:00', '2027-10-31T13:00']],
    ['2027-10-31T00:30:00+02:00', '2027-10-31T23:59:00+01:00', ['2027-10-31T09:00', '2027-10-31T13:00']],
    ['2027-03-28T08:59:59+02:00', '2027-03-28T09:00:00+02:00', []],
    ['2027-03-28T09:59:59+02:00', '2027-03-28T10:00:00+02:00', ['2027-03-28T08:00']],
  ])('knows every boundary from %s to %s', (from, until, expected) => {
    const sundays = facilityWith(calendarOf({ sun: [{ from: 600, to: 840 }] }));
    const due = boundariesDue([sundays], Date.parse(from), Date.parse(until));
    expect(due.map((moment) => new Date(moment).toISOString().slice(0, 16))).toEqual(expected);
  });
});
