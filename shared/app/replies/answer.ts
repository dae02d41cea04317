import { mayBeGiven } from '../../broadcast/approval.ts';
import type { Outcome } from '../../channels/contract.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { keepLanguage, settle } from '../../conversation/outcome.ts';
import { isPrivateAnswer } from '../../conversation/privacy.ts';
import type { Effect, PersonState } from '../../conversation/state.ts';
import type { SpokenLanguage } from '../../languages/spoken.ts';
import { AppError } from '../app-error.ts';
import { channelSnapshot } from '../hours/current-opening.ts';
import type { LogEvent } from '../ports.ts';
import { restAfter, restsUntil, stopChannel } from './channel-stop.ts';
import { count } from './count.ts';
import { deliver, settlementOf } from './deliver.ts';
import type { AnswerPorts } from './dependencies.ts';
import { change, type Held, type Moment } from './person-item.ts';

/**
 * Time that a send may take, with everything after it: eight seconds for Graph, and five for each of two calls to AWS (settle, ticket).
 * A sender that Lambda kills in between would leave an answer with an unknown outcome.
 */
const sendingMs = 18_000;

/** Whether an answer can be sent, and its outcome kept, before this invocation is cut. */
export function hasTimeToSend({ timeLeft }: Pick<AnswerPorts, 'timeLeft'>): boolean {
  return timeLeft() >= sendingMs;
}

/** Sends one answer that is claimed in the item, then settles what became of it. Never throws on what Graph says. */
export async function sendAndSettle(effect: Effect, held: Held, moment: Moment, ports: AnswerPorts): Promise<Held> {
  if (!hasTimeToSend(ports)) return postpone(effect, held, 'out-of-time', ports, moment.language);
  const outcome = await trySend(effect, held, moment, ports);
  logOutcome(effect, outcome, held.key, ports);
  const settled = await settleAndTicket(effect, held, outcome, ports, moment.language);
  if (outcome.kind === 'refused') await count(effect.channel, { period: 'day', keys: [`failed.${outcome.reason}`] }, ports);
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
      override: status?.overrides?.[effect.channel],
      news: given,
      topics: snapshot.topics,
      language: held.state.language ?? effect.language ?? language,
    };
    return await deliver(effect, [held.key, ...held.state.aliases], opening, now, desk);
  } catch (error) {
    // No token: an operator must act, and the answers wait for it. No secrets at all for the moment: this one waits.
    if (error instanceof AppError && error.code === 'secrets.missing') return { kind: 'misconfigured', code: error.code, stop: true };
    if (error instanceof AppError && error.code === 'secrets.unreachable') return { kind: 'later', code: error.code, scope: 'person' };
    throw error;
  }
}

/** Writes an outcome into the item, whatever happened to the item meanwhile, and sets the next look if one is due. */
async function settleAndTicket(effect: Effect, held: Held, outcome: Outcome, ports: AnswerPorts, language?: SpokenLanguage): Promise<Held> {
  const now = ports.now();
  const settled = (state: PersonState) => settle(keepLanguage(state, effect.id, language), effect.id, settlementOf(outcome), now);
  const after = await change(held, settled, ports);
  const open = after.state.effects.find(({ id }) => id === effect.id);
  if (open) await sendTicket(open, held.key, open.dueAt - now, ports);
  return after;
}

/** The item's index knows what is due: a ticket that cannot be sent is re-issued by the reconcile, and keeps nobody else's answer back. */
export async function sendTicket(
  { id, channel }: Effect,
  person: Pseudonym,
  delayMs: number,
  { queues, vault, log }: AnswerPorts,
): Promise<void> {
  try {
    await queues.sendTicket({ person, effect: id }, delayMs);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    log('retry.ticket-lost', { channel, contact: vault.reference(person), eventRef: id, code: error.code });
  }
}

/** Leaves an answer to the retry queue without a try: it is to follow another one which did not get through, or this invocation ends. */
export async function postpone(
  effect: Effect,
  held: Held,
  code: 'waits-for-first' | 'out-of-time',
  ports: AnswerPorts,
  language?: SpokenLanguage,
): Promise<Held> {
  const outcome: Outcome = { kind: 'later', code, scope: 'person' };
  logOutcome(effect, outcome, held.key, ports);
  return settleAndTicket(effect, held, outcome, ports, language);
}

/** A claim whose sender died: nobody knows whether the answer went out. */
export async function settleLostClaim(effect: Effect, held: Held, ports: AnswerPorts, language?: SpokenLanguage): Promise<Held> {
  const outcome: Outcome = { kind: 'unknown', code: 'claim-without-outcome' };
  logOutcome(effect, outcome, held.key, ports);
  return settleAndTicket(effect, held, outcome, ports, language);
}

const outcomeEvents: Readonly<Record<Outcome['kind'], LogEvent>> = {
  sent: 'reply.sent',
  refused: 'reply.refused',
  later: 'reply.later',
  unknown: 'reply.unknown',
  misconfigured: 'reply.misconfigured',
};

export function logOutcome(effect: Effect, outcome: Outcome, person: Pseudonym, { log, vault }: AnswerPorts): void {
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
