import type { News } from '../broadcast/issue.ts';
import type { EpochMs, OpeningStatus, Override } from '../calendar/rules.ts';
import type { ChannelSender, GraphRequest, Outcome, SendAddress } from '../channels/channel.ts';
import type { Pseudonym } from '../conversation/event.ts';
import type { Settlement } from '../conversation/outcome.ts';
import type { Effect, EffectId } from '../conversation/state.ts';
import { RenderError } from '../facility/render.ts';
import type { ChannelSnapshot } from '../facility/snapshot.ts';
import { AppError } from './app-error.ts';
import type { Graph, Vault } from './ports.ts';
import { renderEffect } from './render-effect.ts';

/** Our mark on a send: whom it was for and which answer it was, sealed. Meta gives it back in echo or status. */
export interface Mark {
  readonly person: Pseudonym;
  readonly effect: EffectId;
}

export function writeMark(mark: Mark, vault: Vault): string {
  return vault.seal(`${mark.person} ${mark.effect}`);
}

/** Reads a mark back; undefined: not one of ours (another installation on the same account marks its sends the same way). */
export function readMark(token: string, vault: Vault): Mark | undefined {
  const [person, effect, ...rest] = openedOrNothing(token, vault).split(' ');
  return person && effect && rest.length === 0 ? { person, effect } : undefined;
}

function openedOrNothing(token: string, vault: Vault): string {
  try {
    return vault.open(token);
  } catch {
    return '';
  }
}

/**
 * Renders one claimed answer with the words of this moment and hands it to Graph. One try; the outcome is a value. What cannot be rendered
 * (a text that is gone, an address under a lost key) is our own set-up: nothing was sent, the answer waits until it is mended.
 */
export async function deliver(
  effect: Effect,
  person: Pseudonym,
  opening: OpeningStatus,
  now: EpochMs,
  desk: {
    readonly adapter: ChannelSender;
    readonly channel: ChannelSnapshot;
    readonly vault: Vault;
    readonly graph: Graph;
    readonly override?: Override | undefined;
    readonly news?: News | undefined;
  },
): Promise<Outcome> {
  const { adapter, channel, vault, graph, override, news } = desk;
  // A newer issue would come once more, under its own name.
  if (effect.issue !== undefined && news?.job !== effect.issue) return { kind: 'refused', code: 'news.gone', reason: 'invalid' };
  let request: GraphRequest;
  try {
    request = adapter.render(
      {
        address: JSON.parse(vault.open(effect.address)) as SendAddress,
        text: renderEffect(effect, channel, opening, now, override, news),
        token: writeMark({ person, effect: effect.id }, vault),
      },
      channel.account,
    );
  } catch (error) {
    return { kind: 'misconfigured', code: error instanceof AppError || error instanceof RenderError ? error.code : 'internal' };
  }
  return adapter.classify(await graph.post(adapter.channel, request));
}

/** What the conversation needs to know of an outcome. */
export function settlementOf(outcome: Outcome): Settlement {
  if (outcome.kind !== 'later') return { kind: outcome.kind };
  return { kind: 'later', ...(outcome.retryAfterMs !== undefined && { retryAfterMs: outcome.retryAfterMs }) };
}
