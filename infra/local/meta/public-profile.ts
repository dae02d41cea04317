import { z } from 'zod';
import type { Channel } from '../../../shared/channels/registry.ts';

/** A channel's data on a platform beside the conversation, by the platform's names. */
export type HeldProfile = Record<string, unknown>;

/** The same of every channel. */
export type ProfileBook = ReturnType<typeof createProfileBook>;

export function createProfileBook(remembered: Readonly<Record<string, HeldProfile>> = {}) {
  const byChannel = new Map(Object.entries(remembered));
  return {
    /** To be changed in place. */
    of(channel: Channel): HeldProfile {
      const held = byChannel.get(channel) ?? {};
      byChannel.set(channel, held);
      return held;
    },
    all: (): Readonly<Record<string, HeldProfile>> => Object.fromEntries(byChannel),
  };
}

/** One thing that a phone offers to tap. */
export interface Tap {
  readonly title: string;
  readonly kind: 'get_started' | 'ice_breaker' | 'menu' | 'text';
  readonly payload?: string;
}

/** A profile as a phone shows it, before and beside the conversation. */
export interface ShownProfile {
  readonly greeting?: string;
  /** Before the first message. */
  readonly starters: readonly Tap[];
  /** At any time. */
  readonly menu: readonly Tap[];
}

const payload = z.string().min(1).max(1000);
export const getStartedSchema = z.strictObject({ payload });

const locale = z.string().min(1);
const withDefault = (list: readonly { readonly locale: string }[]): boolean => list.some((one) => one.locale === 'default');

export const greetingSchema = z.array(z.strictObject({ locale, text: z.string().min(1).max(160) })).refine(withDefault);

/** Questions to tap before the first message. */
export const iceBreakersSchema = z
  .array(
    z.strictObject({
      locale,
      call_to_actions: z
        .array(z.strictObject({ question: z.string().min(1).max(80), payload }))
        .min(1)
        .max(4),
    }),
  )
  .refine(withDefault);

/** A menu of so many entries at the most. */
export function menuSchema(most: number) {
  const entry = z.strictObject({ type: z.literal('postback'), title: z.string().min(1).max(30), payload });
  const menu = z.strictObject({
    locale,
    composer_input_disabled: z.boolean().optional(),
    call_to_actions: z.array(entry).min(1).max(most),
  });
  return z.array(menu).refine(withDefault);
}

export function iceBreakerTaps(questions: z.infer<typeof iceBreakersSchema> | undefined): readonly Tap[] | undefined {
  return questions?.[0]?.call_to_actions.map(({ question, payload }) => ({ title: question, kind: 'ice_breaker', payload }));
}

export function menuTaps(menu: z.infer<ReturnType<typeof menuSchema>> | undefined): readonly Tap[] {
  return menu?.[0]?.call_to_actions.map(({ title, payload }): Tap => ({ title, kind: 'menu', payload })) ?? [];
}

/** Returns the requested fields that are held, in one object; no object where none is. */
export function heldFields(held: HeldProfile, query: URLSearchParams): readonly HeldProfile[] {
  const fields = (query.get('fields')?.split(',') ?? []).filter((field) => Object.hasOwn(held, field));
  return fields.length > 0 ? [Object.fromEntries(fields.map((field) => [field, held[field]]))] : [];
}

const platformSchema = z.looseObject({ platform: z.string() });

/** Which channel of a Page a request is about; undefined: the Page itself. */
export function platformIn(json: unknown, query: URLSearchParams): string | undefined {
  return query.get('platform') ?? platformSchema.safeParse(json).data?.platform;
}
