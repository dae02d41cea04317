import { mayBeGiven } from '../../broadcast/approval.ts';
import type { News } from '../../broadcast/issue.ts';
import { newsOf } from '../../broadcast/newsletter-index.ts';
import type { EpochMs, OpeningStatus } from '../../calendar/rules.ts';
import type { ChannelSender, Outcome } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { settle } from '../../conversation/outcome.ts';
import { isPrivateAnswer } from '../../conversation/privacy.ts';
import { type Effect, forgetAt, type PersonState } from '../../conversation/state.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { SpokenLanguage } from '../../languages/spoken.ts';
import { AppError } from '../app-error.ts';
import { channelSnapshot } from '../hours/current-opening.ts';
import type { Clock, CountTally, Graph, Log, LogEvent, OpeningState, Queues, Store, TimeLeft, Vault } from '../ports.ts';
import { restAfter, restsUntil, stopChannel } from './channel-stop.ts';
import { count } from './count.ts';
import { deliver, settlementOf } from './deliver.ts';

/** What it takes to answer somebody. */
export interface AnswerPorts {
  readonly snapshot: Snapshot;
  readonly adapters: Readonly<Record<Channel, ChannelSender>>;
  readonly store: Store;
  readonly queues: Queues;
  readonly vault: Vault;
  readonly graph: Graph;
  /** Absent: nothing is counted. */
  readonly countTally?: CountTally;
  readonly timeLeft: TimeLeft;
  readonly now: Clock;
  readonly log: Log;
}

/** What it takes to change an item. */
export type ChangePorts = Pick<AnswerPorts, 'snapshot' | 'store' | 'vault' | 'now' | 'log'>;

/** An item as it stands in the table, as far as we know. */
export interface Held {
  readonly key: Pseudonym;
  readonly version: number;
  readonly state: PersonState;
}

/** What holds at the moment of sending, as it was read with the person. */
export interface Moment {
  readonly opening: OpeningStatus;
  readonly status?: OpeningState | undefined;
  /** The newsletter's newest issue. */
  readonly news?: News | undefined;
  /** What the person had asked for before this message (its erasure forgets that, and is answered in it), else guessed from its words and kept nowhere. */
  readonly language?: SpokenLanguage;
}

/**
 * What a send may take, with everything that has to follow it: Graph's eight seconds, and five for each of two calls to AWS (settle, ticket).
 * A sender that Lambda cuts in the middle would leave behind an answer of which nobody knows whether it went out.
 */
const sendingMs = 18_000;

/** Whether an answer can be sent, and its outcome kept, before this invocation is cut. */
export function hasTimeToSend({ timeLeft }: Pick<AnswerPorts, 'timeLeft'>): boolean {
  return timeLeft() >= sendingMs;
}

/** Sends one answer that is claimed in the item, then settles what became of it. Never throws on what Graph says. */
export async function sendAndSettle(effect: Effect, held: Held, moment: Moment, ports: AnswerPorts): Promise<Held> {
  if (!hasTimeToSend(ports)) return postpone(effect, held, 'out-of-time', ports);
  const outcome = await trySend(effect, held, moment, ports);
  logOutcome(effect, outcome, held.key, ports);
  const settled = await settleAndTicket(effect, held, outcome, ports);
  if (outcome.kind === 'refused') await count(effect.channel, { period: 'day', keys: ['failed'] }, ports);
  const rest = restAfter(outcome);
  if (rest !== undefined) await stopChannel(effect.channel, rest, ports);
  return settled;
}

/** While the channel rests nothing is sent; the answer waits until it may be tried. */
async function trySend(effect: Effect, held: Held, { opening, status, news, language }: Moment, ports: AnswerPorts): Promise<Outcome> {
  const { snapshot, adapters, vault, graph } = ports;
  const now = ports.now();
  const rests = restsUntil(effect.channel, status, now);
  if (rests !== undefined) return { kind: 'later', code: 'channel.rests', scope: 'person', retryAfterMs: rests - now };
  const channel = channelSnapshot(snapshot, effect.channel);
  if (!channel) throw new AppError('config.invalid', `channel ${effect.channel} is gone from the facility file`);
  try {
    const given = news && mayBeGiven(news, snapshot, vault.approvalSeal) ? news : undefined;
    const desk = {
      adapter: adapters[effect.channel],
      channel,
      vault,
      graph,
      override: status?.override,
      news: given,
      topics: snapshot.topics,
      language: held.state.language ?? language,
    };
    return await deliver(effect, [held.key, ...held.state.absorbed], opening, now, desk);
  } catch (error) {
    // No token: an operator must act, and the answers wait for it. No secrets at all for the moment: this one waits.
    if (error instanceof AppError && error.code === 'secrets.missing') return { kind: 'misconfigured', code: error.code, stop: true };
    if (error instanceof AppError && error.code === 'secrets.unreachable') return { kind: 'later', code: error.code, scope: 'person' };
    throw error;
  }
}

/** Writes an outcome into the item, whatever happened to the item meanwhile, and sets the next look if one is due. */
async function settleAndTicket(effect: Effect, held: Held, outcome: Outcome, ports: AnswerPorts): Promise<Held> {
  const now = ports.now();
  const after = await change(held, (current) => settle(current, effect.id, settlementOf(outcome), now), ports);
  const open = after.state.effects.find(({ id }) => id === effect.id);
  if (open) await sendTicket(open, held.key, open.dueAt - now, ports);
  return after;
}

/** The item's index knows what is due: a ticket that cannot be sent is re-issued by the reconcile, and keeps nobody else's answer back. */
async function sendTicket({ id, channel }: Effect, person: Pseudonym, delayMs: number, { queues, vault, log }: AnswerPorts): Promise<void> {
  try {
    await queues.sendTicket({ v: 1, person, effect: id }, delayMs);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log('retry.ticket-lost', { channel, contact: vault.reference(person), eventRef: id, code: error.code });
  }
}

/** Leaves an answer to the retry queue without a try: it is to follow another one which did not get through, or this invocation ends. */
export async function postpone(effect: Effect, held: Held, code: 'waits-for-first' | 'out-of-time', ports: AnswerPorts): Promise<Held> {
  const outcome: Outcome = { kind: 'later', code, scope: 'person' };
  logOutcome(effect, outcome, held.key, ports);
  return settleAndTicket(effect, held, outcome, ports);
}

/** The state in which answers that were just decided are not claimed, but wait for the retry queue: see `handOver`. */
export function leftToRetry(state: PersonState, effects: readonly Effect[], now: EpochMs): PersonState {
  return effects.reduce((left, { id }) => settle(left, id, { kind: 'later' }, now), state);
}

/** Hands answers over to the retry queue that were committed by `leftToRetry`: others would wait while they are sent. */
export async function handOver(effects: readonly Effect[], { key, state }: Held, ports: AnswerPorts): Promise<void> {
  for (const effect of effects) {
    logOutcome(effect, { kind: 'later', code: 'others-wait', scope: 'person' }, key, ports);
    const open = state.effects.find(({ id }) => id === effect.id);
    if (open) await sendTicket(open, key, open.dueAt - ports.now(), ports);
  }
}

/** A claim whose sender died: nobody knows whether the answer went out. */
export async function settleLostClaim(effect: Effect, held: Held, ports: AnswerPorts): Promise<Held> {
  const outcome: Outcome = { kind: 'unknown', code: 'claim-without-outcome' };
  logOutcome(effect, outcome, held.key, ports);
  return settleAndTicket(effect, held, outcome, ports);
}

/** While somebody writes without a pause, every try may meet the decision of another message. */
const changeAttempts = 20;

/**
 * Applies a change to a person's item under its version; when somebody else was faster, reads again and applies it to what stands there.
 * The change must therefore be about one effect by its id.
 */
export async function change(held: Held, apply: (state: PersonState) => PersonState, ports: ChangePorts): Promise<Held> {
  let current: Held | undefined = held;
  for (let attempt = 1; attempt <= changeAttempts && current; attempt += 1) {
    const next = apply(current.state);
    if (next === current.state) return current;
    if ((await ports.store.commit(current.key, current.version, next, forgetAt(next, ports.snapshot.contactMonths))) === 'committed') {
      return { key: current.key, version: current.version + 1, state: next };
    }
    ports.log('store.conflict', { contact: ports.vault.reference(held.key), tries: attempt });
    current = await reload(held.key, ports.store, ports.now());
  }
  if (!current) return held;
  throw new AppError('store.conflict');
}

/** An item with what was read beside it. */
export type Reloaded = Held & Omit<Moment, 'opening'>;

/** The person's live item, wherever its signposts lead, with the facility status and the newest issue read beside it. */
export async function reload(key: Pseudonym, store: Store, now: EpochMs): Promise<Reloaded | undefined> {
  const { records, status, board } = await store.load([key], now);
  const live = records.find((record) => record.mergedInto === undefined);
  return live && { ...live, status, news: newsOf(board) };
}

const outcomeEvents: Readonly<Record<Outcome['kind'], LogEvent>> = {
  sent: 'reply.sent',
  refused: 'reply.refused',
  later: 'reply.later',
  unknown: 'reply.unknown',
  misconfigured: 'reply.misconfigured',
};

function logOutcome(effect: Effect, outcome: Outcome, person: Pseudonym, { log, vault }: AnswerPorts): void {
  log(outcomeEvents[outcome.kind], {
    channel: effect.channel,
    ...(!isPrivateAnswer(effect) && { contact: vault.reference(person) }),
    eventRef: effect.id,
    because: effect.because,
    tries: effect.tries,
    ...('code' in outcome && { code: outcome.code }),
    ...(outcome.kind === 'refused' && { reason: outcome.reason }),
  });
}
