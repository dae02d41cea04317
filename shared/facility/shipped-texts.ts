import * as z from 'zod/mini';
import { channels } from '../channels/registry.ts';
import type { ShippedId, TextId } from './text-id.ts';
import file from './texts.json' with { type: 'json' };

const parts = z.strictObject({
  welcome: z.string().check(z.minLength(1)),
  notice: z.string().check(z.minLength(1)),
  purpose: z.string().check(z.minLength(1)),
  confidential: z.string().check(z.minLength(1)),
  urgent: z.string().check(z.minLength(1)),
  link: z.string().check(z.minLength(1)),
});

const variant = z.strictObject({
  channel: z.enum(['any', ...channels]),
  inbox: z.enum(['any', 'none', 'staffed']),
  register: z.enum(['du', 'Sie']),
  style: z.enum(['standard', 'leicht']),
  text: z.optional(z.string().check(z.minLength(1))),
  parts: z.optional(parts),
  notes: z.optional(z.string()),
});
export type ShippedText = z.infer<typeof variant> & { readonly id: ShippedId };

const shippedIds = Object.keys(file.texts) as readonly ShippedId[];

/** Every text that ships, in every variant. `about` in `texts.json` explains the syntax. */
export const shippedTexts: readonly ShippedText[] = shippedIds.flatMap((id) =>
  z
    .array(variant)
    .parse(file.texts[id])
    .map((text) => ({ id, ...text })),
);

/** Ids of every text but the greeting. */
export const textIds: readonly TextId[] = shippedIds.filter((id) => id !== 'greeting');

/** Is this the name of a text that ships (the greeting aside)? */
export function isTextId(name: string): name is TextId {
  return textIds.some((id) => id === name);
}
