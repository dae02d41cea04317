import type { Channel } from '../../channels/registry.ts';
import { type Consent, noConsent } from '../../consent/state.ts';
import { type ConsentInput, type Transition, transition } from '../../consent/transition.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { forgetAt, type PersonState } from '../../conversation/state.ts';
import { withConsent } from '../../conversation/with-consent.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { usedChannels } from '../../facility/used-channels.ts';
import { AppError } from '../app-error.ts';
import type { Ledger } from '../ports.ts';
import type { ChangePorts } from '../replies/dependencies.ts';
import { type Held, reload } from '../replies/person-item.ts';
import { updateVersioned } from '../update-versioned.ts';
import { recordProof } from './record-proof.ts';

export type EndConsentPorts = ChangePorts & { readonly ledger: Ledger };

/**
 * - `ended`: a consent ended here, and the ledger says so. - `noted`: there was none, and a START from before this moment is of no use any more.
 * - `unchanged`: nothing to end (withdrawn before, or everything is younger). - `unknown`: nothing is stored about this person.
 */
export type EndConsentResult = 'ended' | 'noted' | 'unchanged' | 'unknown';

/**
 * Ends a consent outside of a conversation: Meta's "opted out", a letter, two years of silence. Proof first, then the state, as with every
 * declaration; done twice it changes nothing.
 * @param end what follows from the person's consent; undefined: nothing
 */
export async function endConsent(
  person: Pseudonym,
  end: (consent: Consent, state: PersonState) => Transition | undefined,
  ports: EndConsentPorts,
): Promise<EndConsentResult> {
  return updateVersioned<EndConsentResult>('person', 5, async (attempt) => {
    const held = await reload(person, ports.store, ports.now());
    if (!held) return 'unknown';
    const before = held.state.consent ?? noConsent;
    const moved = end(before, held.state);
    if (!moved || moved.state === before) return 'unchanged';
    if (moved.ledger) await recordProof(moved.ledger, declarantOf(held, ports.snapshot), ports);
    const next = withConsent(held.state, moved.state);
    const contact = ports.vault.reference(held.key);
    if ((await ports.store.commit(held.key, held.version, next, forgetAt(next, ports.snapshot.contactMonths))) === 'conflict') {
      ports.log('store.conflict', { contact, tries: attempt });
      return 'conflict';
    }
    if (!moved.ledger) return 'noted';
    ports.log('consent.ended', { contact, because: routeOf(moved) });
    return 'ended';
  });
}

export type Withdrawal = Extract<ConsentInput, { kind: 'stop' | 'platform-stop' | 'staff-withdrawal' | 'erasure' }>;

/** A withdrawal that reached us in another way than by a message of the item's own person. `at`: when it was declared. */
export function withdraw(person: Pseudonym, input: Withdrawal, ports: EndConsentPorts): Promise<EndConsentResult> {
  return endConsent(person, (consent) => transition(consent, input, ports.now()), ports);
}

function routeOf({ state }: Transition): string {
  return state.kind === 'withdrawn' ? state.route : state.kind;
}

/** Whose declaration it is that nobody made in the chat: of the channel on which they subscribe. */
export function declarantOf({ key, state }: Held, snapshot: Snapshot) {
  const channel = state.subscription?.channel ?? onlyChannel(snapshot);
  return {
    person: key,
    formerly: state.aliases,
    channel,
    account: snapshot[channel]?.account ?? '',
    address: state.subscription?.address,
  };
}

function onlyChannel(snapshot: Snapshot): Channel {
  const [channel] = usedChannels(snapshot);
  if (!channel) throw new AppError('config.invalid', 'the facility file names no channel');
  return channel;
}
