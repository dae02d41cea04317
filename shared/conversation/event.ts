import type { EpochMs } from '../calendar/rules.ts';
import type { Channel } from '../channels/registry.ts';
import type { Meaning } from '../understanding/meaning.ts';

/** HMAC of one identity of a person under the pepper, base64url, 43 characters. Never reversible, never logged whole. */
export type Pseudonym = string & { readonly brand?: 'Pseudonym' };

/** HMAC of person, kind, message id and discriminator, base64url, 43 characters: two deliveries of one happening have the same. */
export type EventKey = string & { readonly brand?: 'EventKey' };

/** AES-256-GCM under the sealing key, `<key id>.<base64url>`. */
export type Sealed = string & { readonly brand?: 'Sealed' };

/** Kinds of event, without a word of what was said. */
export const eventKinds = [
  'text',
  'media',
  'location',
  'contacts',
  'choice',
  'entry',
  'order',
  'reaction',
  'edit',
  'revoke',
  'unsupported',
  'system',
  'staff',
  'handover',
  'preference',
] as const;
export type EventKind = (typeof eventKinds)[number];

/**
 * One happening of one person, as it travels through the queue. It has no field for a text, a name, a number or a message id.
 * - `choice`: a tapped button, quick reply, list row, menu entry; its payload became `meaning`.
 * - `entry`: somebody came in (Get Started, referral by m.me link or ad) without saying anything.
 * - `staff`: a human or another tool answered (foreign echo, phone app).
 * - `system`: the person's identity changed; `who` holds the new ones first, then the old ones.
 * - `handover`: thread control moved. - `preference`: WhatsApp's own stop/resume of marketing.
 */
export interface Event {
  readonly v: 3;
  readonly channel: Channel;
  /** Page id or phone number id. */
  readonly account: string;
  readonly kind: EventKind;
  readonly key: EventKey;
  /** Every pseudonym the payload allows, strongest identity first. The first is the queue's message group. */
  readonly identities: readonly [Pseudonym, ...Pseudonym[]];
  /** Those of `who` that prove nothing alone: phone numbers, which pass to other people. */
  readonly reassignable?: readonly Pseudonym[];
  /** The event's own time by Meta's clock: decides age, order and consent. */
  readonly at: EpochMs;
  /** When our webhook took it in: a START that came in before the question was put has not answered it. Absent on older messages. */
  readonly receivedAt?: EpochMs;
  readonly meaning: Meaning;
  /** Where an answer goes; absent where none is possible. */
  readonly address?: Sealed;
  /** Another app holds the thread: observe, never answer. */
  readonly standby?: true;
  /** Keyed hash of a code that the message presents, to make the phone one of the team's. */
  readonly code?: string;
}

/** Meta's report on the outcome of one of our own sends: resolves an `unknown`. */
export interface Receipt {
  readonly channel: Channel;
  readonly status: 'sent' | 'delivered' | 'read' | 'failed';
  /** Our own opaque token (person and effect, sealed). */
  readonly token: Sealed;
  readonly at: EpochMs;
  /** Meta's error code of a failed send. */
  readonly code?: string;
}
