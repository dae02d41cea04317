import type { EpochMs } from '../../calendar/rules.ts';
import { type Channel, channels } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { type CalendarNotice, newNotices } from '../hours/calendar-notices.ts';
import { type WaitingClients, waitingClients } from '../hours/waiting-clients.ts';
import type { OpeningState, Store } from '../ports.ts';
import type { AlarmStore, StandingAlarm, StandingFinding, StandingStore } from '../setup/setup-store-ports.ts';
import type { DeadLetterDepths } from '../upkeep/dead-letters.ts';

/** Matters that need attention: numbers, times and codes, of no client. */
export interface Attention {
  readonly waiting: readonly WaitingClients[];
  /** Answers that wait to be sent for a while. */
  readonly late: number;
  /** Channels on which Meta takes nothing at the moment. */
  readonly paused: readonly { readonly channel: Channel; readonly until: EpochMs }[];
  readonly calendar: readonly CalendarNotice[];
  /** The schedule that keeps the opening state has stopped. */
  readonly isStale: boolean;
  /** Messages in dead-letter queues, of every desk. Undefined: nobody could say. */
  readonly deadLetters: number | undefined;
  /** Findings of the doctor's last daily run, of the desk and of the deployment. Undefined: they could not be read. */
  readonly findings: readonly StandingFinding[] | undefined;
  /** Alarms of the whole deployment that are on. Undefined: they could not be read. */
  readonly alarms: readonly StandingAlarm[] | undefined;
}

export interface AttentionPorts {
  readonly snapshot: Snapshot;
  readonly store: Pick<Store, 'waiting' | 'dueBefore'>;
  /** As it is stored, and as it is now. */
  readonly stored: OpeningState | undefined;
  readonly current: Omit<OpeningState, 'version'>;
  readonly now: EpochMs;
  /** Absent: the reader is not asked to look after it. */
  readonly upkeep?: {
    readonly desk: string;
    readonly depths: DeadLetterDepths;
    readonly standing: StandingStore['load'];
    readonly alarms: AlarmStore['load'];
  };
}

/** An answer that is this late is worth a look. */
const lateMs = 10 * 60_000;
const lateAtMost = 100;

/** The schedule looks every five minutes. */
const staleMs = 15 * 60_000;

/** Gathers what needs somebody. What only an operator's AWS can tell is left out, and not waited for, where it cannot be told. */
export async function gatherAttention({ snapshot, store, stored, current, now, upkeep }: AttentionPorts): Promise<Attention> {
  const [late, waiting, deadLetters, findings, alarms] = await Promise.all([
    store.dueBefore(now - lateMs, lateAtMost),
    waitingClients({ snapshot, store, now: () => now, overrides: current.overrides }),
    upkeep?.depths().then(sumOf, () => undefined) ?? 0,
    upkeep ? standingOf(upkeep).catch(() => undefined) : [],
    upkeep ? upkeep.alarms().catch(() => undefined) : [],
  ]);
  return {
    waiting,
    late: late.length,
    paused: channels.flatMap((channel) => {
      const until = current.pausedUntil?.[channel];
      return until !== undefined && until > now ? [{ channel, until }] : [];
    }),
    calendar: newNotices(snapshot, undefined, current),
    isStale: stored !== undefined && now - stored.validUntil > staleMs,
    deadLetters,
    findings,
    alarms,
  };
}

function sumOf(depths: Readonly<Record<string, number>>): number {
  return Object.values(depths).reduce((sum, count) => sum + count, 0);
}

/** The rows about dead letters are left out: they are counted as they lie now. */
async function standingOf({ desk, standing }: NonNullable<AttentionPorts['upkeep']>): Promise<readonly StandingFinding[]> {
  const [own, shared] = await Promise.all([standing(desk), standing()]);
  return [...shared.findings, ...own.findings].filter(({ id, verdict }) => id !== 'aws.dead-letters' && verdict !== 'unknown');
}
