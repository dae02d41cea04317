import * as z from 'zod/mini';
import type { EventKind } from '../../conversation/event.ts';
import { asRecord, idSchema, optionalText } from '../meta/lenient.ts';

/** What a message is and what of it is worth understanding; ids, media links, names and coordinates are not even read. */
export interface Content {
  readonly kind: EventKind;
  readonly text?: string | undefined;
  readonly payload?: string | undefined;
}

const media = (kind: 'image' | 'video' | 'audio' | 'document' | 'sticker'): z.ZodMiniType<Content> =>
  z.pipe(
    z.object({ [kind]: z.object({ caption: optionalText }) }),
    z.transform((message): Content => ({ kind: 'media', text: message[kind]?.caption })),
  );

const always = (kind: EventKind): z.ZodMiniType<Content> => z.transform((): Content => ({ kind }));

const reply = z.object({ id: z.string(), title: optionalText });
const chosen = (answer: z.infer<typeof reply>): Content => ({ kind: 'choice', payload: answer.id, text: answer.title });

/** A filled-in form and a call permission are answers, too; what they hold is not for us. */
const interactive = z.discriminatedUnion('type', [
  z.pipe(
    z.object({ type: z.literal('button_reply'), button_reply: reply }),
    z.transform((answer) => chosen(answer.button_reply)),
  ),
  z.pipe(
    z.object({ type: z.literal('list_reply'), list_reply: reply }),
    z.transform((answer) => chosen(answer.list_reply)),
  ),
  z.pipe(
    z.object({ type: z.literal('nfm_reply') }),
    z.transform((): Content => ({ kind: 'choice' })),
  ),
  z.pipe(
    z.object({ type: z.literal('call_permission_reply') }),
    z.transform((): Content => ({ kind: 'choice' })),
  ),
]);

/** An edit carries the new message inside; a STOP written by editing is still a STOP, so its text is understood like any other. */
const edited = z.transform((message): string | undefined => {
  const edit = asRecord(message);
  const body = asRecord(edit?.text)?.body;
  const caption = ['image', 'video', 'document'].map((kind) => asRecord(edit?.[kind])?.caption).find((text) => typeof text === 'string');
  return typeof body === 'string' ? body : caption;
});

/** The content of a message by its `type`. Types that are missing here are unknown kinds; `system` stands in a file of its own. */
export const contentByType: ReadonlyMap<string, z.ZodMiniType<Content>> = new Map<string, z.ZodMiniType<Content>>([
  [
    'text',
    z.pipe(
      z.object({ text: z.object({ body: z.string() }) }),
      z.transform((message): Content => ({ kind: 'text', text: message.text.body })),
    ),
  ],
  ['image', media('image')],
  ['video', media('video')],
  ['audio', media('audio')],
  ['document', media('document')],
  ['sticker', media('sticker')],
  [
    'location',
    z.pipe(
      z.object({ location: z.object({}) }),
      z.transform((): Content => ({ kind: 'location' })),
    ),
  ],
  [
    'contacts',
    z.pipe(
      z.object({ contacts: z.array(z.unknown()) }),
      z.transform((): Content => ({ kind: 'contacts' })),
    ),
  ],
  [
    'button',
    z.pipe(
      z.object({ button: z.object({ payload: optionalText, text: optionalText }) }),
      z.transform(({ button }): Content => ({ kind: 'choice', payload: button.payload, text: button.text })),
    ),
  ],
  [
    'interactive',
    z.pipe(
      z.object({ interactive }),
      z.transform((message) => message.interactive),
    ),
  ],
  [
    'order',
    z.pipe(
      z.object({ order: z.object({ text: optionalText }) }),
      z.transform(({ order }): Content => ({ kind: 'order', text: order.text })),
    ),
  ],
  [
    'reaction',
    z.pipe(
      z.object({ reaction: z.object({ message_id: idSchema }) }),
      z.transform((): Content => ({ kind: 'reaction' })),
    ),
  ],
  [
    'edit',
    z.pipe(
      z.object({ edit: z.object({ original_message_id: idSchema, message: edited }) }),
      z.transform(({ edit }): Content => ({ kind: 'edit', text: edit.message })),
    ),
  ],
  [
    'revoke',
    z.pipe(
      z.object({ revoke: z.object({ original_message_id: idSchema }) }),
      z.transform((): Content => ({ kind: 'revoke' })),
    ),
  ],
  ['unsupported', always('unsupported')],
  ['unknown', always('unsupported')],
]);
