import * as z from 'zod/mini';
import { channels } from '../channels/registry.ts';
import type { AlteredContent, LedgerEntryContent, StoredContent } from '../consent/proof.ts';
import { withdrawalWays } from '../consent/state.ts';

const moment = z.int().check(z.gte(0), z.lte(253_402_300_799_999));
const person = z.string().check(z.minLength(1));
const optional = z.optional(z.string());
const context = {
  v: z.literal(1),
  channel: z.enum(channels),
  account: z.string(),
  newsletter: z.string(),
  law: z.enum(['DSGVO', 'KDG', 'DSG-EKD', 'PUBLIC']),
  language: z.literal('de'),
  minimumAge: z.optional(z.number()),
  address: optional,
  formerly: z.optional(z.readonly(z.array(person))),
  softwareVersion: z.string(),
  recordedAt: moment,
};
const question = z.strictObject({ at: moment, putAt: moment, textHash: z.string(), eventKey: optional });

/** Permitted content of a ledger line, word by word: a value or field that is not here was altered, or a newer version wrote it. */
const contentSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    ...context,
    kind: z.literal('confirmed'),
    at: moment,
    question,
    keyword: z.literal('START'),
    renews: z.optional(moment),
    eventKey: optional,
  }),
  z.strictObject({
    ...context,
    kind: z.literal('withdrawn'),
    at: moment,
    route: z.enum(['chat', 'platform', 'staff', 'erasure', 'lapsed']),
    confirmedAt: moment,
    keyword: z.optional(z.literal('STOPP')),
    eventKey: optional,
    recordedBy: optional,
    way: z.optional(z.enum(withdrawalWays)),
  }),
]);

/** As `readContent` reads it. A word that the type has and the schema lacks does not compile here. */
export function writeContent(content: StoredContent): string {
  const readable: z.infer<typeof contentSchema> | AlteredContent = content;
  return JSON.stringify(readable.kind === 'altered' ? readable.stored : readable);
}

/** A stored line's content; what is not word by word a declaration this version knows is handed on as it lies there. */
export function readContent(text: string): StoredContent {
  const stored = jsonOrText(text);
  const { data } = contentSchema.safeParse(stored);
  return data ? (data as LedgerEntryContent) : { kind: 'altered', stored };
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
