import { z } from 'zod';
import type { Channel } from '../../../shared/channels/registry.ts';
import { lengthIn, type TextLimit } from '../../../shared/kernel/text-length.ts';
import type { Checked } from './accepted-send.ts';
import { type GraphAnswer, graphErrors } from './graph-errors.ts';
import type { People } from './person.ts';
import type { Choice } from './transcript.ts';
import { isWindowOpen } from './window.ts';

const maxMetadataLength = 1000;
const maxQuickReplies = 13;

/** Tags that Graph refuses with error 100 since 2026-04-27. */
const deadTags = ['CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE', 'ACCOUNT_UPDATE'];

const sendSchema = z.looseObject({
  recipient: z.looseObject({ id: z.string() }),
  messaging_type: z.enum(['RESPONSE', 'UPDATE', 'MESSAGE_TAG', 'UTILITY']).default('RESPONSE'),
  tag: z.string().optional(),
  message: z
    .looseObject({
      text: z.string().optional(),
      metadata: z.string().optional(),
      quick_replies: z
        .array(z.looseObject({ content_type: z.string(), title: z.string().optional(), payload: z.string().optional() }))
        .optional(),
    })
    .optional(),
});

const no = (answer: GraphAnswer): Checked => ({ ok: false, answer });

/** Rules in which the channels of the Send API differ. */
export interface SendRules {
  readonly channel: Channel;
  readonly longestText: TextLimit;
  readonly unknownRecipient: () => GraphAnswer;
  readonly windowClosed: () => GraphAnswer;
}

/** Checks a body for `/<PAGE_ID>/messages`: form, content, recipient, window. */
export function checkSend(json: unknown, people: People, now: number, rules: SendRules): Checked {
  const body = sendSchema.safeParse(json);
  if (!body.success) return no(graphErrors.invalidParameter('Invalid parameter'));
  const { recipient, message, messaging_type: type, tag } = body.data;
  if (!message?.text) return no(graphErrors.invalidParameter('Param message must be non-empty.'));
  const { units, of } = rules.longestText;
  if (lengthIn(of, message.text) > units) {
    return no(graphErrors.invalidParameter(`Length of param message[text] must be less than or equal to ${units}`));
  }
  if ((message.metadata?.length ?? 0) >= maxMetadataLength) {
    return no(graphErrors.invalidParameter(`Length of param message[metadata] must be less than or equal to ${maxMetadataLength}`));
  }
  const replies = message.quick_replies ?? [];
  if (replies.length > maxQuickReplies) {
    return no(graphErrors.invalidParameter(`Param message[quick_replies] must have no more than ${maxQuickReplies} items.`));
  }
  if (type === 'MESSAGE_TAG' && (tag === undefined || deadTags.includes(tag))) return no(graphErrors.invalidParameter('Invalid parameter'));
  const person = people.byUserId(rules.channel, recipient.id);
  if (!person) return no(rules.unknownRecipient());
  const isHumanAgent = type === 'MESSAGE_TAG' && tag === 'HUMAN_AGENT';
  if (!isHumanAgent && !isWindowOpen(person, now)) return no(rules.windowClosed());
  const choices = replies.map((reply): Choice => ({ kind: 'quick_reply', title: reply.title ?? '', payload: reply.payload ?? '' }));
  const { quick_replies: _, ...echoed } = message;
  return {
    ok: true,
    send: { person, kind: 'text', text: message.text, choices, category: 'service', message: echoed, input: recipient.id },
  };
}
