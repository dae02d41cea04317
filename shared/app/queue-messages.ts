import * as z from 'zod/mini';
import type { PageTicket } from '../broadcast/lane-progress.ts';
import type { Event, Receipt } from '../conversation/event.ts';
import { AppError } from './app-error.ts';
import { eventSchema, upcastEvent } from './event-codec.ts';
import type { RetryTicket } from './ports.ts';

/**
 * Reads one kind of queue message. Its schema is made with the first message: a function pays at its start for what it reads, not for what
 * others do. Throws `event.unreadable` (which ends in the dead-letter queue) without quoting the message.
 */
function reader<T>(makeSchema: () => z.ZodMiniType, upcast: (read: unknown) => T = (read) => read as T): (body: string) => T {
  let schema: z.ZodMiniType | undefined;
  return (body) => {
    schema ??= makeSchema();
    const parsed = schema.safeParse(jsonOrUndefined(body));
    if (!parsed.success) throw new AppError('event.unreadable');
    return upcast(parsed.data);
  };
}

const channel = () => z.enum(['messenger', 'whatsapp']);

/** Reads a message of the inbound queue, whatever version wrote it. */
export const readEvent = reader<Event>(eventSchema, upcastEvent);

/** Reads a message of the status queue. */
export const readReceipt = reader<Receipt>(() =>
  z.object({
    v: z.literal(1),
    channel: channel(),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    token: z.string(),
    at: z.number(),
    code: z.optional(z.string()),
  }),
);

/** Reads a message of the retry queue. */
export const readTicket = reader<RetryTicket>(() => z.object({ v: z.literal(1), person: z.string(), effect: z.optional(z.string()) }));

/** Reads a message of the broadcast queue. */
export const readPageTicket = reader<PageTicket>(() =>
  z.object({ v: z.literal(1), job: z.string(), lane: z.string(), epoch: z.number(), seq: z.number() }),
);

function jsonOrUndefined(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
