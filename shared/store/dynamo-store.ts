import { type AttributeValue, type DynamoDBClient, QueryCommand, type UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { Clock, OpeningState, Store } from '../app/ports.ts';
import type { Pseudonym } from '../conversation/event.ts';
import { fromItem, toBody } from './codecs/body.ts';
import { newsletterIndexCodec } from './codecs/newsletter-codecs.ts';
import { openingCodec } from './codecs/opening-codec.ts';
import { updateOnce } from './conditional-write.ts';
import type { Item } from './item.ts';
import { type DeskKeys, type DeskTable, type Key, personUnder } from './keys.ts';
import { itemToRecord, stateToAttributes } from './person-item.ts';
import { readItems } from './read-items.ts';
import { pksOf, queryDue, queryWaiting, writeBody, writePerson } from './requests.ts';
import type { NewWriter } from './writer.ts';

/** How many signposts in a row are followed; two is already rare. */
const longestTrail = 4;

/** The store on DynamoDB: sends what `requests.ts` builds, and turns what comes back into values. */
export function createDynamoStore(client: DynamoDBClient, table: DeskTable, now: Clock, newWriter: NewWriter): Store {
  const { name, keys } = table;
  return {
    async load(who, at) {
      const items = await readItems(client, name, pksOf(who, keys));
      await followSignposts(items, at, keys, (pks) => readItems(client, name, pks));
      const status = items.get(keys.status);
      const newsletterIndex = items.get(keys.newsletterIndex);
      const persons = [...items.values()].filter((item) => personUnder(pkOf(item), 'person', keys) !== undefined);
      const records = persons.map((item) => itemToRecord(item, keys));
      return {
        records: records.filter(({ expiresAt }) => expiresAt === undefined || expiresAt > at),
        ...(status && { status: statusIn(status) }),
        ...(newsletterIndex && { newsletterIndex: fromItem(newsletterIndexCodec, newsletterIndex).value }),
      };
    },
    commit: (key, version, state, forgetAt) =>
      write(client, writePerson(table, key, version, stateToAttributes(state, forgetAt, keys), now(), newWriter())),
    redirect: (key, version, state, to, forgetAt) =>
      write(client, writePerson(table, key, version, stateToAttributes(state, forgetAt, keys, to), now(), newWriter())),
    async loadStatus() {
      const item = (await readItems(client, name, [keys.status])).get(keys.status);
      return item && statusIn(item);
    },
    saveStatus: (status, version) => write(client, writeBody(name, keys.status, toBody(openingCodec, status), version, newWriter())),
    async dueBefore(until, limit) {
      const { Items = [] } = await client.send(new QueryCommand(queryDue(table, until, limit)));
      return Items.flatMap((item) => personUnder(pkOf(item), 'person', keys) ?? []);
    },
    async waiting(channel, from, limit) {
      const { Items = [] } = await client.send(new QueryCommand(queryWaiting(table, channel, from, limit)));
      const [first] = Items;
      return { count: Items.length, ...(first && { since: Number(first.waitsSince?.N) }) };
    },
  };
}

function statusIn(item: Item): OpeningState {
  const { value, version } = fromItem(openingCodec, item);
  return { ...value, version };
}

async function followSignposts(
  items: Map<string, Item>,
  at: number,
  keys: DeskKeys,
  read: (pks: readonly Key[]) => Promise<Map<string, Item>>,
): Promise<void> {
  for (let step = 0; step < longestTrail; step += 1) {
    const onward = [...items.values()].flatMap((item) => trailOf(item, at, keys)).filter((pk) => !items.has(pk));
    if (onward.length === 0) return;
    const more = await read(onward);
    if (more.size === 0) return;
    for (const [pk, item] of more) items.set(pk, item);
  }
}

function trailOf(item: Item, at: number, keys: DeskKeys): Key[] {
  const to = item.mergedInto?.S;
  const alive = item.expiresAt?.N === undefined || Number(item.expiresAt.N) * 1000 > at;
  return to !== undefined && alive ? [keys.person(to as Pseudonym)] : [];
}

/** A write that had happened although its answer was lost is as good as any. */
async function write(client: DynamoDBClient, input: UpdateItemCommandInput): Promise<'committed' | 'conflict'> {
  return (await updateOnce(client, input)).kind === 'conflict' ? 'conflict' : 'committed';
}

function pkOf(item: Record<string, AttributeValue>): string {
  return item.pk?.S ?? '';
}
