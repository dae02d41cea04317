import * as z from 'zod/mini';
import type { AuditLine, People, Session, WrongCodes } from '../../app/console/console-ports.ts';
import { roles } from '../../console/roles.ts';
import { codecOf } from '../../kernel/codec.ts';

const first = { version: 1, upcasts: {} } as const;

const rights = () => z.array(z.strictObject({ desk: z.string(), role: z.enum(roles) }));

/** Users and invitations together, in one item. */
export const peopleCodec = codecOf<People>()({ name: 'console people', ...first }, () =>
  z.strictObject({
    users: z.array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        rights: rights(),
        passkeys: z.array(
          z.strictObject({
            id: z.string(),
            publicKey: z.string(),
            counter: z.number(),
            transports: z.array(z.string()),
            at: z.number(),
          }),
        ),
        recovery: z.array(z.string()),
        push: z.exactOptional(
          z.array(z.strictObject({ endpoint: z.string(), session: z.string(), passkey: z.exactOptional(z.string()), site: z.string() })),
        ),
        at: z.number(),
      }),
    ),
    invitations: z.array(z.strictObject({ hash: z.string(), name: z.string(), rights: rights(), by: z.string(), until: z.number() })),
  }),
);

export const sessionCodec = codecOf<Session>()({ name: 'console session', ...first }, () =>
  z.strictObject({
    user: z.string(),
    at: z.number(),
    seenAt: z.number(),
    freshAt: z.exactOptional(z.number()),
    passkey: z.exactOptional(z.string()),
  }),
);

export const wrongCodesCodec = codecOf<WrongCodes>()({ name: 'wrong codes', ...first }, () =>
  z.strictObject({ since: z.number(), count: z.number() }),
);

/** The acts of one day. */
export const auditCodec = codecOf<{ readonly lines: readonly AuditLine[] }>()({ name: 'audit day', ...first }, () =>
  z.strictObject({
    lines: z.array(z.strictObject({ at: z.number(), who: z.string(), what: z.string(), about: z.exactOptional(z.string()) })),
  }),
);
