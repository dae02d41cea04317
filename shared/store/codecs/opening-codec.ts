import * as z from 'zod/mini';
import type { OpeningState } from '../../app/ports.ts';
import { channels } from '../../channels/registry.ts';
import { codecOf, renamed } from '../../kernel/codec.ts';

/** The one item that holds open or away for the whole facility. */
export const openingCodec = codecOf<Omit<OpeningState, 'version'>>()(
  { name: 'opening state', version: 3, upcasts: { 1: renamed({ stops: 'pausedUntil' }), 2: withOverrides } },
  () =>
    z.strictObject({
      hash: z.string(),
      computedAt: z.number(),
      validUntil: z.number(),
      channels: z.partialRecord(z.enum(channels), openingSchema()),
      overrides: z.exactOptional(
        z.partialRecord(
          z.enum(channels),
          z.strictObject({ mode: z.enum(['away', 'open']), from: z.number(), until: z.exactOptional(z.number()) }),
        ),
      ),
      remindedOn: z.exactOptional(z.string()),
      pausedUntil: z.exactOptional(z.partialRecord(z.enum(channels), z.number())),
    }),
);

/** Until version 2 an override held for every channel. */
function withOverrides({ override, ...rest }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  if (override === undefined) return rest;
  return { ...rest, overrides: Object.fromEntries(channels.map((channel) => [channel, override])) };
}

function openingSchema() {
  const substitute = z.strictObject({ name: z.string(), phone: z.string() });
  return z.strictObject({
    open: z.boolean(),
    because: z.enum(['override', 'special', 'closure', 'holiday', 'weekly']),
    since: z.number(),
    until: z.exactOptional(z.number()),
    nextOpening: z.exactOptional(z.number()),
    closure: z.exactOptional(
      z.strictObject({ from: z.string(), to: z.string(), reason: z.exactOptional(z.string()), substitute: z.exactOptional(substitute) }),
    ),
    holiday: z.exactOptional(z.string()),
  });
}
