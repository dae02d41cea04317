import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Channel } from '../../../shared/facility/snapshot.ts';
import { parseJson } from './http.ts';
import type { People, Person } from './people.ts';
import { signBytes } from './sign-delivery.ts';
import type { Transcripts } from './transcript.ts';

export interface OverhearOptions {
  readonly now: () => number;
  readonly appSecret: string;
  readonly people: People;
  readonly transcripts: Transcripts;
  /** Told who wrote, once a delivery. */
  readonly heard: (people: readonly Person[]) => void;
}

const text = z.looseObject({ body: z.string() }).optional();

const whatsAppSchema = z.looseObject({
  entry: z.array(
    z.looseObject({
      changes: z.array(
        z.looseObject({
          value: z.looseObject({
            messages: z
              .array(z.looseObject({ id: z.string(), from: z.string().optional(), from_user_id: z.string().optional(), text }))
              .optional(),
          }),
        }),
      ),
    }),
  ),
});

const messengerSchema = z.looseObject({
  entry: z.array(
    z.looseObject({
      messaging: z.array(
        z.looseObject({
          sender: z.looseObject({ id: z.string() }),
          message: z.looseObject({ mid: z.string(), text: z.string().optional(), is_echo: z.boolean().optional() }).optional(),
          postback: z.looseObject({ mid: z.string().optional(), title: z.string().optional() }).optional(),
        }),
      ),
    }),
  ),
});

interface Overheard {
  readonly id: string;
  readonly text?: string | undefined;
  readonly waId?: string | undefined;
  readonly bsuid?: string | undefined;
  readonly psid?: string | undefined;
}

function read(channel: Channel, json: unknown): Overheard[] {
  if (channel === 'whatsapp') {
    const body = whatsAppSchema.safeParse(json);
    const messages = body.data?.entry.flatMap(({ changes }) => changes.flatMap(({ value }) => value.messages ?? [])) ?? [];
    return messages.map((message) => ({ id: message.id, text: message.text?.body, waId: message.from, bsuid: message.from_user_id }));
  }
  const items = messengerSchema.safeParse(json).data?.entry.flatMap(({ messaging }) => messaging) ?? [];
  return items.flatMap(({ sender, message, postback }) => {
    const id = message?.mid ?? postback?.mid;
    if (id === undefined || message?.is_echo) return [];
    return [{ id, text: message?.text ?? postback?.title, psid: sender.id }];
  });
}

/**
 * Hears what somebody else delivered to the webhook in Meta's name (a curl call, a load test), so that its sender is known and may be
 * answered. A delivery without a right signature is not heard: it is not Meta's.
 */
export function createOverhear(options: OverhearOptions): (channel: Channel, body: Uint8Array, signature: string | undefined) => void {
  const { people, transcripts, now } = options;

  const whoIs = (channel: Channel, heard: Overheard): Person | undefined => {
    const userId = heard.bsuid ?? heard.psid;
    const known = (userId && people.byUserId(channel, userId)) || (heard.waId && people.byPhone(heard.waId));
    if (known) return known;
    const identity = heard.waId === undefined ? 'bsuid-only' : heard.bsuid === undefined ? 'phone-only' : 'phone-and-bsuid';
    if (userId === undefined && heard.waId === undefined) return undefined;
    return people.add({ channel, name: 'Von außen', identity, waId: heard.waId, bsuid: heard.bsuid, psid: heard.psid });
  };

  return (channel, body, signature) => {
    const right = Buffer.from(signBytes(body, options.appSecret));
    const given = Buffer.from(signature ?? '');
    if (given.length !== right.length || !timingSafeEqual(given, right)) return;
    const senders = new Set<Person>();
    for (const heard of read(channel, parseJson(body))) {
      if (transcripts.find(heard.id)) continue;
      const person = whoIs(channel, heard);
      if (!person) continue;
      person.lastInboundAt = now();
      senders.add(person);
      transcripts.add(person.id, { id: heard.id, at: now(), from: 'client', kind: 'text', text: heard.text ?? '(ohne Text)' });
    }
    if (senders.size > 0) options.heard([...senders]);
  };
}
