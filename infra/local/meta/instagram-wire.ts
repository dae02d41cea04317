import type { Json } from './channel-simulator.ts';
import type { ClientMessage } from './client-message.ts';
import * as messaging from './messenger-wire.ts';
import { mintNumericId } from './mint.ts';

// Shapes: reference sheet `instagram.md` §3.

const url = (file: string): string => `https://cdn.example.org/${mintNumericId(12)}/${file}`;

/** Differences from a Page: a place arrives without content, a sticker as a picture, and a message can be taken back. */
function ownBody(message: ClientMessage): Json | undefined {
  switch (message.kind) {
    case 'location':
      return {};
    case 'sticker':
      return { attachments: [{ type: 'image', payload: { url: url('sticker.png') } }] };
    default:
      return undefined;
  }
}

/** Renders a client's action as one element of `messaging[]`; `edits`: times edited so far. `undefined`: not possible on Instagram. */
export function renderClientMessage(
  igsid: string,
  account: string,
  message: ClientMessage,
  { mid, at, target, edits }: { readonly mid: string; readonly at: number; readonly target: string | undefined; readonly edits: number },
): Json | undefined {
  const head = { sender: { id: igsid }, recipient: { id: account }, timestamp: at };
  if (message.kind === 'get_started') return undefined;
  if (message.kind === 'revoke') return { ...head, message: { mid: target, is_deleted: true } };
  const body = ownBody(message);
  if (body) return { ...head, message: { mid, ...body } };
  return messaging.renderClientMessage(igsid, account, message, mid, at, target, edits);
}

/** Renders a team member's answer in the app: it names no app id. */
export function renderStaffEcho(igsid: string, account: string, text: string, mid: string, at: number): Json {
  return { sender: { id: account }, recipient: { id: igsid }, timestamp: at, message: { mid, text, is_echo: true } };
}

/** The echo of one of our own sends, with both signals that it may carry. */
export function renderOwnEcho(igsid: string, account: string, appId: string, message: Json, mid: string, at: number): Json {
  return messaging.renderOwnEcho(igsid, account, appId, message, mid, at);
}

/** A whole delivery: the items in order, spread over `entries`. */
export function renderDelivery(items: readonly Json[], account: string, at: number, entries?: number): Json {
  return messaging.renderDelivery(items, account, at, entries, 'instagram');
}
