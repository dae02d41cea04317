import * as z from 'zod/mini';
import type { StoredStatus } from '../app/ports.ts';
import type { Item } from './person-item.ts';

/** The one item that holds open or away for the whole facility. */
export const statusPk = 'F#status';

const opening = z.object({
  open: z.boolean(),
  because: z.enum(['override', 'special', 'closure', 'holiday', 'weekly']),
  since: z.number(),
  until: z.optional(z.number()),
  nextOpening: z.optional(z.number()),
  closure: z.optional(
    z.object({
      from: z.string(),
      to: z.string(),
      reason: z.optional(z.string()),
      substitute: z.optional(z.object({ name: z.string(), phone: z.string() })),
    }),
  ),
  holiday: z.optional(z.string()),
});

const body = z.object({
  hash: z.string(),
  computedAt: z.number(),
  validUntil: z.number(),
  channels: z.object({ messenger: z.optional(opening), whatsapp: z.optional(opening) }),
  override: z.optional(z.object({ mode: z.enum(['away', 'open']), from: z.number(), until: z.optional(z.number()) })),
  stops: z.optional(z.object({ messenger: z.optional(z.number()), whatsapp: z.optional(z.number()) })),
});

/** The item's body is one JSON attribute: it is read and written whole, never queried. */
export function statusToBody(status: Omit<StoredStatus, 'version'>): string {
  return JSON.stringify(status);
}

/** Throws (zod) on an item this code did not write. */
export function itemToStatus(item: Item): StoredStatus {
  const { body: stored, version } = z.object({ body: z.object({ S: z.string() }), version: z.object({ N: z.string() }) }).parse(item);
  return { ...(body.parse(JSON.parse(stored.S)) as Omit<StoredStatus, 'version'>), version: Number(version.N) };
}
