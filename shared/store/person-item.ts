import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as z from 'zod/mini';
import { monthOf } from '../broadcast/gates.ts';
import type { EpochMs } from '../calendar/rules.ts';
import type { Consent } from '../consent/state.ts';
import type { Pseudonym, Sealed } from '../conversation/event.ts';
import { nextDueAt } from '../conversation/outcome.ts';
import { type AnswersOfDay, occasions, type PersonState, ringKeyLength } from '../conversation/state.ts';
import { ceilingGroups } from '../conversation/traits.ts';
import type { PersonRecord } from '../conversation/unify.ts';
import type { Channel } from '../facility/snapshot.ts';

/** Attributes of an item as DynamoDB has them. */
export type Item = Record<string, AttributeValue>;

const prefix = 'P#';

export function personPk(key: Pseudonym): string {
  return `${prefix}${key}`;
}

export function isPersonPk(pk: string): boolean {
  return pk.startsWith(prefix);
}

export function keyOfPk(pk: string): Pseudonym {
  return pk.slice(prefix.length);
}

/** All attributes that a person's item may have beside its key; what a state does not have is removed. */
export const personAttributes = [
  'introducedAt',
  'lastContactAt',
  'windowUntil',
  'quietUntil',
  'quietBefore',
  'awaySaidFor',
  'closingSaidFor',
  'fewStaffSaidOn',
  'consent',
  'eraseAskedAt',
  'erasedAt',
  'answered',
  'saidAt',
  'noIssueUntil',
  'toldAt',
  'list',
  'listMonth',
  'listOnArrival',
  'address',
  'undeliverable',
  'issueId',
  'issueAt',
  'issueTold',
  // For one write's sake (see `tellIssue`); no part of the state.
  'issueToldBefore',
  'issueUnknown',
  'issueBeforeAt',
  'ring',
  'effects',
  'absorbed',
  'mergedInto',
  'expiresAt',
  'dueShard',
  'dueAt',
] as const;

/** One partition of the sparse index is enough: it holds only answers that are late. */
export const dueShard = 'due';

const ringKeyBytes = (ringKeyLength * 3) / 4;

/** State → attributes. `forgetAt` in milliseconds becomes DynamoDB's TTL in seconds. A signpost is never due. */
export function stateToAttributes(state: PersonState, forgetAt: EpochMs | undefined, mergedInto?: Pseudonym): Item {
  const dueAt = mergedInto === undefined ? nextDueAt(state) : undefined;
  return {
    lastContactAt: number(state.lastContactAt),
    ...(forgetAt !== undefined && { expiresAt: number(Math.ceil(forgetAt / 1000)) }),
    ...(state.introducedAt !== undefined && { introducedAt: number(state.introducedAt) }),
    ...(state.windowUntil !== undefined && { windowUntil: number(state.windowUntil) }),
    ...(state.quietUntil !== undefined && { quietUntil: number(state.quietUntil) }),
    ...(state.quietBefore !== undefined && { quietBefore: number(state.quietBefore) }),
    ...(state.awaySaidFor !== undefined && { awaySaidFor: number(state.awaySaidFor) }),
    ...(state.closingSaidFor !== undefined && { closingSaidFor: number(state.closingSaidFor) }),
    ...(state.fewStaffSaidOn !== undefined && { fewStaffSaidOn: { S: state.fewStaffSaidOn } }),
    ...(state.consent && { consent: { S: JSON.stringify(state.consent) } }),
    ...(state.eraseAskedAt !== undefined && { eraseAskedAt: number(state.eraseAskedAt) }),
    ...(state.erasedAt !== undefined && { erasedAt: number(state.erasedAt) }),
    ...(state.answered && { answered: { S: writeAnswers(state.answered) } }),
    ...(state.saidAt && { saidAt: { S: JSON.stringify(state.saidAt) } }),
    ...(state.noIssueUntil !== undefined && { noIssueUntil: number(state.noIssueUntil) }),
    ...(state.toldAt !== undefined && { toldAt: number(state.toldAt) }),
    ...subscriptionAttributes(state, mergedInto),
    ...issueAttributes(state),
    ...(state.issueBeforeAt !== undefined && { issueBeforeAt: number(state.issueBeforeAt) }),
    ...(state.ring.length > 0 && { ring: { B: Buffer.from(state.ring.join(''), 'base64url') } }),
    ...(state.effects.length > 0 && { effects: { S: JSON.stringify(state.effects) } }),
    ...(state.absorbed.length > 0 && { absorbed: { S: state.absorbed.join(' ') } }),
    ...(mergedInto !== undefined && { mergedInto: { S: mergedInto } }),
    ...(dueAt !== undefined && { dueShard: { S: dueShard }, dueAt: number(dueAt) }),
  };
}

/** Partition of the index `months`. */
export function listMonthOf(channel: Channel, month: string): string {
  return `${channel} ${month}`;
}

/**
 * `list` puts the person into the sparse index of subscribers. A signpost is in no list, but until its state has arrived it must not forget
 * that the person was.
 */
function subscriptionAttributes({ subscription, consent }: PersonState, mergedInto: Pseudonym | undefined): Item {
  if (!subscription) return {};
  return {
    [mergedInto === undefined ? 'list' : 'listOnArrival']: { S: subscription.channel },
    ...(mergedInto === undefined &&
      consent?.kind === 'confirmed' && { listMonth: { S: listMonthOf(subscription.channel, monthOf(consent.at)) } }),
    address: { S: subscription.address },
    ...(subscription.undeliverable !== undefined && { undeliverable: number(subscription.undeliverable) }),
  };
}

function issueAttributes({ issue }: PersonState): Item {
  if (!issue) return {};
  return {
    issueId: { S: issue.id },
    issueAt: number(issue.at),
    ...(issue.told !== undefined && { issueTold: number(issue.told) }),
    ...(issue.unknown && { issueUnknown: number(1) }),
  };
}

const numeric = z.pipe(
  z.object({ N: z.string() }),
  z.transform(({ N }) => Number(N)),
);
const text = z.pipe(
  z.object({ S: z.string() }),
  z.transform(({ S }) => S),
);
const bytes = z.pipe(
  z.object({ B: z.instanceof(Uint8Array) }),
  z.transform(({ B }) => B),
);

const effectSchema = z.object({
  id: z.string(),
  channel: z.enum(['messenger', 'whatsapp']),
  because: z.string(),
  say: z.array(z.string()),
  status: z.enum(['claimed', 'later', 'unknown', 'parked']),
  decidedAt: z.number(),
  claimedAt: z.number(),
  dueAt: z.number(),
  tries: z.number(),
  resent: z.optional(z.literal(true)),
  address: z.string(),
  windowUntil: z.number(),
  closedSince: z.optional(z.number()),
  about: z.optional(z.number()),
  issue: z.optional(z.string()),
});

const questionSchema = z.object({ at: z.number(), putAt: z.number(), textHash: z.string(), eventKey: z.optional(z.string()) });
const consentSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('none') }),
  z.object({ kind: z.literal('asked'), question: questionSchema }),
  z.object({
    kind: z.literal('confirmed'),
    at: z.number(),
    question: questionSchema,
    renewal: z.optional(questionSchema),
    firstAskedAt: z.optional(z.number()),
  }),
  z.object({ kind: z.literal('withdrawn'), at: z.number(), route: z.enum(['chat', 'platform', 'staff', 'erasure', 'lapsed']) }),
]);

const channel = z.pipe(
  z.object({ S: z.enum(['messenger', 'whatsapp']) }),
  z.transform(({ S }) => S),
);

const saidAtSchema = z.partialRecord(z.enum(occasions), z.number());

const itemSchema = z.object({
  pk: text,
  version: numeric,
  expiresAt: z.optional(numeric),
  lastContactAt: numeric,
  introducedAt: z.optional(numeric),
  windowUntil: z.optional(numeric),
  quietUntil: z.optional(numeric),
  quietBefore: z.optional(numeric),
  awaySaidFor: z.optional(numeric),
  closingSaidFor: z.optional(numeric),
  fewStaffSaidOn: z.optional(text),
  eraseAskedAt: z.optional(numeric),
  erasedAt: z.optional(numeric),
  consent: z.optional(text),
  answered: z.optional(text),
  saidAt: z.optional(text),
  noIssueUntil: z.optional(numeric),
  toldAt: z.optional(numeric),
  list: z.optional(channel),
  listOnArrival: z.optional(channel),
  address: z.optional(text),
  undeliverable: z.optional(numeric),
  issueId: z.optional(text),
  issueAt: z.optional(numeric),
  issueTold: z.optional(numeric),
  issueUnknown: z.optional(numeric),
  issueBeforeAt: z.optional(numeric),
  ring: z.optional(bytes),
  effects: z.optional(text),
  absorbed: z.optional(text),
  mergedInto: z.optional(text),
});

/** Item → record; throws (zod) on an item this code did not write. */
export function itemToRecord(item: Item): PersonRecord {
  const { pk, version, expiresAt, ring, effects, absorbed, mergedInto, consent, answered, saidAt, ...others } = itemSchema.parse(item);
  const { list, listOnArrival, address, undeliverable, issueId, issueAt, issueTold, issueUnknown, ...plain } = others;
  return {
    key: keyOfPk(pk),
    version,
    ...(expiresAt !== undefined && { expiresAt: expiresAt * 1000 }),
    ...(mergedInto !== undefined && { mergedInto }),
    state: {
      ...present(plain),
      lastContactAt: plain.lastContactAt,
      ...(consent !== undefined && { consent: consentSchema.parse(JSON.parse(consent)) as Consent }),
      ...(answered !== undefined && { answered: readAnswers(answered) }),
      ...(saidAt !== undefined && { saidAt: present(saidAtSchema.parse(JSON.parse(saidAt))) }),
      ...subscriptionOf(list ?? listOnArrival, address, undeliverable),
      ...(issueId !== undefined &&
        issueAt !== undefined && {
          issue: {
            id: issueId,
            at: issueAt,
            ...(issueTold !== undefined && { told: issueTold }),
            ...(issueUnknown !== undefined && { unknown: true as const }),
          },
        }),
      ring: ring ? splitRing(ring) : [],
      effects: effects ? (z.array(effectSchema).parse(JSON.parse(effects)).map(present) as PersonState['effects']) : [],
      absorbed: absorbed ? absorbed.split(' ') : [],
    },
  };
}

/** `2026-11-23 3 stop:1 human:2`. */
function writeAnswers({ day, count, urgent = {} }: AnswersOfDay): string {
  return [day, count, ...Object.entries(urgent).map(([group, answers]) => `${group}:${answers}`)].join(' ');
}

function readAnswers(written: string): AnswersOfDay {
  const [day = '', count, ...groups] = written.split(' ');
  const numbers = new Map(groups.map((one) => one.split(':')).map(([group, answers]) => [group, Number(answers)]));
  const urgent = Object.fromEntries(ceilingGroups.flatMap((group) => (numbers.has(group) ? [[group, numbers.get(group)]] : [])));
  return { day, count: Number(count), ...(groups.length > 0 && { urgent }) };
}

function subscriptionOf(
  channel: Channel | undefined,
  address: Sealed | undefined,
  undeliverable: number | undefined,
): Pick<PersonState, 'subscription'> {
  if (channel === undefined || address === undefined) return {};
  return { subscription: { channel, address, ...(undeliverable !== undefined && { undeliverable }) } };
}

function splitRing(ring: Uint8Array): string[] {
  const keys: string[] = [];
  for (let start = 0; start + ringKeyBytes <= ring.length; start += ringKeyBytes) {
    keys.push(Buffer.from(ring.subarray(start, start + ringKeyBytes)).toString('base64url'));
  }
  return keys;
}

/** Without the keys whose value is undefined, which the state's types do not know. */
function present<T extends object>(value: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}

function number(value: number): AttributeValue {
  return { N: String(value) };
}
