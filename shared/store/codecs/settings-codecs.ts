import * as z from 'zod/mini';
import type { DeskList, Publication } from '../../app/settings/settings-ports.ts';
import { channels } from '../../channels/registry.ts';
import { codecOf } from '../../kernel/codec.ts';
import { keySpaceOf, keySpaceOfOneDesk } from '../../kernel/key-space.ts';

const first = { version: 1, upcasts: {} } as const;

const publicationFields = () => ({ number: z.number(), hash: z.string(), at: z.number(), by: z.string() });

export const publicationCodec = codecOf<Publication>()({ name: 'publication', ...first }, () => z.strictObject(publicationFields()));

/** A facility file as its author wrote it. */
export const documentCodec = codecOf<{ readonly text: string }>()({ name: 'facility-document', ...first }, () =>
  z.strictObject({ text: z.string() }),
);

/** All pointers together, in one item. */
export const desksCodec = codecOf<Omit<DeskList, 'version'>>()({ name: 'desks', version: 2, upcasts: { 1: withSpaces } }, () =>
  z.strictObject({
    desks: z.array(desk()),
    removed: z.exactOptional(z.array(z.strictObject({ id: z.string(), space: z.string(), number: z.number() }))),
  }),
);

/** The functions of version 1 served one desk, whose keys did not name it. */
function withSpaces({ desks, ...rest }: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const all = Array.isArray(desks) ? desks : [];
  return { ...rest, desks: all.map((one) => ({ ...one, space: all.length === 1 ? keySpaceOfOneDesk : keySpaceOf(one?.id) })) };
}

function desk() {
  return z.strictObject({
    id: z.string(),
    space: z.string(),
    ...publicationFields(),
    accounts: z.array(z.strictObject({ channel: z.enum(channels), account: z.string() })),
  });
}
