import type { ChannelSender, Outcome } from '../../channels/contract.ts';
import type { Channel } from '../../channels/registry.ts';
import type { Receipt } from '../../conversation/event.ts';
import { type Settlement, settle, takeBack } from '../../conversation/outcome.ts';
import { arePrivate, isPrivateAnswer } from '../../conversation/privacy.ts';
import { hasSeen, type PersonState, remember } from '../../conversation/state.ts';
import { type EndConsentPorts, withdraw } from '../consent/end-consent.ts';
import type { CountTally, LogEvent } from '../ports.ts';
import { restAfter, stopChannel } from './channel-stop.ts';
import { count } from './count.ts';
import { type EffectToken, openEffectToken, settlementOf } from './deliver.ts';
import { change, type Held, reload } from './person-item.ts';

/** WhatsApp's code of a person who has switched our marketing messages off. */
const optedOut = '131050';

export type ResolvePorts = EndConsentPorts & {
  readonly adapters: Readonly<Record<Channel, ChannelSender>>;
  /** Absent: nothing is counted. */
  readonly countTally?: CountTally;
};

/**
 * Takes in what Meta says became of one of our sends. `sent` ends an unknown as delivered; `failed` follows the same table as a refused
 * request: it ends the answer, lets it wait, or stops the channel. It is WhatsApp's usual way of failing and comes after Graph had taken the
 * message: the answer is settled by then, and what it said is taken back. Anything else changes nothing of a settled answer, and neither does a
 * receipt for somebody else's send. "Has opted out" is a withdrawal like every other.
 */
export async function resolve(receipt: Receipt, ports: ResolvePorts): Promise<void> {
  const mark = openEffectToken(receipt.token, ports.snapshot[receipt.channel]?.account ?? '', ports.vault);
  if (!mark) return ports.log('delivery.skipped', { channel: receipt.channel, reason: 'foreign-token', what: 'receipt' });
  if (receipt.code === optedOut) await withdraw(mark.person, { kind: 'platform-stop', at: receipt.at }, ports);
  const held = await reload(mark.person, ports.store, ports.now());
  const effect = held?.state.effects.find(({ id }) => id === mark.effect);
  const outcome = outcomeOf(receipt, effect?.tries ?? mark.said?.tries, ports);
  // Answers that have to wait are picked up by the reconcile, which finds them by their time.
  if (held) await takeIn(held, mark, outcome, receipt.channel, ports);
  const rest = restAfter(outcome);
  if (rest !== undefined) await stopChannel(receipt.channel, rest, ports);
  if (!effect && outcome.kind === 'sent') return;
  const isPrivate = effect ? isPrivateAnswer(effect) : arePrivate(mark.said?.parts ?? []);
  ports.log(lineOf[outcome.kind], {
    channel: receipt.channel,
    ...(!isPrivate && { contact: ports.vault.reference(mark.person) }),
    eventRef: mark.effect,
    ...(receipt.code !== undefined && { code: receipt.code }),
    ...(outcome.kind === 'refused' && { reason: outcome.reason }),
  });
}

/** Counts a failure where it is new. */
async function takeIn(held: Held, mark: EffectToken, outcome: Outcome, channel: Channel, ports: ResolvePorts): Promise<void> {
  let isNew = false;
  const withIt = (state: PersonState) => {
    const next = withReceipt(state, mark, outcome, ports);
    isNew = next !== state;
    return next;
  };
  await change(held, withIt, ports);
  if (isNew && outcome.kind === 'refused') await count(channel, { period: 'day', keys: [`failed.${outcome.reason}`] }, ports);
}

/** A failure is taken in once: Meta tells it again, and by then another answer or try may have said the same. */
function withReceipt(
  state: PersonState,
  { person, effect, said }: EffectToken,
  outcome: Outcome,
  { vault, now }: ResolvePorts,
): PersonState {
  const settlement: Settlement = outcome.kind === 'refused' ? { kind: 'failed' } : settlementOf(outcome);
  const settled = settle(state, effect, settlement, now());
  if (!said || outcome.kind === 'sent' || outcome.kind === 'unknown') return settled;
  const key = vault.eventKey(person, 'failed', effect, String(said.tries));
  if (hasSeen(state, key)) return state;
  const isGone = settled === state;
  const left = isGone ? takeBack(state, effect, said) : settled;
  return left === state ? state : remember(left, key);
}

function outcomeOf({ status, channel, code }: Receipt, tries: number | undefined, { adapters }: ResolvePorts): Outcome {
  if (status !== 'failed') return { kind: 'sent' };
  return adapters[channel].classifyFailure?.(code, tries) ?? { kind: 'refused', code: code ?? 'failed', reason: 'invalid' };
}

const lineOf: Readonly<Record<Outcome['kind'], LogEvent>> = {
  sent: 'reply.resolved',
  refused: 'reply.refused',
  later: 'reply.later',
  unknown: 'reply.unknown',
  misconfigured: 'reply.misconfigured',
};
