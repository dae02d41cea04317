import * as z from 'zod/mini';
import type { AlarmState } from '../../app/setup/setup-store-ports.ts';
import { codecOf } from '../../kernel/codec.ts';

export const alarmCodec = codecOf<AlarmState>()({ name: 'alarm-state', version: 1, upcasts: {} }, () =>
  z.strictObject({ isOn: z.boolean(), since: z.number() }),
);
