import * as z from 'zod/mini';
import type { Addressed, RetryTicket } from '../../app/ports.ts';
import type { BatchTicket } from '../../broadcast/shard-progress.ts';
import { channels } from '../../channels/registry.ts';
import type { Receipt } from '../../conversation/event.ts';
import { codecOf, renamed } from '../../kernel/codec.ts';
import { keySpaceOfOneDesk } from '../../kernel/key-space.ts';

/** Version 1 was of a deployment with one desk, and named none. */
const second = { version: 2, upcasts: { 1: (first: object) => ({ ...first, space: keySpaceOfOneDesk }) } } as const;

export const receiptCodec = codecOf<Addressed<Receipt>>()({ name: 'receipt', ...second }, () =>
  z.strictObject({
    space: z.string(),
    channel: z.enum(channels),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    token: z.string(),
    at: z.number(),
    code: z.exactOptional(z.string()),
  }),
);

export const retryTicketCodec = codecOf<Addressed<RetryTicket>>()({ name: 'retry ticket', ...second }, () =>
  z.strictObject({ space: z.string(), person: z.string(), effect: z.exactOptional(z.string()) }),
);

export const batchTicketCodec = codecOf<Addressed<BatchTicket>>()(
  { name: 'batch ticket', version: 3, upcasts: { ...second.upcasts, 2: renamed({ lane: 'shard' }) } },
  () => z.strictObject({ space: z.string(), job: z.string(), shard: z.string(), epoch: z.number(), seq: z.number() }),
);
