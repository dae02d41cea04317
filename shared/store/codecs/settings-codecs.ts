import * as z from 'zod/mini';
import type { DeskList, Publication } from '../../app/settings/settings-ports.ts';
import { channels } from '../../channels/registry.ts';
import { codecOf } from '../../kernel/codec.ts';

const first = { version: 1, upcasts: {} } as const;

const publicationFields = () => ({ number: z.number(), hash: z.string(), at: z.number(), by: z.string() });

export const publicationCodec = codecOf<Publication>()({ name: 'publication', ...first }, () => z.strictObject(publicationFields()));

/** All pointers together, in one item. */
export const desksCodec = codecOf<Pick<DeskList, 'desks'>>()({ name: 'desks', ...first }, () => z.strictObject({ desks: z.array(desk()) }));

function desk() {
  return z.strictObject({
    id: z.string(),
    ...publicationFields(),
    accounts: z.array(z.strictObject({ channel: z.enum(channels), account: z.string() })),
  });
}
