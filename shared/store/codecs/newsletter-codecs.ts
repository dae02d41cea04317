import * as z from 'zod/mini';
import type { Hours } from '../../broadcast/daily-limit.ts';
import { type Job, sendGuards } from '../../broadcast/job.ts';
import type { NewsletterIndex } from '../../broadcast/newsletter-index.ts';
import type { ShardProgress } from '../../broadcast/shard-progress.ts';
import { channels } from '../../channels/registry.ts';
import { codecOf, renamed } from '../../kernel/codec.ts';

const first = { version: 1, upcasts: {} } as const;

const channel = () => z.enum(channels);
const approval = () => z.strictObject({ by: z.string(), at: z.number(), draft: z.string(), seal: z.string() });
const issue = () => z.strictObject({ text: z.string(), link: z.string() });

export const jobCodec = codecOf<Job>()(
  { name: 'newsletter job', version: 3, carriesVersion: true, upcasts: { 1: withoutBareApproval, 2: withShards } },
  () =>
    z.strictObject({
      id: z.string(),
      createdAt: z.number(),
      createdBy: z.string(),
      issue: issue(),
      template: z.exactOptional(z.strictObject({ name: z.string(), language: z.string() })),
      freeText: z.boolean(),
      editedBy: z.exactOptional(z.array(z.string())),
      approval: z.exactOptional(approval()),
      state: z.enum(['draft', 'approved', 'running', 'paused', 'parked', 'done', 'cancelled']),
      because: z.exactOptional(z.string()),
      until: z.exactOptional(z.number()),
      startedAt: z.exactOptional(z.number()),
      endedAt: z.exactOptional(z.number()),
      epoch: z.number(),
      shards: z.array(z.strictObject({ id: z.string(), channel: channel(), from: z.string(), to: z.string(), perSecond: z.number() })),
      recipients: z.partialRecord(channel(), z.number()),
      overrides: z.array(z.strictObject({ guard: z.enum(sendGuards), by: z.string(), at: z.number() })),
    }),
);

/** Version 1 noted a name where today a sealed approval stands: such a draft needs a new one. */
function withoutBareApproval(job: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { needsApproval: _needed, approvedBy: _by, ...rest } = job;
  return rest.state === 'approved' ? { ...rest, state: 'draft' } : rest;
}

/** Version 2 had other words for shards and guards. */
function withShards({ lanes, overrides, ...rest }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return { ...rest, shards: lanes, overrides: Array.isArray(overrides) ? overrides.map(renamed({ gate: 'guard' })) : overrides };
}

const namesOfShards = { doubtful: 'possiblyClaimed', left: 'remaining', pacer: 'rateLimiter', throttle: 'adaptiveRate' } as const;

export const shardCodec = codecOf<ShardProgress>()({ name: 'newsletter shard', version: 2, upcasts: { 1: renamed(namesOfShards) } }, () =>
  z.strictObject({
    seq: z.number(),
    cursor: z.string(),
    done: z.boolean(),
    leaseUntil: z.exactOptional(z.number()),
    possiblyClaimed: z.number(),
    touchedAt: z.number(),
    remaining: z.array(z.string()),
    rateLimiter: z.strictObject({ due: z.number(), recent: z.array(z.number()) }),
    adaptiveRate: z.strictObject({ perSecond: z.number(), changedAt: z.number() }),
    counts: z.record(z.string(), z.number()),
  }),
);

export const hoursCodec = codecOf<Hours>()({ name: 'sends by hour', ...first }, () => z.record(z.string(), z.number()));

export const newsletterIndexCodec = codecOf<NewsletterIndex>()({ name: 'newsletter index', ...first }, () =>
  z.strictObject({
    jobs: z.array(z.strictObject({ id: z.string(), createdAt: z.number(), startedAt: z.exactOptional(z.number()) })),
    active: z.exactOptional(z.string()),
    stopped: z.exactOptional(z.literal(true)),
    news: z.exactOptional(
      z.strictObject({
        job: z.string(),
        issue: issue(),
        at: z.number(),
        waitsUntil: z.number(),
        approval: z.exactOptional(approval()),
        waitsOn: z.array(channel()),
      }),
    ),
  }),
);
