import * as z from 'zod/mini';
import { channels } from '../../channels/registry.ts';
import { ruleIds } from '../../conversation/traits.ts';
import type { ReplyPart } from '../../facility/text-id.ts';
import { spokenLanguages } from '../../languages/spoken.ts';
import { type AskedDay, askedDayPattern } from '../../understanding/topics/asked-day.ts';

/** An open answer in a person's item. */
export function effectSchema() {
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

/** Where a person stands with the newsletter. */
export function consentSchema() {
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
