import type { FlyerSource } from '../../understanding/facility-words.ts';
import { sourceMark, sourceRef } from '../../understanding/source-mark.ts';
import type { FlyerChat, FlyerFacts } from './facts.ts';

/** Conversation that a link starts. */
export type FlyerWish = 'contact' | 'newsletter';

/** Prefilled texts, as the desk understands them. */
const prefilled: Readonly<Record<FlyerWish, string>> = { contact: 'Hallo', newsletter: 'Newsletter' };

/** Refs, as `refCommands` has them; a contact needs none. */
const refs: Readonly<Record<FlyerWish, string | undefined>> = { contact: undefined, newsletter: 'newsletter' };

/** The text that a person finds in the input line; undefined: the chat takes none. */
export function prefilledText({ brings }: FlyerChat, wish: FlyerWish, source?: FlyerSource): string | undefined {
  if (brings !== 'text') return undefined;
  return source === undefined ? prefilled[wish] : `${prefilled[wish]} ${sourceMark(source.word)}`;
}

/** A link into the chat that starts the right thing and brings the mark of its source along: no redirect, nothing counted on the way. */
export function chatLink(chat: FlyerChat, wish: FlyerWish, source?: FlyerSource): string {
  const text = prefilledText(chat, wish, source);
  if (text !== undefined) return `https://${chat.address}?text=${encodeURIComponent(text)}`;
  const ref = source === undefined ? refs[wish] : sourceRef(source.id, refs[wish]);
  return `https://${chat.address}${ref === undefined ? '' : `?ref=${ref}`}`;
}

/** Conversations that a facility's links can start. */
export function wishesOf({ newsletter }: Pick<FlyerFacts, 'newsletter'>): readonly FlyerWish[] {
  return newsletter ? ['contact', 'newsletter'] : ['contact'];
}

/** Name of a code's file without its ending: `code-whatsapp-kontakt-wartezimmer`. */
export function codeName({ channel }: Pick<FlyerChat, 'channel'>, wish: FlyerWish, source?: FlyerSource): string {
  return `code-${channel}-${wish === 'contact' ? 'kontakt' : wish}${source === undefined ? '' : `-${source.id}`}`;
}
