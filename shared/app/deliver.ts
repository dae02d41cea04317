import type { EpochMs, OpeningStatus } from '../calendar/rules.ts';
import type { ChannelAdapter, Outcome, SendAddress } from '../channels/channel.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { Settlement } from '../conversation/outcome.ts';
import type { Effect, EffectId } from '../conversation/state.ts';
import { wordsOfNow } from '../conversation/words-of-now.ts';
import { renderReply } from '../facility/render.ts';
import { replyFields } from '../facility/reply-fields.ts';
import type { ChannelSnapshot } from '../facility/snapshot.ts';
import type { Graph, Vault } from './ports.ts';

/** Our mark on a send: whom it was for and which answer it was, sealed. Meta gives it back in echo or status. */
export interface Mark {
  readonly person: Pseudonym;
  readonly effect: EffectId;
}

export function writeMark(mark: Mark, vault: Vault): string {
  return vault.seal(`${mark.person} ${mark.effect}`);
}

/** Reads a mark back; undefined: not one of ours. */
export function readMark(token: string, vault: Vault): Mark | undefined {
  const [person, effect, ...rest] = vault.open(token).split(' ');
  return person && effect && rest.length === 0 ? { person, effect } : undefined;
}

/** Renders one claimed answer with the words of this moment and hands it to Graph. One try; the outcome is a value. */
export async function deliver(
  effect: Effect,
  person: Pseudonym,
  opening: OpeningStatus,
  now: EpochMs,
  desk: { readonly adapter: ChannelAdapter; readonly channel: ChannelSnapshot; readonly vault: Vault; readonly graph: Graph },
): Promise<Outcome> {
  const { adapter, channel, vault, graph } = desk;
  const request = adapter.render(
    {
      address: JSON.parse(vault.open(effect.address)) as SendAddress,
      text: renderReply(channel.texts, wordsOfNow(effect.say, opening), replyFields(opening, now, effect.about ?? now)),
      token: writeMark({ person, effect: effect.id }, vault),
    },
    channel.account,
  );
  return adapter.classify(await graph.post(adapter.channel, request));
}

/** What the conversation needs to know of an outcome. */
export function settlementOf(outcome: Outcome): Settlement {
  if (outcome.kind !== 'later') return { kind: outcome.kind };
  return { kind: 'later', ...(outcome.retryAfterMs !== undefined && { retryAfterMs: outcome.retryAfterMs }) };
}
