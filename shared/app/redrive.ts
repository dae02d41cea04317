import type { EpochMs } from '../calendar/rules.ts';
import { type Channel, channels, profileOf } from '../channels/registry.ts';
import { hasAccount } from './settings/desk-of.ts';
import type { Desk, DeskAccount } from './settings/settings-ports.ts';

/** A message of a dead-letter queue. */
export interface DeadLetter {
  /** The same each time that the message is received. */
  readonly id: string;
  readonly body: string;
  /** When it was put into the queue that it came from; absent: not told. */
  readonly sentAt?: EpochMs;
}

export interface DeadLetters<L extends DeadLetter = DeadLetter> {
  /** A few messages, which are hidden from others for a while; one that was not put back is received again. Empty: there are none to see. */
  receive(): Promise<readonly L[]>;
  /** Sends first and deletes then: a crash between the two leaves a copy, never a gap. */
  putBack(letter: L): Promise<void>;
  /** Deletes it. */
  drop(letter: L): Promise<void>;
  /** Lets others see what was received and left. */
  release(letters: readonly L[]): Promise<void>;
}

/** Whose letters they are: an id of the inventory's queues, or `schedules`, for calls that failed. */
export type LetterKind = string;

/**
 * Why a letter is not put back. - `next-call`: a schedule calls again by itself. - `out-of-window`: a retry's ticket of an answer that nobody may be
 * sent any more; the person's item knows that answer, and the desk settles it without a ticket.
 */
export type DropReason = 'next-call' | 'out-of-window';

export interface Redriven {
  readonly putBack: number;
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
}

export interface LetterSurvey {
  /** Letters that were seen. */
  readonly count: number;
  readonly oldestAt?: EpochMs;
  readonly drops: Readonly<Partial<Record<DropReason, number>>>;
  /** Messages of clients that are too old to be answered: they are put back and decided, as a STOP is a STOP, and nobody is written to. */
  readonly silent: number;
}

export interface RedriveOptions {
  readonly kind: LetterKind;
  readonly now: EpochMs;
  /** Whose messages are meant; those of others are seen again after a while. Absent: all. */
  readonly desk?: Desk | undefined;
}

/** Looks at what lies in a dead-letter queue and leaves it as it is: to be told before anything is put back. At most so many letters. */
export async function surveyLetters<L extends DeadLetter>(
  letters: DeadLetters<L>,
  options: RedriveOptions,
  most = 1000,
): Promise<LetterSurvey> {
  const seen = new Map<string, L>();
  for (let isNew = true; isNew && seen.size < most; ) {
    const received = await letters.receive();
    isNew = received.some(({ id }) => !seen.has(id));
    for (const letter of received) seen.set(letter.id, letter);
  }
  await letters.release([...seen.values()]);
  const own = [...seen.values()].filter((letter) => isMeant(letter, options));
  const times = own.flatMap(({ sentAt }) => sentAt ?? []);
  return {
    count: own.length,
    ...(times.length > 0 && { oldestAt: Math.min(...times) }),
    drops: counted(own.flatMap((letter) => dropReason(letter, options) ?? [])),
    silent: own.filter(({ body }) => isUnanswerable(body, options.now)).length,
  };
}

/** Puts the messages of a dead-letter queue back into its queue, and drops those that are of no use any more. */
export async function redrive<L extends DeadLetter>(letters: DeadLetters<L>, options: RedriveOptions): Promise<Redriven> {
  const left = new Set<string>();
  const dropped: DropReason[] = [];
  for (let putBack = 0; ; ) {
    const received = await letters.receive();
    if (received.every(({ id }) => left.has(id))) return { putBack, dropped: counted(dropped) };
    for (const letter of received) {
      const reason = dropReason(letter, options);
      if (!isMeant(letter, options)) left.add(letter.id);
      else if (reason) {
        await letters.drop(letter);
        dropped.push(reason);
      } else {
        await letters.putBack(letter);
        putBack += 1;
      }
    }
  }
}

function counted(reasons: readonly DropReason[]): Readonly<Partial<Record<DropReason, number>>> {
  return Object.fromEntries([...Map.groupBy(reasons, (reason) => reason)].map(([reason, same]) => [reason, same.length]));
}

/** The longest time within which any channel lets us answer. */
const longestWindowMs = Math.max(...channels.map((channel) => profileOf(channel).proactiveWindowMs));

function dropReason({ sentAt }: DeadLetter, { kind, now }: RedriveOptions): DropReason | undefined {
  if (kind === 'schedules') return 'next-call';
  return kind === 'retry' && sentAt !== undefined && now - sentAt > longestWindowMs ? 'out-of-window' : undefined;
}

function isUnanswerable(body: string, now: EpochMs): boolean {
  const { channel, at } = fieldsOf(body);
  const isKnown = channel !== undefined && (channels as readonly Channel[]).includes(channel);
  return isKnown && typeof at === 'number' && now - at > profileOf(channel).proactiveWindowMs;
}

/** Whether a message is for the desk; one from before tickets named theirs is for the one with the bare keys. */
function isMeant({ body }: DeadLetter, { desk }: RedriveOptions): boolean {
  if (!desk) return true;
  const { channel, account, space = '' } = fieldsOf(body);
  return channel !== undefined && account !== undefined ? hasAccount(desk, { channel, account }) : space === desk.space;
}

function fieldsOf(body: string): Partial<DeskAccount> & { readonly space?: string; readonly at?: unknown } {
  try {
    const read: unknown = JSON.parse(body);
    return typeof read === 'object' && read !== null ? read : { space: unreadable };
  } catch {
    return { space: unreadable };
  }
}

/** No desk's key space: what nobody can read belongs to none. */
const unreadable = 'unreadable';
