import type { EpochMs, OpeningStatus } from '../../calendar/rules.ts';
import { renewalDueSince } from '../../consent/retention.ts';
import type { TextHash } from '../../consent/state.ts';
import { textHash } from '../../consent/text-hash.ts';
import type { RenewalDue } from '../../consent/transition.ts';
import { renewalText } from '../../conversation/renewal-question.ts';
import { lastIssueAt, type PersonState } from '../../conversation/state.ts';
import { renderReply } from '../../facility/render.ts';
import type { ChannelSnapshot } from '../../facility/snapshot.ts';
import { renderEffect } from '../replies/render-effect.ts';

/** The opt-in question of a channel as it is put now, and its name for ever. */
export interface ChannelNewsletter {
  readonly question: string;
  readonly questionHash: TextHash;
}

/** The question whether a consent is still meant, with the person's own date in it. */
export interface Renewal extends RenewalDue {
  readonly text: string;
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

/** Renewal question for a subscriber whose consent is near its lapse; undefined: nothing to ask. */
export function renewalOf(state: PersonState, channel: ChannelSnapshot, opening: OpeningStatus, now: EpochMs): Renewal | undefined {
  const { consent } = state;
  if (consent?.kind !== 'confirmed') return undefined;
  const dueSince = renewalDueSince(consent, lastIssueAt(state));
  if (now < dueSince) return undefined;
  const text = renderEffect({ because: 'opt-in.renewal', textIds: [renewalText], asOf: consent.at }, channel, opening, now);
  return { text, textHash: textHash(text), dueSince };
}
