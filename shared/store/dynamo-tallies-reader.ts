import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { ReadTallies } from '../app/ports.ts';
import type { Item } from './item.ts';
import type { DeskTable } from './keys.ts';
import { readItems } from './read-items.ts';

/** Keys that one BatchGetItem takes. */
const batch = 100;

/** Reads a desk's counters from the table of conversations. Throws `store.unreachable` as `readItems`. */
export function createTalliesReader(client: DynamoDBClient, { name, keys }: DeskTable): ReadTallies {
  return async (items) => {
    const pks = items.map(keys.tally);
    const found = new Map<string, Item>();
    for (let start = 0; start < pks.length; start += batch) {
      for (const [pk, item] of await readItems(client, name, pks.slice(start, start + batch))) found.set(pk, item);
    }
    return pks.map((pk) => countsOf(found.get(pk) ?? {}));
  };
}

/** Attributes of an item that are not counters. */
const besides: ReadonlySet<string> = new Set(['pk', 'expiresAt', 'writer', 'writerBefore']);

function countsOf(item: Item): Readonly<Record<string, number>> {
  const counters = Object.entries(item).filter(([name]) => !besides.has(name));
  return Object.fromEntries(counters.map(([name, value]) => [name, Number(value.N ?? 0)]));
}
