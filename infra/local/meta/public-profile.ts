import { z } from 'zod';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';

// Shapes and limits: reference sheets `messenger.md` §5 and `whatsapp.md` §7.

/** What Meta holds of the Page and the number, by Meta's names. */
export interface ProfileBook {
  readonly page: Record<string, unknown>;
  readonly number: Record<string, unknown>;
}

/** One thing that a phone offers to tap. */
export interface Tap {
  readonly title: string;
  readonly kind: 'get_started' | 'ice_breaker' | 'menu' | 'text';
  readonly payload?: string;
}

/** What a phone shows of a profile, before and beside the conversation. */
export interface ShownProfile {
  readonly greeting?: string;
  /** Before the first message. */
  readonly starters: readonly Tap[];
  /** At any time. */
  readonly menu: readonly Tap[];
}

const locale = z.string().min(1);
const payload = z.string().min(1).max(1000);
const withDefault = (list: readonly { readonly locale: string }[]): boolean => list.some((one) => one.locale === 'default');
const noEmoji = (text: string): boolean => !/\p{Extended_Pictographic}/u.test(text);

const pageSchema = z.strictObject({
  greeting: z.array(z.strictObject({ locale, text: z.string().min(1).max(160) })).refine(withDefault),
  get_started: z.strictObject({ payload }),
  ice_breakers: z
    .array(
      z.strictObject({
        locale,
        call_to_actions: z
          .array(z.strictObject({ question: z.string().min(1).max(80), payload }))
          .min(1)
          .max(4),
      }),
    )
    .refine(withDefault),
  persistent_menu: z
    .array(
      z.strictObject({
        locale,
        composer_input_disabled: z.boolean().optional(),
        call_to_actions: z
          .array(z.strictObject({ type: z.literal('postback'), title: z.string().min(1).max(30), payload }))
          .min(1)
          .max(20),
      }),
    )
    .refine(withDefault),
});

const numberSchema = z.strictObject({
  prompts: z.array(z.string().min(1).max(80).refine(noEmoji)).max(4),
  commands: z
    .array(
      z.strictObject({
        command_name: z
          .string()
          .regex(/^\S{1,32}$/)
          .refine(noEmoji),
        command_description: z.string().min(1).max(256).refine(noEmoji),
      }),
    )
    .max(30),
});

const refused = (): GraphAnswer => graphErrors.invalidParameter('Invalid parameter');

/** `GET` and `POST /me/messenger_profile`: what is given overwrites, what is not given stays. The menu needs Get Started. */
export function answerPageProfile(method: string, json: unknown, query: URLSearchParams, { page }: ProfileBook): GraphAnswer {
  if (method === 'GET') {
    const fields = query.get('fields')?.split(',') ?? [];
    const held = Object.fromEntries(fields.filter((field) => Object.hasOwn(page, field)).map((field) => [field, page[field]]));
    return { status: 200, body: { data: Object.keys(held).length > 0 ? [held] : [] } };
  }
  const wish = pageSchema.partial().safeParse(json);
  if (!wish.success || Object.keys(wish.data).length === 0) return refused();
  if (wish.data.persistent_menu && !wish.data.get_started && !Object.hasOwn(page, 'get_started')) return refused();
  Object.assign(page, wish.data);
  return { status: 200, body: { result: 'success' } };
}

/** `GET /<PNID>?fields=conversational_automation`. */
export function answerNumber(id: string, query: URLSearchParams, { number }: ProfileBook): GraphAnswer {
  const isAsked = query.get('fields')?.split(',').includes('conversational_automation') ?? false;
  const isSet = Object.keys(number).length > 0;
  return {
    status: 200,
    body: { ...(isAsked && isSet && { conversational_automation: { ...number, enable_welcome_message: false } }), id },
  };
}

/** `POST /<PNID>/conversational_automation`. */
export function answerNumberProfile(json: unknown, { number }: ProfileBook): GraphAnswer {
  const wish = numberSchema.partial().safeParse(json);
  if (!wish.success) return refused();
  Object.assign(number, wish.data);
  return { status: 200, body: { success: true } };
}

/** What the two phones show of it. A command is sent as a text, and so is an ice breaker of WhatsApp. */
export function shownProfiles({ page, number }: ProfileBook): { readonly messenger: ShownProfile; readonly whatsapp: ShownProfile } {
  const { greeting, get_started: getStarted, ice_breakers: questions, persistent_menu: menu } = pageSchema.partial().parse(page);
  const { prompts = [], commands = [] } = numberSchema.partial().parse(number);
  const words = greeting?.find((one) => one.locale === 'default')?.text;
  const starters = questions?.[0]?.call_to_actions.map((one): Tap => ({ title: one.question, kind: 'ice_breaker', payload: one.payload }));
  return {
    messenger: {
      ...(words !== undefined && { greeting: words }),
      // Meta shows Get Started only where there are no ice breakers.
      starters: starters ?? (getStarted ? [{ title: 'Los geht’s', kind: 'get_started', payload: getStarted.payload }] : []),
      menu: menu?.[0]?.call_to_actions.map((one): Tap => ({ title: one.title, kind: 'menu', payload: one.payload })) ?? [],
    },
    whatsapp: {
      starters: prompts.map((title): Tap => ({ title, kind: 'text' })),
      menu: commands.map((one): Tap => ({ title: `/${one.command_name}`, kind: 'text' })),
    },
  };
}
