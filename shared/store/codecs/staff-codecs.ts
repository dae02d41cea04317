import * as z from 'zod/mini';
import type { StaffPhones } from '../../app/staff/staff-ports.ts';
import { channels } from '../../channels/registry.ts';
import { codecOf } from '../../kernel/codec.ts';

/** Phones of a desk's team, and open codes. */
export const staffPhonesCodec = codecOf<StaffPhones>()({ name: 'staff phones', version: 1, upcasts: {} }, () =>
  z.strictObject({
    codes: z.array(z.strictObject({ hash: z.string(), user: z.string(), until: z.number() })),
    phones: z.array(z.strictObject({ id: z.string(), user: z.string(), channel: z.enum(channels), at: z.number() })),
  }),
);
