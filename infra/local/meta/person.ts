import type { Channel } from '../../../shared/channels/registry.ts';

/**
 * One invented client. On WhatsApp some show phone and BSUID (the usual case), some the BSUID only (they adopted a username), some the
 * phone only (deliveries from before April 2026).
 */
export interface Person {
  readonly id: string;
  readonly channel: Channel;
  name: string;
  username?: string;
  waId?: string;
  bsuid?: string;
  /** The id of channels on which a person has a single one, scoped to the facility's account. */
  psid?: string;
  /** When this person last did something that opens Meta's 24-hour window, by the simulated clock. */
  lastInboundAt?: number;
}

export interface NewPerson {
  readonly channel: Channel;
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  /** `bsuid-only` withholds the phone, `phone-only` has no BSUID yet. WhatsApp only. */
  readonly identity?: 'phone-and-bsuid' | 'bsuid-only' | 'phone-only' | undefined;
  readonly waId?: string | undefined;
  readonly bsuid?: string | undefined;
  readonly psid?: string | undefined;
}

export interface People {
  readonly all: () => readonly Person[];
  readonly get: (id: string) => Person | undefined;
  /** Adds an invented person; a given id or identity that is taken is answered with `undefined`. */
  readonly add: (person: NewPerson) => Person | undefined;
  /** By the id that stays a person's own. */
  readonly byUserId: (channel: Channel, id: string) => Person | undefined;
  /** WhatsApp only; `+49 152 …` and `49152…` name the same phone. */
  readonly byPhone: (phone: string) => Person | undefined;
  /** A number for fiction that nobody here has; undefined: all are given away. */
  readonly freeNumber: () => string | undefined;
}

export function digits(value: string): string {
  return value.replace(/[^0-9]/g, '');
}

/** The identity Meta would name first: what a send to this person carries and what a `wamid` contains. */
export function strongestIdentity(person: Person): string {
  return person.psid ?? person.waId ?? person.bsuid ?? person.id;
}
