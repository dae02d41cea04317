import * as z from 'zod/mini';
import { type Event, eventKinds } from '../conversation/event.ts';
import { languageCodes } from '../languages/language.ts';
import { crisisCategories, crisisTiers, noMeaning, precedence, replies } from '../understanding/meaning.ts';
import { sensitiveKinds } from '../understanding/sensitive/kinds.ts';
import { type AskedDay, askedDayPattern } from '../understanding/topics/asked-day.ts';

/** Both versions of an event. Of the first, queues may hold messages for 14 days: it knew one command and nothing else. */
export function eventSchema(): z.ZodMiniType {
  return z.discriminatedUnion('v', [
    z.object({ v: z.literal(2), ...shape(), meaning: meaningSchema() }),
    z.object({ v: z.literal(1), ...shape(), meaning: z.object({ command: z.optional(z.enum(firstCommands)) }) }),
  ]);
}

/** Brings a message of an older version to today's. */
export function upcastEvent(read: unknown): Event {
  const event = read as Event | FirstEvent;
  if (event.v === 2) return event;
  const { command } = event.meaning;
  return { ...event, v: 2, meaning: command === undefined ? noMeaning : { ...noMeaning, commands: [command] } };
}

const firstCommands = ['start', 'stop', 'subscribe', 'human', 'access', 'erase', 'erase-confirm', 'privacy', 'news'] as const;

type FirstEvent = Omit<Event, 'v' | 'meaning'> & { readonly v: 1; readonly meaning: { readonly command?: (typeof firstCommands)[number] } };

function shape() {
  return {
    channel: z.enum(['messenger', 'whatsapp']),
    account: z.string(),
    kind: z.enum(eventKinds),
    key: z.string().check(z.length(43)),
    who: z.tuple([z.string()], z.string()),
    unproven: z.optional(z.array(z.string())),
    at: z.number(),
    receivedAt: z.optional(z.number()),
    address: z.optional(z.string()),
    standby: z.optional(z.literal(true)),
  };
}

function meaningSchema() {
  const commands = z.array(z.enum(precedence));
  return z.object({
    crisis: z.optional(z.object({ tier: z.enum(crisisTiers), category: z.enum(crisisCategories) })),
    sensitive: z.optional(z.object({ kinds: z.array(z.enum(sensitiveKinds)), severity: z.enum(['high', 'low']) })),
    commands,
    maybe: commands,
    topic: z.optional(z.string()),
    day: z.optional(z.custom<AskedDay>((day) => typeof day === 'string' && askedDayPattern.test(day))),
    reply: z.optional(z.enum(replies)),
    language: z.enum(languageCodes),
  });
}
