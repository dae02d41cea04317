import type { Event } from '../../conversation/event.ts';
import { hasSeen } from '../../conversation/state.ts';
import type { Unified } from '../../conversation/unify.ts';
import { isAsked } from '../../understanding/meaning.ts';
import { type EndConsentPorts, type Withdrawal, withdraw } from './end-consent.ts';

/**
 * A STOP under a number ends every subscription that stands under it, also when the sender's own id is new: the person may have got a new id
 * of which Meta did not tell. Read generously on purpose: a START undoes a wrong withdrawal, nothing undoes an issue that came in spite of a STOP. All
 * else of the number's former holder stays theirs, and a STOP that was decided before changes nothing.
 * @returns whether a subscription ended here
 */
export async function withdrawByNumber(event: Event, unified: Unified, ports: EndConsentPorts): Promise<boolean> {
  if (!isAsked(event.meaning, 'stop') || hasSeen(unified.state, event.key)) return false;
  const kind = event.kind === 'preference' ? 'platform-stop' : 'stop';
  return endAll(unified, { kind, at: event.at, eventKey: event.key }, ports);
}

/** Ends the subscriptions under the number, too: a full erasure means no more issues there either. */
export async function eraseByNumber({ at }: Event, unified: Unified, ports: EndConsentPorts): Promise<void> {
  await endAll(unified, { kind: 'erasure', at }, ports);
}

async function endAll({ subscribedHolders = [] }: Unified, input: Withdrawal, ports: EndConsentPorts): Promise<boolean> {
  let hasEnded = false;
  for (const holder of subscribedHolders) hasEnded = (await withdraw(holder, input, ports)) === 'ended' || hasEnded;
  return hasEnded;
}
