import {
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
  type QueryCommandInput,
  type QueryCommandOutput,
} from '@aws-sdk/client-dynamodb';
import type { Claim, Claimed, NewsletterStore, Saved } from '../app/newsletter/newsletter-ports.ts';
import type { Clock } from '../app/ports.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { Codec } from '../kernel/codec.ts';
import { fromItem, toBody, type Versioned } from './codecs/body.ts';
import { hoursCodec, jobCodec, newsletterIndexCodec, shardCodec } from './codecs/newsletter-codecs.ts';
import { updateOnce, type Written } from './conditional-write.ts';
import type { Item } from './item.ts';
import { type DeskKeys, type DeskTable, type Key, personUnder } from './keys.ts';
import * as requests from './newsletter-requests.ts';
import { writeBody } from './requests.ts';
import { type NewWriter, writerAttributes } from './writer.ts';

/** Longer than the longest list takes by the smallest daily limit; who is served leaves the set at once. */
export const heldPeopleKeptMs = 400 * 24 * 60 * 60 * 1000;

type StartKey = QueryCommandInput['ExclusiveStartKey'];

/** Counts over all pages of a query. */
async function countAll(client: DynamoDBClient, request: (from: StartKey) => QueryCommandInput): Promise<number> {
  let count = 0;
  let from: StartKey;
  do {
    const page: QueryCommandOutput = await client.send(new QueryCommand(request(from)));
    count += page.Count ?? 0;
    from = page.LastEvaluatedKey;
  } while (from);
  return count;
}

/** The newsletter's items and claims on DynamoDB: sends what `newsletter-requests.ts` builds. */
export function createDynamoNewsletter(client: DynamoDBClient, table: DeskTable, now: Clock, newWriter: NewWriter): NewsletterStore {
  const { name, keys } = table;
  const get = async (pk: Key): Promise<Item | undefined> => (await client.send(new GetItemCommand(requests.getItem(name, pk)))).Item;
  const load = async <T>(pk: Key, codec: Codec<T>): Promise<Versioned<T> | undefined> => {
    const item = await get(pk);
    return item && fromItem(codec, item);
  };
  const save = async <T>(pk: Key, codec: Codec<T>, value: T, version: number | undefined): Promise<Saved> =>
    (await updateOnce(client, writeBody(name, pk, toBody(codec, value), version, newWriter()))).kind === 'conflict'
      ? 'conflict'
      : 'committed';
  return {
    loadIndex: () => load(keys.newsletterIndex, newsletterIndexCodec),
    saveIndex: (newsletterIndex, version) => save(keys.newsletterIndex, newsletterIndexCodec, newsletterIndex, version),
    loadJob: (id) => load(keys.job(id), jobCodec),
    saveJob: (job, version) => save(keys.job(job.id), jobCodec, job, version),
    loadShard: (job, shard) => load(keys.shard(job, shard), shardCodec),
    saveShard: (job, shard, progress, version) => save(keys.shard(job, shard), shardCodec, progress, version),
    loadHours: () => load(keys.hours, hoursCodec),
    saveHours: (hours, version) => save(keys.hours, hoursCodec, hours, version),
    async page(channel, after, to, limit) {
      const { Items = [] } = await client.send(new QueryCommand(requests.queryList(table, channel, after, to, limit)));
      return Items.flatMap((item) => personUnder(item.pk?.S ?? '', 'person', keys) ?? []);
    },
    countSubscribers: (channel) => countAll(client, (from) => requests.countList(table, channel, from)),
    countConfirmed: (channel, month) => countAll(client, (from) => requests.countMonth(table, channel, month, from)),
    async claim(person, claim) {
      return claimedOf(await updateOnce(client, requests.claimIssue(table, person, claim, newWriter())), claim, keys);
    },
    async release(person, job) {
      await updateOnce(client, requests.releaseIssue(table, person, job, newWriter()));
    },
    async markUnknown(person, job) {
      const written = await updateOnce(client, requests.markUnknown(table, person, job, newWriter()));
      return written.kind === 'conflict' ? 0 : Number(written.item.issueTold?.N ?? 0);
    },
    async tell(person, job, rank, at) {
      const written = await updateOnce(client, requests.tellIssue(table, person, job, rank, at, newWriter()));
      if (written.kind === 'conflict') return undefined;
      return {
        before: Number(written.item.issueToldBefore?.N ?? 0),
        wasUnknown: written.item.issueUnknown !== undefined,
        wasUndeliverable: written.item.undeliverable !== undefined,
      };
    },
    async countUndeliverable(person) {
      await updateOnce(client, requests.countUndeliverable(table, person, newWriter()));
    },
    async clearUndeliverable(person) {
      await updateOnce(client, requests.clearUndeliverable(table, person, newWriter()));
    },
    async tally(job, counts) {
      if (Object.keys(counts).length > 0) await updateOnce(client, requests.addTally(table, job, counts, newWriter()));
    },
    async loadTally(job) {
      const counts = Object.entries((await get(keys.totals(job))) ?? {}).filter(([name]) => !isNoTotal.has(name));
      return Object.fromEntries(counts.map(([key, value]) => [key, Number(value.N ?? 0)]));
    },
    async hold(job, people) {
      for (const [letter, same] of Map.groupBy(people, firstLetter)) {
        await updateOnce(client, requests.changeHeld(table, job, letter, same, 'ADD', now() + heldPeopleKeptMs, newWriter()));
      }
    },
    async held(job, letter) {
      return ((await get(keys.held(job, letter)))?.people?.SS ?? []).sort();
    },
    async letGo(job, letter, people) {
      if (people.length === 0) return;
      await updateOnce(client, requests.changeHeld(table, job, letter, people, 'DELETE', now() + heldPeopleKeptMs, newWriter()));
    },
  };
}

const firstLetter = (person: Pseudonym): string => person.charAt(0);

const isNoTotal: ReadonlySet<string> = new Set(['pk', ...writerAttributes]);

/** One more writer may have followed a claim whose answer was lost, and may have withdrawn: what stands there decides. */
function claimedOf({ kind, item }: Written, claim: Claim, keys: DeskKeys): Claimed {
  const holds = kind !== 'conflict' && item?.list?.S === keys.list(claim.channel) && item.issueId?.S === claim.job;
  if (!holds) return whyRefused(item, claim, keys);
  const { address, absorbed, windowUntil } = item;
  return {
    kind: 'claimed',
    address: address?.S ?? '',
    aliases: absorbed?.S?.split(' ') ?? [],
    ...(windowUntil?.N && { windowUntil: Number(windowUntil.N) }),
  };
}

/** The item that stands there says why. */
function whyRefused(item: Item | undefined, { channel, job, needsWindow, at }: Claim, keys: DeskKeys): Claimed {
  if (item?.list?.S !== keys.list(channel)) return { kind: 'refused', because: 'withdrawn' };
  if (item.issueId?.S === job) return { kind: 'refused', because: 'already', told: Number(item.issueTold?.N ?? 0) };
  if (Number(item.quietUntil?.N ?? 0) > at || Number(item.noIssueUntil?.N ?? 0) > at) return { kind: 'refused', because: 'staff' };
  if (needsWindow && Number(item.windowUntil?.N ?? 0) <= at) return { kind: 'refused', because: 'window-closed' };
  return { kind: 'refused', because: 'unreachable' };
}
