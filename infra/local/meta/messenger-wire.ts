import { type ClientMessage, tappedEntries } from './client-message.ts';
import { mintNumericId } from './mint.ts';
import { spread } from './spread.ts';

// Shapes: reference sheet `messenger.md` §2.

type Json = Record<string, unknown>;

/** App id under which Meta echoes what staff write in the Page inbox (Business Suite). */
const pageInboxAppId = 263902037430900;

const smallLikeSticker = 369239263222822;

function attachment(type: string, payload: Json): Json {
  return { attachments: [{ type, payload }] };
}

function media(type: string, file: string, text: string | undefined): Json {
  const url = `https://cdn.example.org/${mintNumericId(12)}/${file}`;
  return { ...(text !== undefined && { text }), ...attachment(type, { url }) };
}

function messageOf(message: ClientMessage): Json | undefined {
  switch (message.kind) {
    case 'text':
      return { text: message.text ?? '' };
    case 'image':
      return media('image', 'foto.jpg', message.text);
    case 'audio':
      return media('audio', 'sprachnachricht.mp4', undefined);
    case 'video':
      return media('video', 'video.mp4', message.text);
    case 'document':
      return media('file', 'antrag.pdf', message.text);
    case 'sticker':
      return attachment('sticker', { url: 'https://cdn.example.org/sticker.png', sticker_id: smallLikeSticker });
    case 'location':
      return attachment('location', { coordinates: { lat: 52.5163, long: 13.3777 } });
    case 'quick_reply':
      return { text: message.text ?? '', quick_reply: { payload: message.payload ?? '' } };
    case 'unsupported':
      return { is_unsupported: true };
    default:
      return undefined;
  }
}

/** Renders a client's action as one element of `messaging[]`; `edits`: times edited so far. `undefined`: not possible on Messenger. */
export function renderClientMessage(
  psid: string,
  pageId: string,
  message: ClientMessage,
  mid: string,
  at: number,
  target: string | undefined,
  edits = 1,
): Json | undefined {
  const head = { sender: { id: psid }, recipient: { id: pageId }, timestamp: at };
  const referral = message.ref === undefined ? {} : { referral: { ref: message.ref, source: 'SHORTLINK', type: 'OPEN_THREAD' } };
  const entry = tappedEntries[message.kind];
  if (entry) {
    const postback = { mid, title: message.text ?? entry.title, payload: message.payload ?? entry.payload, ...referral };
    return { ...head, postback };
  }
  if (message.kind === 'referral') return { ...head, referral: { ref: message.ref ?? 'plakat', source: 'SHORTLINK', type: 'OPEN_THREAD' } };
  if (message.kind === 'edit') return { ...head, message_edit: { mid: target, text: message.text ?? '', num_edit: edits } };
  if (message.kind === 'reaction' || message.kind === 'unreaction') {
    const action = message.kind === 'reaction' ? 'react' : 'unreact';
    return { ...head, reaction: { reaction: 'love', emoji: message.text ?? '❤', action, mid: target } };
  }
  const body = messageOf(message);
  return body && { ...head, message: { mid, ...body, ...referral } };
}

/** Staff answered in the Page inbox. */
export function renderStaffEcho(psid: string, pageId: string, text: string, mid: string, at: number): Json {
  return { sender: { id: pageId }, recipient: { id: psid }, timestamp: at, message: { is_echo: true, app_id: pageInboxAppId, mid, text } };
}

/** The echo of one of our own sends; `message` is what we sent (text, metadata). */
export function renderOwnEcho(psid: string, pageId: string, appId: string, message: Json, mid: string, at: number): Json {
  // Meta prints app ids as JSON numbers; an id that is not one stays a string.
  const app = /^[1-9]\d{0,15}$/.test(appId) && Number.isSafeInteger(Number(appId)) ? Number(appId) : appId;
  return { sender: { id: pageId }, recipient: { id: psid }, timestamp: at, message: { is_echo: true, app_id: app, mid, ...message } };
}

/** A whole delivery: the items in order, spread over `entries`. */
export function renderDelivery(items: readonly Json[], account: string, at: number, entries = 1, object = 'page'): Json {
  return { object, entry: spread(items, entries).map((messaging) => ({ id: account, time: at, messaging })) };
}
