import { noConsent } from '../../consent/state.ts';
import { transition } from '../../consent/transition.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { erased } from '../../conversation/rules/rights.ts';
import { forgetAt, forgottenAt, newPerson } from '../../conversation/state.ts';
import { reload, signpostsTo } from '../replies/person-item.ts';
import { updateVersioned } from '../update-versioned.ts';
import { declarantOf, type EndConsentPorts } from './end-consent.ts';
import { recordProof } from './record-proof.ts';

/** `unknown`: nothing is stored about this person, or what is left of an earlier erasure. */
export type Erased = 'erased' | 'unknown';

/**
 * Erases a person as JA LÖSCHEN in the chat does: the consent ends with a proof, every signpost is emptied, and of the item stays what keeps a
 * redelivery from greeting a stranger, for eight days. Proofs stay until their time is over: those only the nightly function removes.
 */
export async function erasePerson(person: Pseudonym, ports: EndConsentPorts): Promise<Erased> {
  const { store, snapshot, now } = ports;
  return updateVersioned<Erased>('person', 5, async () => {
    const at = now();
    const held = await reload(person, store, at);
    if (!held || held.state.erasedAt !== undefined) return 'unknown';
    const { state: consent, ledger } = transition(held.state.consent ?? noConsent, { kind: 'erasure', at }, at);
    if (ledger) await recordProof(ledger, declarantOf(held, snapshot), ports);
    const next = erased(held.state, at, consent);
    const forget = forgetAt(next, snapshot.contactMonths) ?? forgottenAt(at, snapshot.contactMonths);
    for (const { key, version } of await signpostsTo(held, store, at)) {
      if ((await store.redirect(key, version, newPerson(at), held.key, forget)) === 'conflict') return 'conflict';
    }
    return (await store.commit(held.key, held.version, next, forget)) === 'conflict' ? 'conflict' : 'erased';
  });
}
