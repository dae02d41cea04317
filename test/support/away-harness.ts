import { type AwayModePorts, tick } from '../../shared/app/hours/away-mode.ts';
import { currentOpening } from '../../shared/app/hours/current-opening.ts';
import type { LogEvent, LogFields, Store } from '../../shared/app/ports.ts';
import type { ChannelCalendar, EpochMs, Interval, OpeningStatus, Weekday } from '../../shared/calendar/rules.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { snapshot as fixture } from '../fixtures/channel-snapshot.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

/** A calendar with these hours and nothing else, unless said. */
export function calendarOf(hours: Partial<Record<Weekday, readonly Interval[]>>, other: Partial<ChannelCalendar> = {}): ChannelCalendar {
  return {
    timeZone: 'Europe/Berlin',
    weekly: { mon: [], tue: [], wed: [], thu: [], fri: [], sat: [], sun: [], ...hours },
    holidays: [],
    holidaysUntil: '2036-12-31',
    closures: [],
    special: [],
    mode: 'normal',
    closingSoonMinutes: 15,
    ...other,
  };
}

/** A facility with Messenger alone. The hash stands for the content, as in a real snapshot. */
export function facilityWith(calendar: ChannelCalendar): Snapshot {
  const { whatsapp: _none, messenger, ...rest } = fixture;
  if (!messenger) throw new Error('the fixture has no Messenger');
  return { ...rest, hash: JSON.stringify(calendar), messenger: { ...messenger, calendar } };
}

export interface AwayHarness {
  readonly store: MemoryStore;
  readonly lines: { readonly event: LogEvent; readonly fields: LogFields }[];
  /** One call of the schedule, whose function looks at the clock at this moment. */
  tick(at: EpochMs): Promise<void>;
  /** What a responder takes for true at this moment. */
  openingAt(at: EpochMs): OpeningStatus;
  /** Deploys another facility file. */
  deploy(snapshot: Snapshot): void;
}

/**
 * Away mode over a store in memory.
 * @param meddle puts something between the schedule and the store
 */
export function awayHarness(first: Snapshot, meddle: (store: MemoryStore) => Store = (store) => store): AwayHarness {
  let snapshot = first;
  const store = createMemoryStore();
  const lines: { event: LogEvent; fields: LogFields }[] = [];
  const log: AwayModePorts['log'] = (event, fields) => void lines.push({ event, fields });
  const queues = { sendEvents: async () => undefined, sendReceipts: async () => undefined, sendTicket: async () => undefined };
  return {
    store,
    lines,
    tick: (at) => tick({ snapshot, store: meddle(store), queues, timeLeft: () => 30_000, now: () => at, log }),
    openingAt(at) {
      if (!snapshot.messenger) throw new Error('no Messenger in the snapshot');
      return currentOpening('messenger', snapshot.messenger, store.status(), snapshot.hash, at, log);
    },
    deploy(next) {
      snapshot = next;
    },
  };
}
