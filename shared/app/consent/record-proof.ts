import type { Channel } from '../../channels/registry.ts';
import { type ProofDraft, proof } from '../../consent/proof.ts';
import type { Pseudonym, Sealed } from '../../conversation/event.ts';
import type { RespondPorts } from '../replies/dependencies.ts';
import { softwareVersion } from '../software-version.ts';

/** Author of a declaration, and where it was made. */
export interface Declarant {
  readonly person: Pseudonym;
  /** The person's other identities. */
  readonly formerly: readonly Pseudonym[];
  readonly channel: Channel;
  /** Page id or phone number id. */
  readonly account: string;
  readonly address?: Sealed | undefined;
}

/** Writes a declaration of consent or withdrawal to the ledger: before the state, so that nobody is subscribed without proof. */
export async function recordProof(
  draft: ProofDraft,
  { person, formerly, channel, account, address }: Declarant,
  { snapshot, ledger, now, log }: Pick<RespondPorts, 'snapshot' | 'ledger' | 'now' | 'log'>,
): Promise<void> {
  const content = proof(draft, {
    channel,
    account,
    newsletter: snapshot.newsletter?.name ?? '',
    law: snapshot.facility.law,
    language: 'de',
    ...(snapshot.newsletter?.minimumAge !== undefined && { minimumAge: snapshot.newsletter.minimumAge }),
    ...(address !== undefined && { address }),
    formerly,
    softwareVersion,
    recordedAt: now(),
  });
  await ledger.append(person, content);
  log('ledger.appended', { channel, kind: draft.kind });
}
