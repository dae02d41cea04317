import * as z from 'zod';
import type { EventKind } from '../../conversation/event.ts';
import { asRecord, idSchema, optionalText } from '../meta/lenient.ts';

/** What a message is and what of it is worth understanding; ids, media links, names and coordinates are not even read. */
export interface Content {
  readonly kind: EventKind;
  readonly text?: string | undefined;
  readonly payload?: string | undefined;
}

const media = (kind: 'image' | 'video' | 'audio' | 'document' | 'sticker'): z.ZodType<Content> =>
  z.object({ [kind]: z.object({ caption: optionalText }) }).transform((message) => ({ kind: 'media', text: message[kind]?.caption }));

const always = (kind: EventKind): z.ZodType<Content> => z.unknown().transform(() => ({ kind }));

const reply = z.object({ id: z.string(), title: optionalText });
const chosen = (answer: z.infer<typeof reply>): Content => ({ kind: 'choice', payload: answer.id, text: answer.title });

/** A filled-in form and a call permission are answers, too; what they hold is not for us. */
const interactive = z.discriminatedUnion('type', [
  z.object({ type: z.literal('button_reply'), button_reply: reply }).transform((answer) => chosen(answer.button_reply)),
  z.object({ type: z.literal('list_reply'), list_reply: reply }).transform((answer) => chosen(answer.list_reply)),
  z.object({ type: z.literal('nfm_reply') }).transform((): Content => ({ kind: 'choice' })),
  z.object({ type: z.literal('call_permission_reply') }).transform((): Content => ({ kind: 'choice' })),
]);

/** An edit carries the new message inside; a STOP written by editing is still a STOP, so its text is understood like any other. */
const edited = z.unknown().transform((message): string | undefined => {
  const edit = asRecord(message);
  const body = asRecord(edit?.text)?.body;
  const caption = ['image', 'video', 'document'].map((kind) => asRecord(edit?.[kind])?.caption).find((text) => typeof text === 'string');
  return typeof body === 'string' ? body : caption;
});

/** The content of a message by its `type`. Types that are missing here are unknown kinds; `system` stands in a file of its own. */
export const contentByType: ReadonlyMap<string, z.ZodType<Content>> = new Map<string, z.ZodType<Content>>([
  ['text', z.object({ text: z.object({ body: z.string() }) }).transform((message) => ({ kind: 'text', text: message.text.body }))],
  ['image', media('image')],
  ['video', media('video')],
  ['audio', media('audio')],
  ['document', media('document')],
  ['sticker', media('sticker')],
  ['location', z.object({ location: z.object({}) }).transform(() => ({ kind: 'location' }))],
  ['contacts', z.object({ contacts: z.array(z.unknown()) }).transform(() => ({ kind: 'contacts' }))],
  [
    'button',
    z
      .object({ button: z.object({ payload: optionalText, text: optionalText }) })
      .transform(({ button }) => ({ kind: 'choice', payload: button.payload, text: button.text })),
  ],
  ['interactive', z.object({ interactive }).transform((message) => message.interactive)],
  ['order', z.object({ order: z.object({ text: optionalText }) }).transform(({ order }) => ({ kind: 'order', text: order.text }))],
  ['reaction', z.object({ reaction: z.object({ message_id: idSchema }) }).transform(() => ({ kind: 'reaction' }))],
  [
    'edit',
    z
      .object({ edit: z.object({ original_message_id: idSchema, message: edited }) })
      .transform(({ edit }) => ({ kind: 'edit', text: edit.message })),
  ],
  ['revoke', z.object({ revoke: z.object({ original_message_id: idSchema }) }).transform(() => ({ kind: 'revoke' }))],
  ['request_welcome', always('entry')],
  ['unsupported', always('unsupported')],
  ['unknown', always('unsupported')],
]);
