import type { EventKind } from '../../conversation/event.ts';
import { asId, asRecord, firstOf, type JsonRecord, wordsIn } from '../meta/lenient.ts';

/** Kind of a message and the parts worth understanding; ids, media links, names and coordinates are not even read. */
export interface Content {
  readonly kind: EventKind;
  readonly text?: string | undefined;
  readonly payload?: string | undefined;
}

/** How a content was found. `what`: its type in Meta's words as far as we know it. */
export interface Reading {
  readonly content: Content;
  readonly what: string;
  readonly isKnown: boolean;
  /** The places that cannot be read. */
  readonly odd: readonly string[];
}

/** Each type of Meta's list. Every one but the last two brings a body under its own name. */
const kindByType: ReadonlyMap<string, EventKind> = new Map<string, EventKind>([
  ['text', 'text'],
  ['image', 'media'],
  ['video', 'media'],
  ['audio', 'media'],
  ['document', 'media'],
  ['sticker', 'media'],
  ['location', 'location'],
  ['contacts', 'contacts'],
  ['button', 'choice'],
  ['interactive', 'choice'],
  ['order', 'order'],
  ['reaction', 'reaction'],
  ['edit', 'edit'],
  ['revoke', 'revoke'],
  ['unsupported', 'unsupported'],
  ['unknown', 'unsupported'],
]);
const types = [...kindByType.keys()];

/** Bodies that may hold words of the sender. A contact card, a place or a quotation are somebody else's. */
const wordyTypes = ['text', 'button', 'interactive', 'order', 'image', 'video', 'document', 'audio', 'sticker', 'edit'] as const;
type WordyType = (typeof wordyTypes)[number];

/** Answers, too, but what a filled-in form or a call permission holds is not for us. */
const unreadAnswers: ReadonlySet<unknown> = new Set(['nfm_reply', 'call_permission_reply']);

/** A tapped row or button. */
const chosenIn = (interactive: unknown): unknown => {
  const record = asRecord(interactive);
  if (!record) return interactive;
  const { type } = record;
  const own = typeof type === 'string' && Object.hasOwn(record, type) && !unreadAnswers.has(type) ? record[type] : undefined;
  return own ?? record.button_reply ?? record.list_reply;
};

const payloadIn = (message: JsonRecord): string | undefined => {
  const payload = asRecord(message.button)?.payload ?? asRecord(chosenIn(message.interactive))?.id;
  return typeof payload === 'string' ? payload : undefined;
};

/** An edit carries the new message inside; a STOP written by editing is still a STOP, so its text is understood like any other. */
const editedIn = (edit: unknown): string | undefined => {
  const message = asRecord(edit)?.message;
  const record = asRecord(message);
  return record ? firstOf(['text', 'image', 'video', 'document'], (type) => wordsIn(record[type])) : wordsIn(message);
};

const wordsOf = (type: WordyType, message: JsonRecord): string | undefined => {
  if (type === 'interactive') return wordsIn(chosenIn(message.interactive));
  return type === 'edit' ? editedIn(message.edit) : wordsIn(message[type]);
};

/** Where a body of a known type is not what Meta's documentation promises; undefined: it is. */
const brokenAt = (type: string, message: JsonRecord): string | undefined => {
  if (kindByType.get(type) === 'unsupported') return undefined;
  const body = message[type];
  if (type === 'contacts') return Array.isArray(body) ? undefined : type;
  const record = asRecord(body);
  if (record === undefined) return type;
  if (type === 'text') return typeof record.body === 'string' ? undefined : 'text.body';
  if (type === 'reaction') return asId(record.message_id) === undefined ? 'reaction.message_id' : undefined;
  if (type === 'interactive') return unreadAnswers.has(record.type) || payloadIn(message) !== undefined ? undefined : 'interactive.id';
  return undefined;
};

/** Of a message whose type says nothing: what stands in it tells. */
const kindByBody = (message: JsonRecord): EventKind => {
  const type = types.find((one) => message[one] !== undefined && message[one] !== null);
  return (type === undefined ? undefined : kindByType.get(type)) ?? 'unsupported';
};

/**
 * The content of a message, whatever its shape: the type says what it is, else the bodies in it do; words count wherever they stand. A message
 * of which nothing is known is `unsupported`: somebody spoke.
 */
export const contentOf = (message: JsonRecord): Reading => {
  const type = typeof message.type === 'string' ? message.type : undefined;
  const kind = type === undefined ? undefined : kindByType.get(type);
  const own = wordyTypes.find((one) => one === type);
  const text = (own && wordsOf(own, message)) ?? firstOf(wordyTypes, (one) => wordsOf(one, message));
  const content: Content = { kind: kind ?? kindByBody(message), text, payload: payloadIn(message) };
  if (type === undefined) return { content, what: 'message', isKnown: true, odd: ['type'] };
  if (kind === undefined) return { content, what: 'other', isKnown: false, odd: [] };
  const path = brokenAt(type, message);
  return { content, what: type, isKnown: true, odd: path === undefined ? [] : [path] };
};
