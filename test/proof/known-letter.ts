import type { Vault } from '../../shared/app/ports.ts';
import { messenger } from '../../shared/channels/messenger/adapter.ts';
import { whatsapp } from '../../shared/channels/whatsapp/adapter.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { type Letter, toDelivery } from './correspondence.ts';

/** A message, and under which names the desk knows it. */
export interface KnownLetter {
  readonly letter: Letter;
  /** What the person's ring keeps of it; also the name of the first answer to it. */
  readonly ref: string;
  readonly who: readonly string[];
}

/** Names do not depend on it. */
const anyTime = Date.parse('2026-11-27T10:00:00+01:00');

/** Computes with the keyring how the desk names this message and its person. */
export function knowLetter(letter: Letter, snapshot: Snapshot, vault: Vault): KnownLetter {
  const { channel } = letter.person;
  const adapter = channel === 'messenger' ? messenger : whatsapp;
  const [heard] = adapter.parse(toDelivery({ channel, letters: [letter] }, anyTime, 1), snapshot).heard;
  if (!heard) throw new Error(`the ${channel} adapter does not hear a message of the trial`);
  const who = heard.identities.map((identity) => vault.pseudonym(channel, heard.account, identity));
  const key = vault.eventKey(who[0] ?? '', heard.kind, heard.messageId, heard.discriminator);
  return { letter, ref: key.slice(0, 16), who };
}
