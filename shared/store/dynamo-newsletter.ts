import {
  ConditionalCheckFailedException,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
  UpdateItemCommand,
  type UpdateItemCommandInput,
} from '@aws-sdk/client-dynamodb';
import type { Claim, Claimed, NewsletterStore, Saved } from '../app/newsletter-ports.ts';
import type { Clock } from '../app/ports.ts';
import type { Pseudonym } from '../conversation/event.ts';
import { itemToBoard } from './board-item.ts';
import { itemToHours, itemToJob, itemToLane } from './newsletter-item.ts';
import { boardPk, heldPk, hoursPk, jobPk, lanePk, tallyPk } from './newsletter-keys.ts';
import * as requests from './newsletter-requests.ts';
import { type Item, keyOfPk, listMonthOf, personPk } from './person-item.ts';

/** Longer than the longest list takes by the smallest daily limit; who is served leaves the set at once. */
const heldForMs = 400 * 24 * 60 * 60 * 1000;

/** The newsletter's items and claims on DynamoDB: sends what `newsletter-requests.ts` builds. */
export function createDynamoNewsletter(client: DynamoDBClient, table: string, now: Clock): NewsletterStore {
  const get = async (pk: string): Promise<Item | undefined> => (await client.send(new GetItemCommand(requests.getItem(table, pk)))).Item;
  const load = async <T>(pk: string, read: (item: Item) => T): Promise<T | undefined> => {
    const item = await get(pk);
    return item && read(item);
  };
  const save = async (pk: string, body: unknown, version: number | undefined): Promise<Saved> =>
    (await update(client, requests.writeBody(table, pk, body, version))) ? 'committed' : 'conflict';
  const countAll = async (request: (from: QueryCommandInput['ExclusiveStartKey']) => QueryCommandInput): Promise<number> => {
    let count = 0;
    let from: QueryCommandInput['ExclusiveStartKey'];
    do {
      const page: QueryCommandOutput = await client.send(new QueryCommand(request(from)));
      count += page.Count ?? 0;
      from = page.LastEvaluatedKey;
    } while (from);
    return count;
  };
  return {
    loadBoard: () => load(boardPk, itemToBoard),
    saveBoard: (board, version) => save(boardPk, board, version),
    loadJob: (id) => load(jobPk(id), itemToJob),
    saveJob: (job, version) => save(jobPk(job.id), job, version),
    loadLane: (job, lane) => load(lanePk(job, lane), itemToLane),
    saveLane: (job, lane, progress, version) => save(lanePk(job, lane), progress, version),
    loadHours: () => load(hoursPk, itemToHours),
    saveHours: (hours, version) => save(hoursPk, hours, version),
    async page(channel, after, to, limit) {
      const { Items = [] } = await client.send(new QueryCommand(requests.queryList(table, channel, after, to, limit)));
      return Items.map((item) => keyOfPk(item.pk?.S ?? ''));
    },
    countSubscribers: (channel) => countAll((from) => requests.countList(table, channel, from)),
    countConfirmed: (channel, month) => countAll((from) => requests.countMonth(table, listMonthOf(channel, month), from)),
    async claim(person, claim) {
      const item = await update(client, requests.claimIssue(table, person, claim));
      if (!item) return whyRefused(await get(personPk(person)), claim);
      return { kind: 'claimed', address: item.address?.S ?? '', ...(item.windowUntil?.N && { windowUntil: Number(item.windowUntil.N) }) };
    },
    async release(person, job) {
      await update(client, requests.releaseIssue(table, person, job));
    },
    async markUnknown(person, job) {
      return Number((await update(client, requests.markUnknown(table, person, job)))?.issueTold?.N ?? 0);
    },
    async tell(person, job, rank, at) {
      const old = await update(client, requests.tellIssue(table, person, job, rank, at));
      return (
        old && {
          before: Number(old.issueTold?.N ?? 0),
          wasUnknown: old.issueUnknown !== undefined,
          wasUndeliverable: old.undeliverable !== undefined,
        }
      );
    },
    async countUndeliverable(person) {
      await update(client, requests.countUndeliverable(table, person));
    },
    async clearUndeliverable(person) {
      await update(client, requests.clearUndeliverable(table, person));
    },
    async tally(job, counts) {
      if (Object.keys(counts).length > 0) await update(client, requests.addTally(table, job, counts));
    },
    async loadTally(job) {
      const { pk: _, ...counts } = (await get(tallyPk(job))) ?? {};
      return Object.fromEntries(Object.entries(counts).map(([key, value]) => [key, Number(value.N ?? 0)]));
    },
    async hold(job, people) {
      for (const [letter, same] of Map.groupBy(people, firstLetter)) {
        await update(client, requests.changeHeld(table, job, letter, same, 'ADD', now() + heldForMs));
      }
    },
    async held(job, letter) {
      return ((await get(heldPk(job, letter)))?.people?.SS ?? []).sort();
    },
    async letGo(job, letter, people) {
      if (people.length > 0) await update(client, requests.changeHeld(table, job, letter, people, 'DELETE', now() + heldForMs));
    },
  };
}

const firstLetter = (person: Pseudonym): string => person.charAt(0);

/** The item as `ReturnValues` has it; undefined: the condition did not hold. */
async function update(client: DynamoDBClient, input: UpdateItemCommandInput): Promise<Item | undefined> {
  try {
    return (await client.send(new UpdateItemCommand(input))).Attributes ?? {};
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return undefined;
    throw error;
  }
}

/** Refusals are rare: the item is read again to say why. */
function whyRefused(item: Item | undefined, { channel, job, needsWindow, at }: Claim): Claimed {
  if (item?.list?.S !== channel) return { kind: 'refused', because: 'withdrawn' };
  if (item.issueId?.S === job) return { kind: 'refused', because: 'already', told: Number(item.issueTold?.N ?? 0) };
  if (Number(item.quietUntil?.N ?? 0) > at) return { kind: 'refused', because: 'staff' };
  if (needsWindow && Number(item.windowUntil?.N ?? 0) <= at) return { kind: 'refused', because: 'window-closed' };
  return { kind: 'refused', because: 'unreachable' };
}
