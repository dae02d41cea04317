import * as z from 'zod/mini';
import type { Hours } from '../broadcast/daily-limit.ts';
import { gates, type Job } from '../broadcast/job.ts';
import type { LaneProgress } from '../broadcast/lane-progress.ts';
import type { Item } from './person-item.ts';

const channel = z.enum(['messenger', 'whatsapp']);
const issue = z.object({ text: z.string(), link: z.string() });
const byChannel = z.object({ messenger: z.optional(z.number()), whatsapp: z.optional(z.number()) });

const lane = z.object({ id: z.string(), channel, from: z.string(), to: z.string(), perSecond: z.number() });

const job = z.object({
  v: z.literal(1),
  id: z.string(),
  createdAt: z.number(),
  createdBy: z.string(),
  issue,
  template: z.optional(z.object({ name: z.string(), language: z.string() })),
  freeText: z.boolean(),
  editedBy: z.optional(z.array(z.string())),
  approval: z.optional(z.object({ by: z.string(), at: z.number(), draft: z.string(), seal: z.string() })),
  state: z.enum(['draft', 'approved', 'running', 'paused', 'parked', 'done', 'cancelled']),
  because: z.optional(z.string()),
  until: z.optional(z.number()),
  startedAt: z.optional(z.number()),
  endedAt: z.optional(z.number()),
  epoch: z.number(),
  lanes: z.array(lane),
  recipients: byChannel,
  overrides: z.array(z.object({ gate: z.enum(gates), by: z.string(), at: z.number() })),
});

const progress = z.object({
  seq: z.number(),
  cursor: z.string(),
  done: z.boolean(),
  leaseUntil: z.optional(z.number()),
  doubtful: z.number(),
  touchedAt: z.number(),
  left: z.array(z.string()),
  pacer: z.object({ due: z.number(), recent: z.array(z.number()) }),
  throttle: z.object({ perSecond: z.number(), changedAt: z.number() }),
  counts: z.record(z.string(), z.number()),
});

const stored = z.object({ body: z.object({ S: z.string() }), version: z.object({ N: z.string() }) });

/** A newsletter item is one JSON attribute and a version: read and written whole, never queried. Throws (zod) on what this code did not write. */
function read<T>(schema: z.ZodMiniType, item: Item): { value: T; version: number } {
  const { body, version } = stored.parse(item);
  return { value: schema.parse(JSON.parse(body.S)) as T, version: Number(version.N) };
}

export const itemToJob = (item: Item) => read<Job>(job, item);
export const itemToLane = (item: Item) => read<LaneProgress>(progress, item);
export const itemToHours = (item: Item) => read<Hours>(z.record(z.string(), z.number()), item);
