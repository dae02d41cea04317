import type { Channel } from '../../../shared/channels/registry.ts';
import { fictionalWaIds, mintBsuid, mintEntryId, mintPsid } from './mint.ts';

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
  /** By BSUID (WhatsApp) or PSID (Messenger). */
  readonly byUserId: (channel: Channel, id: string) => Person | undefined;
  /** WhatsApp only; `+49 152 …` and `49152…` name the same phone. */
  readonly byPhone: (phone: string) => Person | undefined;
  /** A number for fiction that nobody here has; undefined: all are given away. */
  readonly freeNumber: () => string | undefined;
}

const firstNames = ['Lea', 'Emre', 'Sofia', 'Jonas', 'Amina', 'Paul', 'Nadja', 'Tarek', 'Ida', 'Malik'];

const startingPeople: readonly NewPerson[] = [
  { channel: 'whatsapp', id: 'mira', name: 'Mira K.', waId: '4915228817386', bsuid: 'DE.84019263517402958816' },
  { channel: 'whatsapp', id: 'ali', name: 'Ali B.', identity: 'bsuid-only', bsuid: 'DE.20975518364402719350' },
  { channel: 'messenger', id: 'jana', name: 'Jana W.', psid: '24000000000000001' },
  { channel: 'messenger', id: 'deniz', name: 'Deniz A.', psid: '24000000000000002' },
];

function digits(value: string): string {
  return value.replace(/[^0-9]/g, '');
}

/** `freeNumber`: one for people without a wish of their own; where all are given away, the person shows no number. */
function whatsAppIdentity(wish: NewPerson, freeNumber: string | undefined): Pick<Person, 'waId' | 'bsuid' | 'username'> {
  const number = wish.waId ?? freeNumber;
  const identity = number === undefined ? 'bsuid-only' : (wish.identity ?? 'phone-and-bsuid');
  if (identity === 'bsuid-only')
    return { bsuid: wish.bsuid ?? mintBsuid(), username: `@${wish.id ?? 'gast'}.${mintEntryId().slice(0, 4).toLowerCase()}` };
  const waId = digits(number ?? '');
  return identity === 'phone-only' ? { waId } : { waId, bsuid: wish.bsuid ?? mintBsuid() };
}

/** The people everybody finds at the start, or those of an earlier run. */
export function createPeople(remembered: readonly Person[] = []): People {
  const people = new Map<string, Person>(remembered.map((person) => [person.id, person]));

  const find = (matches: (person: Person) => boolean): Person | undefined => [...people.values()].find(matches);
  const byUserId: People['byUserId'] = (channel, id) =>
    find((person) => person.channel === channel && (person.bsuid === id || person.psid === id));
  const byPhone: People['byPhone'] = (phone) => find((person) => person.waId !== undefined && person.waId === digits(phone));

  const freeNumber: People['freeNumber'] = () => fictionalWaIds().find((number) => !byPhone(number));

  const add = (wish: NewPerson): Person | undefined => {
    const id = wish.id ?? mintEntryId();
    const name = wish.name ?? `${firstNames[people.size % firstNames.length]} ${String.fromCharCode(65 + (people.size % 26))}.`;
    const identity = wish.channel === 'messenger' ? { psid: wish.psid ?? mintPsid() } : whatsAppIdentity({ ...wish, id }, freeNumber());
    const taken = Object.values(identity).some((value) => byUserId(wish.channel, value) ?? byPhone(value));
    if (people.has(id) || taken) return undefined;
    const person: Person = { id, channel: wish.channel, name, ...identity };
    people.set(id, person);
    return person;
  };

  for (const person of startingPeople) add(person);
  return { all: () => [...people.values()], get: (id) => people.get(id), add, byUserId, byPhone, freeNumber };
}

/** The identity Meta would name first: what a send to this person carries and what a `wamid` contains. */
export function strongestIdentity(person: Person): string {
  return person.psid ?? person.waId ?? person.bsuid ?? person.id;
}
