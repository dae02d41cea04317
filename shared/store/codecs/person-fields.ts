import { monthOf } from '../../broadcast/send-guards.ts';
import type { Consent, Question } from '../../consent/state.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { type AnswersOfDay, type PersonState, recentEventKeyLength, type Subscription, type Waiting } from '../../conversation/state.ts';
import { ceilingGroups } from '../../conversation/traits.ts';
import { renamed } from '../../kernel/codec.ts';
import type { Item } from '../item.ts';
import { channelOfList, type DeskKeys } from '../keys.ts';

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

/**
 * One row for each field of `PersonState`, and the compiler asks for it: a field without a row would be lost by the store. Numbers stand as
 * numbers where an index or a condition looks at them, and what is read only whole is one JSON attribute.
 */
export const personFields: { readonly [K in keyof PersonState]-?: Field<Exclude<PersonState[K], undefined>> } = {
  introducedAt: number('introducedAt'),
  lastContactAt: number('lastContactAt'),
  windowUntil: number('windowUntil'),
  quietUntil: number('quietUntil'),
  quietBefore: number('quietBefore'),
  awaySaidFor: number('awaySaidFor'),
  closingSaidFor: number('closingSaidFor'),
  fewStaffSaidOn: text('fewStaffSaidOn'),
  consent: consent(),
  subscription: subscription(),
  issue: issue(),
  issueBeforeAt: number('issueBeforeAt'),
  eraseAskedAt: number('eraseAskedAt'),
  erasedAt: number('erasedAt'),
  answered: answered(),
  saidAt: json('saidAt'),
  noIssueUntil: number('noIssueUntil'),
  toldAt: number('toldAt'),
  waiting: waiting(),
  language: text('language'),
  staffPhone: text('staffPhone'),
  wrongCodes: json('wrongCodes'),
  recentEventKeys: ring(),
  effects: list('effects', {
    toText: (effects) => JSON.stringify(effects),
    fromText: (stored) => (JSON.parse(stored) as readonly Readonly<Record<string, unknown>>[]).map(withTodaysNames),
  }),
  aliases: list('absorbed', { toText: (pseudonyms) => pseudonyms.join(' '), fromText: (stored) => stored.split(' ') }),
};

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
