import type { Receipt } from '../conversation/event.ts';
import { settle } from '../conversation/outcome.ts';
import { change, reload } from './answer.ts';
import { readMark } from './deliver.ts';
import { type EndConsentPorts, withdraw } from './end-consent.ts';

/** WhatsApp's code of a person who has switched our marketing messages off. */
const optedOut = '131050';

/**
 * Takes in what Meta says became of one of our sends. `sent` ends an unknown as delivered, `failed` ends it as refused; an answer that is
 * settled already changes nothing, and neither does a receipt for somebody else's send. "Has opted out" is a withdrawal like every other.
 */
export async function resolve(receipt: Receipt, ports: EndConsentPorts): Promise<void> {
  const mark = readMark(receipt.token, ports.vault);
  if (!mark) return ports.log('delivery.skipped', { channel: receipt.channel, reason: 'foreign-token', what: 'receipt' });
  if (receipt.code === optedOut) await withdraw(mark.person, { kind: 'platform-stop', at: receipt.at }, ports);
  const held = await reload(mark.person, ports.store, ports.now());
  const effect = held?.state.effects.find(({ id }) => id === mark.effect);
  if (held && effect) {
    const kind = receipt.status === 'failed' ? 'refused' : 'sent';
    await change(held, (state) => settle(state, mark.effect, { kind }, ports.now()), ports);
  }
  if (!effect && receipt.status !== 'failed') return;
  ports.log(receipt.status === 'failed' ? 'reply.refused' : 'reply.resolved', {
    channel: receipt.channel,
    contact: ports.vault.reference(mark.person),
    eventRef: mark.effect,
    ...(receipt.code !== undefined && { code: receipt.code }),
  });
}
