import { channels } from '../../../shared/channels/registry.ts';
import { fictionalWaIds, mintEntryId } from './mint.ts';
import { digits, type NewPerson, type People, type Person } from './person.ts';
import { simulators } from './simulators.ts';

const firstNames = ['Lea', 'Emre', 'Sofia', 'Jonas', 'Amina', 'Paul', 'Nadja', 'Tarek', 'Ida', 'Malik'];

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
    const identity = simulators[wish.channel].identityOf({ ...wish, id }, freeNumber());
    const taken = Object.values(identity).some((value) => byUserId(wish.channel, value) ?? byPhone(value));
    if (people.has(id) || taken) return undefined;
    const person: Person = { id, channel: wish.channel, name, ...identity };
    people.set(id, person);
    return person;
  };

  for (const channel of channels) for (const person of simulators[channel].startingPeople) add({ channel, ...person });
  return { all: () => [...people.values()], get: (id) => people.get(id), add, byUserId, byPhone, freeNumber };
}
