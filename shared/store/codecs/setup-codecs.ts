import * as z from 'zod/mini';
import type { KeyringProof, SetupNotes } from '../../app/setup/setup-store-ports.ts';
import { channels } from '../../channels/registry.ts';
import { codecOf } from '../../kernel/codec.ts';

const first = { version: 1, upcasts: {} } as const;

export const setupNotesCodec = codecOf<SetupNotes>()({ name: 'setup-notes', ...first }, () =>
  z.strictObject({
    ticks: z.array(z.strictObject({ id: z.string(), at: z.number(), by: z.string() })),
    seen: z.array(z.enum(channels)),
  }),
);

export const keyringProofCodec = codecOf<KeyringProof>()({ name: 'keyring-proof', ...first }, () =>
  z.strictObject({ fingerprint: z.string(), at: z.number(), by: z.string() }),
);
