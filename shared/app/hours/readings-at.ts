import { openingAt } from '../../calendar/opening.ts';
import type { EpochMs, OpeningStatus } from '../../calendar/rules.ts';
import { type Channel, channels } from '../../channels/registry.ts';
import { decide } from '../../conversation/decide.ts';
import type { Event } from '../../conversation/event.ts';
import { newPerson, type PersonState } from '../../conversation/state.ts';
import type { ChannelSnapshot, Snapshot } from '../../facility/snapshot.ts';
import { noMeaning } from '../../understanding/meaning.ts';
import type { Overrides } from '../ports.ts';
import { renderEffect } from '../replies/render-effect.ts';

/** Opening state of a channel at one moment, and the texts that would answer a message then. */
export interface ReadingsAt {
  readonly channel: Channel;
  readonly opening: OpeningStatus;
  /** Answer to a person greeted long ago. */
  readonly known: readonly string[];
  /** Answer to a first-time writer. */
  readonly stranger: readonly string[];
}

/** Open or away at one moment by the facility file, or by hand where an override holds, and what a client would read then. */
export function readingsAt(snapshot: Snapshot, at: EpochMs, overrides?: Overrides): readonly ReadingsAt[] {
  return channels.flatMap((channel) => {
    const part = snapshot[channel];
    if (!part) return [];
    const opening = openingAt(at, part.calendar, overrides?.[channel]);
    const known: PersonState = { ...newPerson(at), introducedAt: at - 30 * 24 * 60 * 60 * 1000 };
    const answerTo = (state: PersonState) => answer(messageOf(channel, part, at), state, { part, opening, snapshot });
    return [{ channel, opening, known: answerTo(known), stranger: answerTo(newPerson(at)) }];
  });
}

function messageOf(channel: Channel, { account }: ChannelSnapshot, at: EpochMs): Event {
  return {
    v: 3,
    channel,
    account,
    kind: 'text',
    key: 'a-message-of-that-moment',
    identities: ['somebody'],
    at,
    meaning: noMeaning,
    address: 'nowhere',
  };
}

/** The desk's own decision on a message of that moment. */
function answer(
  event: Event,
  state: PersonState,
  { part, opening, snapshot }: { readonly part: ChannelSnapshot; readonly opening: OpeningStatus; readonly snapshot: Snapshot },
): readonly string[] {
  const quietMs = snapshot.quietHoursAfterStaff * 60 * 60 * 1000;
  const { effects } = decide({ event, state, opening, calendar: part.calendar, now: event.at, quietMs });
  return effects.map((effect) => renderEffect(effect, part, opening, event.at));
}
