import type { UpdateItemCommandInput } from '@aws-sdk/client-dynamodb';
import type { DeskId } from '../app/settings/settings-ports.ts';
import { localCivil } from '../calendar/berlin.ts';
import type { EpochMs, LocalDate } from '../calendar/rules.ts';
import type { Channel } from '../channels/registry.ts';
import type { TextHash } from '../consent/state.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { KeySpace } from '../kernel/key-space.ts';
import { auditMark, standingEnd } from './tables.ts';

declare const made: unique symbol;

/** A key of an item, or the partition of an index. Made in this file alone, so that a key without its desk does not compile. */
export type Key = string & { readonly [made]: true };

/** Every key of what one desk stores. */
export interface DeskKeys {
  readonly status: Key;
  readonly newsletterIndex: Key;
  readonly hours: Key;
  readonly person: (person: Pseudonym) => Key;
  /** A person's chain has one partition, its lines are sorted by number. */
  readonly chain: (person: Pseudonym) => Key;
  /** A text that was shown, under its own hash. */
  readonly text: (hash: TextHash) => Key;
  readonly job: (job: string) => Key;
  readonly shard: (job: string, shard: string) => Key;
  /** Totals of an issue. */
  readonly totals: (job: string) => Key;
  readonly held: (job: string, letter: string) => Key;
  /** Counters of one channel's account on one local day (`2026-11-23`) or in one month (`2026-11`). */
  readonly tally: (of: {
    readonly channel: Channel;
    readonly account: string;
    readonly period: 'day' | 'month';
    readonly at: EpochMs;
  }) => Key;
  /** Partition of the index `due`. One is enough: it holds only answers that are late. */
  readonly due: () => Key;
  /** Partition of the index `waiting`: who waits for a human on a channel. */
  readonly waiting: (channel: Channel) => Key;
  /** Partition of the index `list`: the subscribers of a channel. */
  readonly list: (channel: Channel) => Key;
  /** Partition of the index `months`; `month`: `2026-11`. */
  readonly month: (channel: Channel, month: string) => Key;
  readonly snapshot: (hash: string) => Key;
  /** The facility file that a snapshot was made from. */
  readonly document: (hash: string) => Key;
  /** Phones of the team, and the codes that make a phone one. */
  readonly staffPhones: Key;
  /** Notes of people on the set-up. */
  readonly setup: Key;
  /** Decisions on the way to the first client. */
  readonly goLive: Key;
  /** Register of trainings. */
  readonly training: Key;
  /** Which papers were written, and of what. */
  readonly papers: Key;
}

/** One table as one desk sees it. */
export interface DeskTable {
  readonly name: string;
  readonly keys: DeskKeys;
}

export function deskTable(name: string, space: KeySpace): DeskTable {
  return { name, keys: deskKeys(space) };
}

/** The keys of the desk with that space. */
export function deskKeys(space: KeySpace): DeskKeys {
  const key = (rest: string) => `${space}${rest}` as Key;
  return {
    status: key('F#status'),
    newsletterIndex: key('J#board'),
    hours: key('J#hours'),
    person: (person) => key(`${prefixes.person}${person}`),
    chain: (person) => key(`${prefixes.chain}${person}`),
    text: (hash) => key(`T#${hash}`),
    job: (job) => key(`J#${job}#job`),
    shard: (job, shard) => key(`J#${job}#lane#${shard}`),
    totals: (job) => key(`J#${job}#tally`),
    held: (job, letter) => key(`J#${job}#held#${letter}`),
    tally({ channel, account, period, at }) {
      const { year, month, day } = localCivil(at);
      const parts = period === 'day' ? [year, month, day] : [year, month];
      return key(`N#${channel}#${account}#${parts.map((part) => String(part).padStart(2, '0')).join('-')}`);
    },
    due: () => key('due'),
    waiting: (channel) => key(`waits ${channel}`),
    list: (channel) => key(channel),
    month: (channel, month) => key(`${channel} ${month}`),
    snapshot: (hash) => key(`snapshot#${hash}`),
    document: (hash) => key(`document#${hash}`),
    staffPhones: key('F#phones'),
    setup: key('setup'),
    goLive: key('golive'),
    training: key('training'),
    papers: key('papers'),
  };
}

const prefixes = { person: 'P#', chain: 'L#' } as const;

/** Person whose item or chain lies under this key; undefined: not of that kind, or of another desk. */
export function personUnder(pk: string, kind: keyof typeof prefixes, { person, chain }: DeskKeys): Pseudonym | undefined {
  const beginning = { person, chain }[kind]('');
  return pk.startsWith(beginning) ? pk.slice(beginning.length) : undefined;
}

/** The channel whose list, or whose people who wait, a partition of an index is, whichever desk's. */
export function channelOfList(partition: string): string {
  return partition.slice(Math.max(partition.lastIndexOf('/'), partition.lastIndexOf(' ')) + 1);
}

/** The one item with the pointers of all desks. */
export const desksKey = 'desks' as Key;

/** The proof that the keyring of the deployment is put away. */
export const keyringProofKey = 'keyring-proof' as Key;

/** Memory of the daily examination of a desk; without one, of what all desks share. The role that writes it may put no other key. */
export function standingKey(desk?: DeskId): Key {
  return (desk === undefined ? standingEnd : `${desk}#${standingEnd}`) as Key;
}

/** The last state of one alarm of the deployment. */
export function alarmKey(id: string): Key {
  return `alarm#${id}` as Key;
}

/** Keys of the console: people sign in to the deployment, and their rights name the desks. */
export const consoleKeys = {
  people: 'console#people' as Key,
  wrongCodes: 'console#wrong-codes' as Key,
  session: (hash: string) => `console#session#${hash}` as Key,
  used: (mark: string) => `console#used#${mark}` as Key,
  /** The acts of one day, of a desk or (undefined) of the deployment. */
  audit: (space: KeySpace | undefined, day: LocalDate) => `${space ?? 'console#'}${auditMark}${day}` as Key,
} as const;

/** A publication of a desk; its name stands in the key. */
export function publicationKey(desk: DeskId, number: number): Key {
  return `publication#${desk}#${number}` as Key;
}

/** The key that a request was built with. */
export function keyIn({ Key }: UpdateItemCommandInput): Key {
  return (Key?.pk?.S ?? '') as Key;
}
