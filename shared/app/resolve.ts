import type { ChannelSender, Outcome } from '../channels/channel.ts';
import type { Receipt } from '../conversation/event.ts';
import { settle } from '../conversation/outcome.ts';
import type { Channel } from '../facility/snapshot.ts';
import { change, reload } from './answer.ts';
import { restAfter, stopChannel } from './channel-stop.ts';
import { readMark, settlementOf } from './deliver.ts';
import { type EndConsentPorts, withdraw } from './end-consent.ts';
import type { LogEvent } from './ports.ts';

/** WhatsApp's code of a person who has switched our marketing messages off. */
const optedOut = '131050';

export type ResolvePorts = EndConsentPorts & { readonly adapters: Readonly<Record<Channel, ChannelSender>> };

/**
 * Takes in what Meta says became of one of our sends. `sent` ends an unknown as delivered; `failed` follows the same table as a refused
 * request: it ends the answer, lets it wait, or stops the channel. An answer that is settled already changes nothing, and neither does a
 * receipt for somebody else's send. "Has opted out" is a withdrawal like every other.
 */
export async function resolve(receipt: Receipt, ports: ResolvePorts): Promise<void> {
  const mark = readMark(receipt.token, ports.vault);
  if (!mark) return ports.log('delivery.skipped', { channel: receipt.channel, reason: 'foreign-token', what: 'receipt' });
  if (receipt.code === optedOut) await withdraw(mark.person, { kind: 'platform-stop', at: receipt.at }, ports);
  const outcome = outcomeOf(receipt, ports);
  const held = await reload(mark.person, ports.store, ports.now());
  const effect = held?.state.effects.find(({ id }) => id === mark.effect);
  // What is to wait comes back by the reconcile, which finds it by its time.
  if (held && effect) await change(held, (state) => settle(state, mark.effect, settlementOf(outcome), ports.now()), ports);
  const rest = restAfter(outcome);
  if (rest !== undefined) await stopChannel(receipt.channel, rest, ports);
  if (!effect && outcome.kind === 'sent') return;
  ports.log(lineOf[outcome.kind], {
    channel: receipt.channel,
    contact: ports.vault.reference(mark.person),
    eventRef: mark.effect,
    ...(receipt.code !== undefined && { code: receipt.code }),
  });
}

function outcomeOf({ status, channel, code }: Receipt, { adapters }: ResolvePorts): Outcome {
  if (status !== 'failed') return { kind: 'sent' };
  return adapters[channel].classifyFailure?.(code) ?? { kind: 'refused', code: code ?? 'failed', reason: 'invalid' };
}

const lineOf: Readonly<Record<Outcome['kind'], LogEvent>> = {
  sent: 'reply.resolved',
  refused: 'reply.refused',
  later: 'reply.later',
  unknown: 'reply.unknown',
  misconfigured: 'reply.misconfigured',
};
