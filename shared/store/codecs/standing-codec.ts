import * as z from 'zod/mini';
import type { StandingFindings } from '../../app/setup/setup-store-ports.ts';
import { codecOf } from '../../kernel/codec.ts';

export const standingCodec = codecOf<StandingFindings>()({ name: 'standing-findings', version: 1, upcasts: {} }, () =>
  z.strictObject({
    findings: z.array(
      z.strictObject({
        id: z.string(),
        verdict: z.enum(['warning', 'fault', 'unknown']),
        since: z.number(),
        isTold: z.boolean(),
      }),
    ),
  }),
);
