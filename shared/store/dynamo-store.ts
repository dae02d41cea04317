import {
  type AttributeValue,
  BatchGetItemCommand,
  ConditionalCheckFailedException,
  type DynamoDBClient,
  QueryCommand,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import { AppError } from '../app/app-error.ts';
import type { Clock, Store } from '../app/ports.ts';
import type { Pseudonym } from '../conversation/event.ts';
import { itemToBoard } from './board-item.ts';
import { boardPk } from './newsletter-keys.ts';
import { type Item, isPersonPk, itemToRecord, keyOfPk, personPk, stateToAttributes } from './person-item.ts';
import { batchGet, pksOf, queryDue, writePerson, writeStatus } from './requests.ts';
import { itemToStatus, statusPk, statusToBody } from './status-item.ts';

/** How many signposts in a row are followed; two is already rare. */
const longestTrail = 4;

/** The store on DynamoDB: sends what `requests.ts` builds, and turns what comes back into values. */
export function createDynamoStore(client: DynamoDBClient, table: string, now: Clock): Store {
  return {
    async load(who, at) {
      const items = await readAll(client, table, pksOf(who));
      await followSignposts(items, at, (pks) => readAll(client, table, pks));
      const status = items.get(statusPk);
      const board = items.get(boardPk);
      const records = [...items.values()].filter((item) => isPersonPk(pkOf(item))).map(itemToRecord);
      return {
        records: records.filter(({ expiresAt }) => expiresAt === undefined || expiresAt > at),
        ...(status && { status: itemToStatus(status) }),
        ...(board && { board: itemToBoard(board).value }),
      };
    },
    commit: (key, version, state, forgetAt) => write(client, writePerson(table, key, version, stateToAttributes(state, forgetAt), now())),
    redirect: (key, version, state, to, forgetAt) =>
      write(client, writePerson(table, key, version, stateToAttributes(state, forgetAt, to), now())),
    async loadStatus() {
      const item = (await readAll(client, table, [statusPk])).get(statusPk);
      return item && itemToStatus(item);
    },
    saveStatus: (status, version) => write(client, writeStatus(table, statusToBody(status), version)),
    async dueBefore(until, limit) {
      const { Items = [] } = await client.send(new QueryCommand(queryDue(table, until, limit)));
      return Items.map((item) => keyOfPk(pkOf(item)));
    },
  };
}

/** Reads every key, however often DynamoDB returns only a part: an unprocessed key must never be taken for a new person. */
async function readAll(client: DynamoDBClient, table: string, pks: readonly string[]): Promise<Map<string, Item>> {
  const found = new Map<string, Item>();
  let request = batchGet(table, [...new Set(pks)]).RequestItems;
  for (let attempt = 0; request && Object.keys(request).length > 0; attempt += 1) {
    if (attempt > 5) throw new AppError('store.unreachable', 'keys stayed unprocessed');
    if (attempt > 0) await pause(attempt);
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetItemCommand({ RequestItems: request }));
    for (const item of Responses?.[table] ?? []) found.set(pkOf(item), item);
    request = UnprocessedKeys;
  }
  return found;
}

async function followSignposts(
  items: Map<string, Item>,
  at: number,
  read: (pks: readonly string[]) => Promise<Map<string, Item>>,
): Promise<void> {
  for (let step = 0; step < longestTrail; step += 1) {
    const onward = [...items.values()].flatMap((item) => trailOf(item, at)).filter((pk) => !items.has(pk));
    if (onward.length === 0) return;
    const more = await read(onward);
    if (more.size === 0) return;
    for (const [pk, item] of more) items.set(pk, item);
  }
}

function trailOf(item: Item, at: number): string[] {
  const to = item.mergedInto?.S;
  const alive = item.expiresAt?.N === undefined || Number(item.expiresAt.N) * 1000 > at;
  return to !== undefined && alive ? [personPk(to as Pseudonym)] : [];
}

async function write(client: DynamoDBClient, input: UpdateItemCommandInput): Promise<'committed' | 'conflict'> {
  try {
    await client.send(new UpdateItemCommand(input));
    return 'committed';
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'conflict';
    throw error;
  }
}

function pkOf(item: Record<string, AttributeValue>): string {
  return item.pk?.S ?? '';
}

const pause = (attempt: number) => new Promise((done) => setTimeout(done, 50 * 2 ** attempt));
