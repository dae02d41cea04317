import * as z from 'zod/mini';
import { monthOf } from '../../broadcast/send-guards.ts';
import { channels } from '../../channels/registry.ts';
import type { Consent, Question } from '../../consent/state.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import {
  type AnswersOfDay,
  type PersonState,
  personFields,
  recentEventKeyLength,
  type Subscription,
  type Waiting,
} from '../../conversation/state.ts';
import { ceilingGroups } from '../../conversation/traits.ts';
import { renamed } from '../../kernel/codec.ts';
import type { Item } from '../item.ts';
import { channelOfList, type DeskKeys } from '../keys.ts';
import { consentSchema, effectSchema } from './person-schemas.ts';

/** Parts of an item that a field may need beside its own. */
export interface Written {
  readonly state: PersonState;
  /** Set on an item that only leads to another one. */
  readonly mergedInto: Pseudonym | undefined;
  readonly keys: DeskKeys;
}

/** How one field of a person's state lies in the item: in which attributes, and both ways between them. */
export interface Field<T> {
  readonly attributes: readonly string[];
  readonly write: (value: T, written: Written) => Item;
  /** The field's value, to be checked by the codec; undefined: it is not there. */
  readonly read: (item: Item) => unknown;
}

type PersonFields = typeof personFields;
type OwnField = { [K in keyof PersonFields]: PersonFields[K]['as'] extends 'own' ? K : never }[keyof PersonFields];

/** Fields with attributes of their own, where an index or a condition looks at them, or where JSON would be too long. */
const ownFields: { readonly [K in OwnField]: Field<Exclude<PersonState[K], undefined>> } = {
  lastContactAt: number('lastContactAt'),
  consent: consent(),
  subscription: subscription(),
  issue: issue(),
  answered: answered(),
  waiting: waiting(),
  recentEventKeys: ring(),
  effects: list('effects', {
    toText: (effects) => JSON.stringify(effects),
    fromText: (stored) => (JSON.parse(stored) as readonly Readonly<Record<string, unknown>>[]).map(withTodaysNames),
  }),
  aliases: list('absorbed', { toText: (pseudonyms) => pseudonyms.join(' '), fromText: (stored) => stored.split(' ') }),
};

/** Their schemas. */
const ownSchemas = {
  lastContactAt: () => z.number(),
  consent: () => z.exactOptional(consentSchema()),
  subscription: () =>
    z.exactOptional(z.strictObject({ channel: z.enum(channels), address: z.string(), undeliverable: z.exactOptional(z.number()) })),
  issue: () =>
    z.exactOptional(
      z.strictObject({
        id: z.string(),
        at: z.number(),
        receiptRank: z.exactOptional(z.number()),
        unknown: z.exactOptional(z.literal(true)),
      }),
    ),
  answered: () =>
    z.exactOptional(
      z.strictObject({
        day: z.string(),
        count: z.number(),
        urgent: z.exactOptional(z.partialRecord(z.enum(ceilingGroups), z.number())),
      }),
    ),
  waiting: () => z.exactOptional(z.strictObject({ channel: z.enum(channels), since: z.number() })),
  recentEventKeys: () => z.array(z.string().check(z.length(recentEventKeyLength))),
  effects: () => z.array(effectSchema()),
  aliases: () => z.array(z.string()),
} as const satisfies { readonly [K in OwnField]: () => z.ZodMiniType };

const momentSchema = () => z.exactOptional(z.number());
const textSchema = () => z.exactOptional(z.string());

type SchemaOf<K extends keyof PersonFields> = PersonFields[K]['as'] extends 'own'
  ? ReturnType<(typeof ownSchemas)[K & OwnField]>
  : PersonFields[K]['as'] extends 'moment'
    ? ReturnType<typeof momentSchema>
    : PersonFields[K]['as'] extends 'text'
      ? ReturnType<typeof textSchema>
      : PersonFields[K]['as'] extends { readonly schema: () => infer Schema }
        ? Schema
        : never;

/** The schema of every field, by its row in `personFields`. */
export function personSchemas(): { readonly [K in keyof PersonFields]: SchemaOf<K> } {
  const schemas = entries.map(([name, as]) => [name, schemaOf(name, as)] as const);
  return Object.fromEntries(schemas) as { readonly [K in keyof PersonFields]: SchemaOf<K> };
}

type As = PersonFields[keyof PersonFields]['as'];
const entries = Object.entries(personFields).map(([name, { as }]) => [name as keyof PersonFields, as as As] as const);

function schemaOf(name: keyof PersonFields, as: As): z.ZodMiniType {
  if (as === 'own') return ownSchemas[name as OwnField]();
  if (as === 'moment') return momentSchema();
  return as === 'text' ? textSchema() : as.schema();
}

/** Every field of a person, as it lies in the item. */
export const storedFields = entries.map(([name, as]) => [name, fieldOf(name, as)] as const);

function fieldOf(name: keyof PersonFields, as: As): Field<unknown> {
  if (as === 'own') return ownFields[name as OwnField] as Field<unknown>;
  if (as === 'moment') return number(name) as Field<unknown>;
  return as === 'text' || as.stored === 'text' ? (text(name) as Field<unknown>) : json(name);
}

/** Effects that were stored under earlier names; the list has no version of its own. */
function withTodaysNames(effect: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const named = renamed({ say: 'textIds', about: 'asOf' })(effect);
  return named.status === 'parked' ? { ...named, status: 'blocked' } : named;
}

function number(name: string): Field<number> {
  return { attributes: [name], write: (value) => ({ [name]: { N: String(value) } }), read: (item) => numberIn(item, name) };
}

function text<T extends string>(name: string): Field<T> {
  return { attributes: [name], write: (value) => ({ [name]: { S: value } }), read: (item) => item[name]?.S };
}

function json<T>(name: string): Field<T> {
  return {
    attributes: [name],
    write: (value) => ({ [name]: { S: JSON.stringify(value) } }),
    read: ({ [name]: stored }) => (stored?.S === undefined ? undefined : JSON.parse(stored.S)),
  };
}

/** JSON, with each question in one string: `<at> <putAt> <textHash> <eventKey>`. Its keys would be a tenth of the item. Questions in full are from before. */
function consent(): Field<Consent> {
  return {
    attributes: ['consent'],
    write: (value) => ({ consent: { S: JSON.stringify(value, (_, part) => (isQuestion(part) ? packed(part) : part)) } }),
    read: ({ consent: stored }) =>
      stored?.S === undefined ? undefined : JSON.parse(stored.S, (name, part) => (questionNames.has(name) ? unpacked(part) : part)),
  };
}

const questionNames: ReadonlySet<string> = new Set(['question', 'renewal']);

function isQuestion(part: unknown): part is Question {
  return typeof part === 'object' && part !== null && 'putAt' in part;
}

function packed({ at, putAt, textHash, eventKey }: Question): string {
  return [at, putAt, textHash, ...(eventKey === undefined ? [] : [eventKey])].join(' ');
}

function unpacked(stored: unknown): unknown {
  if (typeof stored !== 'string') return stored;
  const [at, putAt, textHash, eventKey] = stored.split(' ');
  return { at: Number(at), putAt: Number(putAt), textHash, ...(eventKey !== undefined && { eventKey }) };
}

/** A list that is absent when it is empty. */
function list<T>(
  name: string,
  { toText, fromText }: { readonly toText: (values: readonly T[]) => string; readonly fromText: (stored: string) => unknown },
): Field<readonly T[]> {
  return {
    attributes: [name],
    write: (values) => (values.length === 0 ? {} : { [name]: { S: toText(values) } }),
    read: ({ [name]: stored }) => (stored?.S === undefined ? [] : fromText(stored.S)),
  };
}

/** Event keys one after the other, as bytes: the item stays small. */
function ring(): Field<readonly string[]> {
  const keyBytes = (recentEventKeyLength * 3) / 4;
  return {
    attributes: ['ring'],
    write: (keys) => (keys.length === 0 ? {} : { ring: { B: Buffer.from(keys.join(''), 'base64url') } }),
    read({ ring: stored }) {
      const bytes = stored?.B ?? new Uint8Array();
      return Array.from({ length: Math.floor(bytes.length / keyBytes) }, (_, index) =>
        Buffer.from(bytes.subarray(index * keyBytes, (index + 1) * keyBytes)).toString('base64url'),
      );
    },
  };
}

/** `2026-11-23 3 stop:1 human:2`. */
function answered(): Field<AnswersOfDay> {
  return {
    attributes: ['answered'],
    write: ({ day, count, urgent = {} }) => {
      const groups = Object.entries(urgent).map(([group, answers]) => `${group}:${answers}`);
      return { answered: { S: [day, count, ...groups].join(' ') } };
    },
    read({ answered: stored }) {
      if (stored?.S === undefined) return undefined;
      const [day, count, ...groups] = stored.S.split(' ');
      const numbers = new Map(groups.map((one) => one.split(':')).map(([group, answers]) => [group, Number(answers)]));
      const urgent = Object.fromEntries(ceilingGroups.flatMap((group) => (numbers.has(group) ? [[group, numbers.get(group)]] : [])));
      return { day, count: Number(count), ...(groups.length > 0 && { urgent }) };
    },
  };
}

/**
 * `list` puts the person into the sparse index of subscribers. An alias is in no list, but until its state has arrived it must not forget
 * that the person was.
 */
function subscription(): Field<Subscription> {
  return {
    attributes: ['list', 'listMonth', 'listOnArrival', 'address', 'undeliverable'],
    write: ({ channel, address, undeliverable }, { state: { consent }, mergedInto, keys }) => ({
      [mergedInto === undefined ? 'list' : 'listOnArrival']: { S: keys.list(channel) },
      ...(mergedInto === undefined && consent?.kind === 'confirmed' && { listMonth: { S: keys.month(channel, monthOf(consent.at)) } }),
      address: { S: address },
      ...(undeliverable !== undefined && { undeliverable: { N: String(undeliverable) } }),
    }),
    read({ list: inList, listOnArrival, address, undeliverable }) {
      const list = (inList ?? listOnArrival)?.S;
      if (list === undefined || address === undefined) return undefined;
      return { channel: channelOfList(list), address: address.S, ...(undeliverable && { undeliverable: Number(undeliverable.N) }) };
    },
  };
}

/** `waitsAt` puts the person into the sparse index of who waits for a human; an alias is in none. */
function waiting(): Field<Waiting> {
  return {
    attributes: ['waitsAt', 'waitsOnArrival', 'waitsSince'],
    write: ({ channel, since }, { mergedInto, keys }) => ({
      [mergedInto === undefined ? 'waitsAt' : 'waitsOnArrival']: { S: keys.waiting(channel) },
      waitsSince: { N: String(since) },
    }),
    read(item) {
      const at = (item.waitsAt ?? item.waitsOnArrival)?.S;
      return at === undefined ? undefined : { channel: channelOfList(at), since: numberIn(item, 'waitsSince') };
    },
  };
}

/** In attributes of its own: the newsletter claims an issue by a condition on them. `issueToldBefore` serves one write (see `tellIssue`). */
function issue(): Field<NonNullable<PersonState['issue']>> {
  return {
    attributes: ['issueId', 'issueAt', 'issueTold', 'issueToldBefore', 'issueUnknown'],
    write: ({ id, at, receiptRank, unknown }) => ({
      issueId: { S: id },
      issueAt: { N: String(at) },
      ...(receiptRank !== undefined && { issueTold: { N: String(receiptRank) } }),
      ...(unknown && { issueUnknown: { N: '1' } }),
    }),
    read({ issueId, issueAt, issueTold, issueUnknown }) {
      if (issueId === undefined || issueAt === undefined) return undefined;
      return {
        id: issueId.S,
        at: Number(issueAt.N),
        ...(issueTold && { receiptRank: Number(issueTold.N) }),
        ...(issueUnknown && { unknown: true }),
      };
    },
  };
}

/** NaN for what is there and no number, which the codec refuses. */
function numberIn(item: Item, name: string): number | undefined {
  return item[name] === undefined ? undefined : Number(item[name].N);
}
