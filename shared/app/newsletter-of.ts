import type { TextHash } from '../consent/state.ts';
import { textHash } from '../consent/text-hash.ts';
import { renderReply } from '../facility/render.ts';
import type { ChannelSnapshot } from '../facility/snapshot.ts';

/** The opt-in question of a channel as it is put now, and its name for ever. */
export interface ChannelNewsletter {
  readonly question: string;
  readonly questionHash: TextHash;
}

const known = new WeakMap<ChannelSnapshot, ChannelNewsletter>();

/** The channel's newsletter; undefined: the facility has none. */
export function newsletterOf(channel: ChannelSnapshot): ChannelNewsletter | undefined {
  if (!('optin.question' in channel.texts.byId)) return undefined;
  const found = known.get(channel);
  if (found) return found;
  const question = renderReply(channel.texts, ['optin.question'], {});
  const made = { question, questionHash: textHash(question) };
  known.set(channel, made);
  return made;
}
