import type { Channel } from '../../shared/channels/registry.ts';
import { messengerDelivery, textFrom, whatsAppDelivery } from '../support/deliveries.ts';
import { type InventedPerson, messengerPerson, newMessageId, type WhatsAppPerson, whatsAppPerson } from '../support/invented-people.ts';
import type { Chance } from './random.ts';

/** What a message is about, as far as the answer depends on it. */
export type About = 'plain' | 'human' | 'stop' | 'access' | 'privacy';

export const wordsAbout: Readonly<Record<About, string>> = {
  plain: 'Hallo, ich suche Rat wegen meiner Lehrstelle',
  human: 'MENSCH',
  stop: 'STOP',
  access: 'AUSKUNFT',
  privacy: 'DATENSCHUTZ',
};

export interface Letter {
  readonly person: InventedPerson;
  readonly id: string;
  readonly about: About;
}

/** One delivery as Meta would bring it: messages of several persons, in one or several entries. */
export interface Batch {
  readonly channel: Channel;
  readonly letters: readonly Letter[];
}

/** The range of numbers kept free for fiction is small: whoever comes later has no visible number. */
const phoneHolders = 250;

/** `count` invented persons on both channels. */
export function inventPersons(count: number): InventedPerson[] {
  return Array.from({ length: count }, (_, index) => {
    if (index % 2 === 0) return messengerPerson();
    return whatsAppPerson(index < phoneHolders ? (['phone-and-bsuid', 'bsuid-only', 'phone-only'] as const)[index % 3] : 'bsuid-only');
  });
}

/** Each person's messages of one period, at most four, mixed over all persons and put into batches of one to ten. */
export function writeLetters(persons: readonly InventedPerson[], chance: Chance, mayStop: (person: InventedPerson) => boolean): Batch[] {
  const letters = chance.shuffled(persons.flatMap((person) => lettersOf(person, chance, mayStop(person))));
  const batches: Batch[] = [];
  for (const channel of ['messenger', 'whatsapp'] as const) {
    const rest = letters.filter(({ person }) => person.channel === channel);
    while (rest.length > 0) batches.push({ channel, letters: rest.splice(0, chance.between(1, 10)) });
  }
  return chance.shuffled(batches);
}

function lettersOf(person: InventedPerson, chance: Chance, mayStop: boolean): Letter[] {
  const abouts: About[] = ['plain'];
  for (const about of ['plain', 'human', 'access', 'privacy'] as const) if (chance.happens(0.3)) abouts.push(about);
  if (mayStop && chance.happens(0.3)) abouts.push('stop');
  return chance.shuffled(abouts.map((about) => ({ person, about, id: newMessageId(person) })));
}

/** The batch in Meta's format, its messages over one to three entries. */
export function toDelivery({ channel, letters }: Batch, at: number, entries: number): unknown {
  const size = Math.ceil(letters.length / entries);
  const parts = Array.from({ length: entries }, (_, index) => letters.slice(index * size, (index + 1) * size)).filter(
    ({ length }) => length > 0,
  );
  const deliveries: readonly { readonly object?: unknown; readonly entry?: unknown }[] = parts.map((part) => {
    const items = part.map(({ person, id, about }) => textFrom(person, { at, id, text: wordsAbout[about] }));
    return channel === 'messenger'
      ? messengerDelivery(items, at)
      : whatsAppDelivery(items, part.map(({ person }) => person).filter(isWhatsApp));
  });
  return { ...deliveries[0], entry: deliveries.flatMap(({ entry }) => entry) };
}

function isWhatsApp(person: InventedPerson): person is WhatsAppPerson {
  return person.channel === 'whatsapp';
}
