import * as z from 'zod/mini';
import type { PageTicket } from '../broadcast/lane-progress.ts';
import { type Event, eventKinds, type Receipt } from '../conversation/event.ts';
import { AppError } from './app-error.ts';
import type { RetryTicket } from './ports.ts';

const channel = z.enum(['messenger', 'whatsapp']);
const command = z.enum(['start', 'stop', 'subscribe', 'human', 'access', 'erase', 'erase-confirm', 'privacy', 'news']);

const eventSchema = z.object({
  v: z.literal(1),
  channel,
  account: z.string(),
  kind: z.enum(eventKinds),
  key: z.string().check(z.length(43)),
  who: z.tuple([z.string()], z.string()),
  at: z.number(),
  receivedAt: z.optional(z.number()),
  meaning: z.object({ command: z.optional(command) }),
  address: z.optional(z.string()),
  standby: z.optional(z.literal(true)),
});

const receiptSchema = z.object({
  v: z.literal(1),
  channel,
  status: z.enum(['sent', 'delivered', 'read', 'failed']),
  token: z.string(),
  at: z.number(),
  code: z.optional(z.string()),
});

const ticketSchema = z.object({ v: z.literal(1), person: z.string(), effect: z.optional(z.string()) });

const pageTicketSchema = z.object({ v: z.literal(1), job: z.string(), lane: z.string(), epoch: z.number(), seq: z.number() });

/** Reads a message of the inbound queue. Throws `event.unreadable` (which ends in the dead-letter queue) without quoting it. */
export const readEvent = (body: string): Event => read(eventSchema, body) as Event;
/** Reads a message of the status queue. */
export const readReceipt = (body: string): Receipt => read(receiptSchema, body) as Receipt;
/** Reads a message of the retry queue. */
export const readTicket = (body: string): RetryTicket => read(ticketSchema, body) as RetryTicket;
/** Reads a message of the broadcast queue. */
export const readPageTicket = (body: string): PageTicket => read(pageTicketSchema, body);

function read<T>(schema: z.ZodMiniType<T>, body: string): T {
  const parsed = schema.safeParse(jsonOrUndefined(body));
  if (!parsed.success) throw new AppError('event.unreadable');
  return parsed.data;
}

function jsonOrUndefined(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}
