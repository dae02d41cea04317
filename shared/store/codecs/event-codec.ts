import * as z from 'zod/mini';
import { type OrderedDay, orderedDayPattern } from '../../calendar/ordered-end.ts';
import { channels } from '../../channels/registry.ts';
import { type Event, eventKinds } from '../../conversation/event.ts';
import { codecOf, renamed } from '../../kernel/codec.ts';
import { languageCodes } from '../../languages/registry.ts';
import { crisisCategories, crisisTiers, noMeaning, precedence, replies } from '../../understanding/meaning.ts';
import { sensitiveKinds } from '../../understanding/sensitive/kinds.ts';
import { sourceIdPattern } from '../../understanding/source-mark.ts';
import { staffSettings } from '../../understanding/staff/staff-order.ts';
import { type AskedDay, askedDayPattern } from '../../understanding/topics/asked-day.ts';

/** A message of the inbound queue, which keeps one for up to 14 days. Version 1 knew one command and nothing else of a meaning; version 2 had
 * other names for the identities. */
export const eventCodec = codecOf<Event>()(
  {
    name: 'event',
    version: 3,
    carriesVersion: true,
    upcasts: { 1: withWholeMeaning, 2: renamed({ who: 'identities', unproven: 'reassignable' }) },
  },
  () =>
    z.strictObject({
      channel: z.enum(channels),
      account: z.string(),
      kind: z.enum(eventKinds),
      key: z.string().check(z.length(43)),
      identities: z.tuple([z.string()], z.string()),
      reassignable: z.exactOptional(z.array(z.string())),
      at: z.number(),
      receivedAt: z.exactOptional(z.number()),
      meaning: meaningSchema(),
      address: z.exactOptional(z.string()),
      standby: z.exactOptional(z.literal(true)),
      code: z.exactOptional(z.string().check(z.length(43))),
    }),
);

function withWholeMeaning(first: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { command } = (first.meaning ?? {}) as { readonly command?: unknown };
  return { ...first, meaning: command === undefined ? noMeaning : { ...noMeaning, commands: [command] } };
}

function orderSchema() {
  const day = z.custom<OrderedDay>((day) => typeof day === 'string' && orderedDayPattern.test(day));
  const end = z.strictObject({ day, minute: z.exactOptional(z.number()), through: z.exactOptional(z.literal(true)) });
  return z.strictObject({ set: z.enum(staffSettings), until: z.exactOptional(z.union([z.literal('unclear'), end])) });
}

function meaningSchema() {
  const commands = () => z.array(z.enum(precedence));
  return z.strictObject({
    crisis: z.exactOptional(z.strictObject({ tier: z.enum(crisisTiers), category: z.enum(crisisCategories) })),
    sensitive: z.exactOptional(z.strictObject({ kinds: z.array(z.enum(sensitiveKinds)), severity: z.enum(['high', 'low']) })),
    commands: commands(),
    maybe: commands(),
    topic: z.exactOptional(z.string()),
    day: z.exactOptional(z.custom<AskedDay>((day) => typeof day === 'string' && askedDayPattern.test(day))),
    reply: z.exactOptional(z.enum(replies)),
    source: z.exactOptional(z.string().check(z.regex(sourceIdPattern))),
    order: z.exactOptional(orderSchema()),
    language: z.enum(languageCodes),
  });
}
