import { type ProofDraft, proof } from '../consent/proof.ts';
import type { Event, Pseudonym } from '../conversation/event.ts';
import type { ChannelSnapshot } from '../facility/snapshot.ts';
import { newsletterOf } from './newsletter-of.ts';
import type { RespondPorts } from './respond.ts';
import { softwareVersion } from './software-version.ts';

/** Writes a declaration of consent or withdrawal to the ledger: before the state, so that nobody is subscribed without proof. */
export async function recordProof(
  draft: ProofDraft,
  event: Event,
  person: Pseudonym,
  channel: ChannelSnapshot,
  { snapshot, ledger, now, log }: RespondPorts,
): Promise<void> {
  const newsletter = newsletterOf(channel);
  const content = proof(draft, {
    channel: event.channel,
    account: event.account,
    newsletter: snapshot.newsletter?.name ?? '',
    law: snapshot.facility.law,
    language: 'de',
    ...(snapshot.newsletter?.minimumAge !== undefined && { minimumAge: snapshot.newsletter.minimumAge }),
    ...(event.address !== undefined && { address: event.address }),
    softwareVersion,
    recordedAt: now(),
  });
  const isCurrent = draft.kind === 'confirmed' && newsletter?.questionHash === draft.question.textHash;
  await ledger.append(person, content, isCurrent ? { hash: newsletter.questionHash, text: newsletter.question } : undefined);
  log('ledger.appended', { channel: event.channel, kind: draft.kind });
}
