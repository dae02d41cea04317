import * as z from 'zod/mini';
import { type GoLiveNotes, handSteps, type TrainingRegister, type WrittenPapers } from '../../app/setup/golive-ports.ts';
import { codecOf } from '../../kernel/codec.ts';

const first = { version: 1, upcasts: {} } as const;

export const goLiveCodec = codecOf<GoLiveNotes>()({ name: 'golive', ...first }, () =>
  z.strictObject({
    decisions: z.array(
      z.strictObject({
        step: z.enum(handSteps),
        outcome: z.enum(['yes', 'no', 'none']),
        name: z.string(),
        on: z.string(),
        at: z.number(),
        by: z.string(),
      }),
    ),
    live: z.optional(z.strictObject({ at: z.number(), by: z.string(), missing: z.array(z.string()), reason: z.optional(z.string()) })),
  }),
);

export const trainingCodec = codecOf<TrainingRegister>()({ name: 'training-register', ...first }, () =>
  z.strictObject({
    lines: z.array(z.strictObject({ user: z.optional(z.string()), name: z.string(), at: z.number(), by: z.optional(z.string()) })),
  }),
);

export const writtenPapersCodec = codecOf<WrittenPapers>()({ name: 'written-papers', ...first }, () =>
  z.strictObject({
    papers: z.record(
      z.string(),
      z.strictObject({
        at: z.number(),
        by: z.string(),
        snapshot: z.string(),
        softwareVersion: z.string(),
        prints: z.record(z.string(), z.string()),
      }),
    ),
  }),
);
