import { renderEffect } from '../../shared/app/replies/render-effect.ts';
import { openingAt, sinceEver } from '../../shared/calendar/opening.ts';
import type { EpochMs, OpeningStatus } from '../../shared/calendar/rules.ts';
import { type Channel, channels } from '../../shared/channels/registry.ts';
import { decide } from '../../shared/conversation/decide.ts';
import type { Event } from '../../shared/conversation/event.ts';
import { newPerson, type PersonState } from '../../shared/conversation/state.ts';
import type { ChannelSnapshot, Snapshot } from '../../shared/facility/snapshot.ts';
import { namesOf } from '../../shared/print/channel-calendars.ts';
import { noMeaning } from '../../shared/understanding/meaning.ts';
import { momentInWords } from './moment-in-words.ts';

/** Open or away at one moment by the facility file, why, since and until when, and what a client would read: text for a terminal. */
export function explainMoment(snapshot: Snapshot, at: EpochMs): string {
  const parts = channels.flatMap((channel) => {
    const part = snapshot[channel];
    return part ? [explain(channel, part, snapshot, at)] : [];
  });
  return `${momentInWords(at)}, Berlin time\n\n${parts.join('\n')}`;
}

function explain(channel: Channel, part: ChannelSnapshot, snapshot: Snapshot, at: EpochMs): string {
  const opening = openingAt(at, part.calendar);
  const never = 'no change within 60 days';
  const lines = [
    ['because', because(opening)],
    ['since', opening.since === sinceEver ? 'ever' : momentInWords(opening.since)],
    ['until', opening.until === undefined ? never : momentInWords(opening.until)],
    ...(opening.open ? [] : [['next opening', opening.nextOpening === undefined ? never : momentInWords(opening.nextOpening)]]),
  ];
  const facts = lines.map(([name = '', value = '']) => `  ${name.padEnd(13)} ${value}\n`).join('');
  const known: PersonState = { ...newPerson(at), introducedAt: at - 30 * 24 * 60 * 60 * 1000 };
  return [
    `${namesOf([channel], '')}: ${opening.open ? 'open' : 'away'}\n${facts}`,
    reading('Somebody known who writes now reads', answer(channel, part, snapshot, opening, known, at)),
    reading('Somebody new reads', answer(channel, part, snapshot, opening, newPerson(at), at)),
  ].join('');
}

function because({ because: rule, closure, holiday }: OpeningStatus): string {
  if (rule === 'closure' && closure) return `closure ${closure.from} to ${closure.to}${closure.reason ? ` (${closure.reason})` : ''}`;
  if (rule === 'holiday' && holiday) return `holiday (${holiday})`;
  return { weekly: 'weekly hours', special: 'special opening', override: 'set by hand', closure: 'closure', holiday: 'holiday' }[rule];
}

/** The desk's own decision on a message of that moment. */
function answer(
  channel: Channel,
  part: ChannelSnapshot,
  snapshot: Snapshot,
  opening: OpeningStatus,
  state: PersonState,
  at: EpochMs,
): readonly string[] {
  const event: Event = {
    v: 2,
    channel,
    account: part.account,
    kind: 'text',
    key: 'a-message-of-that-moment',
    who: ['somebody'],
    at,
    meaning: noMeaning,
    address: 'nowhere',
  };
  const quietMs = snapshot.quietHoursAfterStaff * 60 * 60 * 1000;
  const { effects } = decide({ event, state, opening, calendar: part.calendar, now: at, quietMs });
  return effects.map((effect) => renderEffect(effect, part, opening, at));
}

function reading(who: string, texts: readonly string[]): string {
  if (texts.length === 0) return `  ${who} nothing: the desk is silent.\n`;
  const lines = texts.join('\n\n').split('\n');
  return `  ${who}:\n${lines.map((line) => `    | ${line}`.trimEnd().concat('\n')).join('')}`;
}
