import type { Channel } from '../../channels/registry.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { claimAgain, claimLeaseMs, isBehind, type Pointless, pointless, settle } from '../../conversation/outcome.ts';
import { isPrivateAnswer } from '../../conversation/privacy.ts';
import { type Effect, type EffectId, forgetAt } from '../../conversation/state.ts';
import { traitsOf } from '../../conversation/traits.ts';
import { channelSnapshot, currentOpening } from '../hours/current-opening.ts';
import type { RetryTicket } from '../ports.ts';
import { hasTimeToSend, postpone, sendAndSettle, settleLostClaim } from './answer.ts';
import { count } from './count.ts';
import type { AnswerPorts } from './dependencies.ts';
import { change, type Held, type Reloaded, reload } from './person-item.ts';

/**
 * Looks at an answer again that was not delivered. It is decided again against the state of now (a human may have answered, the window or
 * the closed period may be over) and dropped with a reason when pointless. A ticket that comes too early, twice or for nothing is harmless:
 * the claim in the item decides who sends.
 */
export async function retry(ticket: RetryTicket, ports: AnswerPorts): Promise<void> {
  const effects = ticket.effect === undefined ? await openEffects(ticket.person, ports) : [ticket.effect];
  for (const id of effects) {
    // A person with many open answers, while Graph is slow: the rest is another invocation's.
    if (!hasTimeToSend(ports)) return ports.queues.sendTicket(ticket, 0);
    const held = await reload(ticket.person, ports.store, ports.now());
    const effect = held?.state.effects.find((candidate) => candidate.id === id);
    if (held && effect) await lookAgain(effect, held, ports);
  }
}

async function openEffects(person: Pseudonym, { store, now }: AnswerPorts): Promise<readonly EffectId[]> {
  const held = await reload(person, store, now());
  return (held?.state.effects ?? []).map(({ id }) => id);
}

async function lookAgain(effect: Effect, held: Reloaded, ports: AnswerPorts): Promise<void> {
  const now = ports.now();
  if (effect.status === 'claimed') return lookAfterClaim(effect, held, ports);
  if (now < effect.dueAt) return ports.queues.sendTicket({ person: held.key, effect: effect.id }, effect.dueAt - now);
  if (effect.status === 'unknown' && !(traitsOf(effect.because).againAfterUnknown && !effect.resent)) return giveUp(effect, held, ports);
  return sendAgain(effect, held, ports);
}

/** A sender is at work, or died at it: after its lease it is unknown whether the answer went out. */
async function lookAfterClaim(effect: Effect, held: Held, ports: AnswerPorts): Promise<void> {
  const leaseEnds = effect.claimedAt + claimLeaseMs;
  const now = ports.now();
  if (now < leaseEnds) return ports.queues.sendTicket({ person: held.key, effect: effect.id }, leaseEnds - now);
  await settleLostClaim(effect, held, ports);
}

/**
 * No receipt came: it stays unknown whether the answer arrived. Saying a greeting twice is worse than this line in the log; the answers that
 * a person may need at once are sent a second time before they come here.
 */
async function giveUp(effect: Effect, held: Held, ports: AnswerPorts): Promise<void> {
  // Told before the item forgets it: a process that ends in between would leave it visible nowhere. A line too many does no harm.
  ports.log('reply.given-up', { ...about(effect, held.key, ports), reason: 'unknown' });
  await change(held, (state) => settle(state, effect.id, { kind: 'given-up' }, ports.now()), ports);
  await count(effect.channel, { period: 'day', keys: ['failed.unknown'] }, ports);
}

async function sendAgain(effect: Effect, held: Reloaded, ports: AnswerPorts): Promise<void> {
  const now = ports.now();
  const part = channelSnapshot(ports.snapshot, effect.channel);
  if (!part) return drop(effect, held, 'channel-gone', ports);
  const quietMs = ports.snapshot.quietHoursAfterStaff * 60 * 60 * 1000;
  const opening = currentOpening(effect.channel, part, held.status, ports.snapshot.hash, now, ports.log);
  const reason = pointless(effect, held.state, opening, now, quietMs);
  if (reason) return drop(effect, held, reason, ports);
  if (isBehind(effect, held.state)) return void (await postpone(effect, held, 'waits-for-first', ports));
  const claimed = claimAgain(held.state, effect.id, now);
  const result = await ports.store.commit(held.key, held.version, claimed, forgetAt(claimed, ports.snapshot.contactMonths));
  const again = claimed.effects.find(({ id }) => id === effect.id);
  if (result === 'conflict' || !again) return ports.queues.sendTicket({ person: held.key, effect: effect.id }, 1000);
  await sendAndSettle(
    again,
    { key: held.key, version: held.version + 1, state: claimed },
    { opening, status: held.status, news: held.news },
    ports,
  );
}

/** Drops an unsent answer: it counts as not said, unless a human has answered since or an earlier try may have arrived. */
async function drop(effect: Effect, held: Held, reason: Pointless | 'channel-gone', ports: AnswerPorts): Promise<void> {
  ports.log('reply.dropped', { ...about(effect, held.key, ports), reason });
  await change(held, (state) => settle(state, effect.id, { kind: 'refused' }, ports.now()), ports);
}

function about(
  effect: Effect,
  person: Pseudonym,
  { vault }: AnswerPorts,
): { channel: Channel; contact?: string; eventRef: string; because: string } {
  const { channel, id, because } = effect;
  return { channel, ...(!isPrivateAnswer(effect) && { contact: vault.reference(person) }), eventRef: id, because };
}
