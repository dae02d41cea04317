import type { News } from '../../broadcast/issue.ts';
import type { EpochMs, OpeningStatus, Override } from '../../calendar/rules.ts';
import type { ChannelSender, GraphRequest, Outcome, SendAddress } from '../../channels/contract.ts';
import { profileOf } from '../../channels/registry.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { type Said, type Settlement, saidBy } from '../../conversation/outcome.ts';
import { buttonsOf } from '../../conversation/reply-buttons.ts';
import type { SaidPart } from '../../conversation/reply-parts.ts';
import type { Effect, EffectId } from '../../conversation/state.ts';
import { RenderError } from '../../facility/render.ts';
import type { ChannelSnapshot, SnapshotTopic } from '../../facility/snapshot.ts';
import { sendingId } from '../../facility/used-channels.ts';
import type { SpokenLanguage } from '../../languages/spoken.ts';
import { AppError } from '../app-error.ts';
import { openAddress } from '../open-address.ts';
import { openToken, tokenBinding } from '../open-token.ts';
import type { Graph, Vault } from '../ports.ts';
import { renderEffect } from './render-effect.ts';

/** Our mark on a send: whom it was for, which answer it was and what that said, sealed. Meta gives it back in echo or status. */
export interface EffectToken {
  readonly person: Pseudonym;
  readonly effect: EffectId;
  /** Content to take back if a failure is reported later; absent: nothing. */
  readonly said?: Said;
}

export function sealEffectToken({ person, effect, said }: EffectToken, desk: string, vault: Vault): string {
  return vault.seal([person, effect, ...(said && said.parts.length > 0 ? [writeSaid(said)] : [])].join(' '), tokenBinding(desk));
}

/** Reads a mark back; undefined: not one of ours. Throws `secrets.missing` as `openToken` does. */
export function openEffectToken(token: string, desk: string, vault: Vault): EffectToken | undefined {
  const [person, effect, third, ...rest] = openToken(token, desk, vault).split(' ');
  if (!person || !effect || rest.length > 0) return undefined;
  if (third === undefined) return { person, effect };
  const said = readSaid(third);
  return said && { person, effect, said };
}

/** The letters of what was said, the try, when it was decided and of which period it speaks: `ga.1.mk3x0a2b.mk3wz1c4`. */
const letters: Readonly<Record<SaidPart, string>> = {
  greeting: 'g',
  away: 'a',
  'closing-soon': 'c',
  'few-staff': 'f',
  issue: 'i',
  question: 'q',
  help: 'h',
  talk: 't',
  line: 'l',
  notice: 'n',
  attachment: 'm',
  doubt: 'd',
  topics: 'o',
  told: 'e',
};
const partsOfLetters = new Map(Object.entries(letters).map(([part, letter]) => [letter, part as SaidPart]));
const saidForm = /^([a-z]+)\.([0-9a-z]+)\.([0-9a-z]+)(?:\.([0-9a-z]+))?$/;

function writeSaid({ parts, tries, at, period }: Said): string {
  const numbers = [tries, at, ...(period === undefined ? [] : [period])].map((number) => number.toString(36));
  return [parts.map((part) => letters[part]).join(''), ...numbers].join('.');
}

function readSaid(written: string): Said | undefined {
  const [, parts, tries, at, period] = saidForm.exec(written) ?? [];
  if (parts === undefined || tries === undefined || at === undefined) return undefined;
  return {
    parts: [...parts].flatMap((letter) => partsOfLetters.get(letter) ?? []),
    tries: Number.parseInt(tries, 36),
    at: Number.parseInt(at, 36),
    ...(period !== undefined && { period: Number.parseInt(period, 36) }),
  };
}

/**
 * Renders one claimed answer with the words of this moment and hands it to Graph. One try; the outcome is a value. What cannot be rendered
 * (a text that is gone, an address under a lost key) is our own set-up: nothing was sent, the answer waits until it is mended.
 * `identities`: the person's pseudonym, then their others.
 */
export async function deliver(
  effect: Effect,
  identities: readonly [Pseudonym, ...Pseudonym[]],
  opening: OpeningStatus,
  now: EpochMs,
  desk: {
    readonly adapter: ChannelSender;
    readonly channel: ChannelSnapshot;
    readonly vault: Vault;
    readonly graph: Graph;
    readonly override?: Override | undefined;
    readonly news?: News | undefined;
    readonly topics?: readonly SnapshotTopic[] | undefined;
    /** The person's, by their word or guessed; absent: not known. */
    readonly language?: SpokenLanguage | undefined;
  },
): Promise<Outcome> {
  const { adapter, channel, vault, graph, override, news, topics, language } = desk;
  const [person] = identities;
  const { maxTextLength: limit, buttons } = profileOf(adapter.channel);
  // A newer issue would come once more, under its own name.
  if (effect.issue !== undefined && news?.job !== effect.issue) return { kind: 'refused', code: 'news.gone', reason: 'invalid' };
  let request: GraphRequest;
  try {
    request = adapter.render(
      {
        address: JSON.parse(openAddress(effect.address, channel.account, identities, vault)) as SendAddress,
        text: renderEffect(effect, channel, opening, now, override, news, { topics, person, language, limit }),
        buttons: buttonsOf(effect.textIds).slice(0, buttons),
        token: sealEffectToken({ person, effect: effect.id, said: saidBy(effect) }, channel.account, vault),
      },
      sendingId(adapter.channel, channel),
    );
  } catch (error) {
    return { kind: 'misconfigured', code: error instanceof AppError || error instanceof RenderError ? error.code : 'internal' };
  }
  return adapter.classify(await graph.post(adapter.channel, request), effect.tries);
}

/** Reduces an outcome to what the conversation needs to know. */
export function settlementOf(outcome: Outcome): Settlement {
  if (outcome.kind !== 'later') return { kind: outcome.kind };
  return { kind: 'later', ...(outcome.retryAfterMs !== undefined && { retryAfterMs: outcome.retryAfterMs }) };
}
