import * as z from 'zod/mini';
import type { RetryTicket } from '../../app/ports.ts';
import type { BatchTicket } from '../../broadcast/shard-progress.ts';
import { channels } from '../../channels/registry.ts';
import type { Receipt } from '../../conversation/event.ts';
import { codecOf } from '../../kernel/codec.ts';

const first = { version: 1, carriesVersion: true, upcasts: {} } as const;

export const receiptCodec = codecOf<Receipt>()({ name: 'receipt', ...first }, () =>
  z.strictObject({
    channel: z.enum(channels),
    status: z.enum(['sent', 'delivered', 'read', 'failed']),
    token: z.string(),
    at: z.number(),
    code: z.exactOptional(z.string()),
  }),
);

export const retryTicketCodec = codecOf<RetryTicket>()({ name: 'retry ticket', ...first }, () =>
  z.strictObject({ person: z.string(), effect: z.exactOptional(z.string()) }),
);

export const batchTicketCodec = codecOf<BatchTicket>()({ name: 'page ticket', ...first }, () =>
  z.strictObject({ job: z.string(), lane: z.string(), epoch: z.number(), seq: z.number() }),
);
