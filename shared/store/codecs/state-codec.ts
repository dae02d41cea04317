import * as z from 'zod/mini';
import { channels } from '../../channels/registry.ts';
import { occasions, type PersonState, recentEventKeyLength } from '../../conversation/state.ts';
import { ceilingGroups, ruleIds } from '../../conversation/traits.ts';
import type { ReplyPart } from '../../facility/text-id.ts';
import { codecOf } from '../../kernel/codec.ts';
import { spokenLanguages } from '../../languages/spoken.ts';
import { type AskedDay, askedDayPattern } from '../../understanding/topics/asked-day.ts';

/** Stored state of a person. `person-fields.ts` defines how its fields lie in the item's attributes. */
export const stateCodec = codecOf<PersonState>()({ name: 'person', version: 2, upcasts: { 1: withPendingConsent } }, () => {
  const moment = () => z.exactOptional(z.number());
  return z.strictObject({
    introducedAt: moment(),
    lastContactAt: z.number(),
    windowUntil: moment(),
    quietUntil: moment(),
    quietBefore: moment(),
    awaySaidFor: moment(),
    closingSaidFor: moment(),
    fewStaffSaidOn: z.exactOptional(z.string()),
    consent: z.exactOptional(consentSchema()),
    subscription: z.exactOptional(
      z.strictObject({ channel: z.enum(channels), address: z.string(), undeliverable: z.exactOptional(z.number()) }),
    ),
    issue: z.exactOptional(
      z.strictObject({
        id: z.string(),
        at: z.number(),
        receiptRank: z.exactOptional(z.number()),
        unknown: z.exactOptional(z.literal(true)),
      }),
    ),
    issueBeforeAt: moment(),
    eraseAskedAt: moment(),
    erasedAt: moment(),
    answered: z.exactOptional(
      z.strictObject({
        day: z.string(),
        count: z.number(),
        urgent: z.exactOptional(z.partialRecord(z.enum(ceilingGroups), z.number())),
      }),
    ),
    saidAt: z.exactOptional(z.partialRecord(z.enum(occasions), z.number())),
    noIssueUntil: moment(),
    toldAt: moment(),
    waiting: z.exactOptional(z.strictObject({ channel: z.enum(channels), since: z.number() })),
    language: z.exactOptional(z.enum(spokenLanguages)),
    staffPhone: z.exactOptional(z.string()),
    wrongCodes: z.exactOptional(z.strictObject({ day: z.string(), count: z.number() })),
    recentEventKeys: z.array(z.string().check(z.length(recentEventKeyLength))),
    effects: z.array(effectSchema()),
    aliases: z.array(z.string()),
  });
});

/** In version 1 the open question was called `asked`. */
function withPendingConsent(written: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { consent } = written;
  if (typeof consent !== 'object' || consent === null || !('kind' in consent) || consent.kind !== 'asked') return written;
  return { ...written, consent: { ...consent, kind: 'pending' } };
}

function effectSchema() {
  return z.strictObject({
    id: z.string(),
    channel: z.enum(channels),
    because: z.enum(ruleIds),
    // Not held against the list of texts: it would be loaded by functions that never say one.
    textIds: z.array(z.custom<ReplyPart>((id) => typeof id === 'string')),
    status: z.enum(['claimed', 'later', 'unknown', 'blocked']),
    decidedAt: z.number(),
    claimedAt: z.number(),
    dueAt: z.number(),
    tries: z.number(),
    resent: z.exactOptional(z.literal(true)),
    address: z.string(),
    windowUntil: z.number(),
    closedSince: z.exactOptional(z.number()),
    asOf: z.exactOptional(z.number()),
    topic: z.exactOptional(z.string()),
    day: z.exactOptional(z.custom<AskedDay>((day) => typeof day === 'string' && askedDayPattern.test(day))),
    issue: z.exactOptional(z.string()),
    language: z.exactOptional(z.enum(spokenLanguages)),
  });
}

function consentSchema() {
  const question = () => z.strictObject({ at: z.number(), putAt: z.number(), textHash: z.string(), eventKey: z.exactOptional(z.string()) });
  return z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('none') }),
    z.strictObject({ kind: z.literal('pending'), question: question() }),
    z.strictObject({
      kind: z.literal('confirmed'),
      at: z.number(),
      question: question(),
      renewal: z.exactOptional(question()),
      firstAskedAt: z.exactOptional(z.number()),
    }),
    z.strictObject({ kind: z.literal('withdrawn'), at: z.number(), route: z.enum(['chat', 'platform', 'staff', 'erasure', 'lapsed']) }),
  ]);
}
