import { type ReadingsAt, readingsAt } from '../../shared/app/hours/readings-at.ts';
import { sinceEver } from '../../shared/calendar/opening.ts';
import type { EpochMs, OpeningStatus } from '../../shared/calendar/rules.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import { namesOf } from '../../shared/print/channel-calendars.ts';
import { momentInWords } from './moment-in-words.ts';

/** Open or away at one moment by the facility file, why, since and until when, and what a client would read: text for a terminal. */
export function explainMoment(snapshot: Snapshot, at: EpochMs): string {
  return `${momentInWords(at)}, Berlin time\n\n${readingsAt(snapshot, at).map(explain).join('\n')}`;
}

function explain({ channel, opening, known, stranger }: ReadingsAt): string {
  const never = 'no change within 60 days';
  const lines = [
    ['because', because(opening)],
    ['since', opening.since === sinceEver ? 'ever' : momentInWords(opening.since)],
    ['until', opening.until === undefined ? never : momentInWords(opening.until)],
    ...(opening.open ? [] : [['next opening', opening.nextOpening === undefined ? never : momentInWords(opening.nextOpening)]]),
  ];
  const facts = lines.map(([name = '', value = '']) => `  ${name.padEnd(13)} ${value}\n`).join('');
  return [
    `${namesOf([channel], '')}: ${opening.open ? 'open' : 'away'}\n${facts}`,
    reading('Somebody known who writes now reads', known),
    reading('Somebody new reads', stranger),
  ].join('');
}

function because({ because: rule, closure, holiday }: OpeningStatus): string {
  if (rule === 'closure' && closure) return `closure ${closure.from} to ${closure.to}${closure.reason ? ` (${closure.reason})` : ''}`;
  if (rule === 'holiday' && holiday) return `holiday (${holiday})`;
  return { weekly: 'weekly hours', special: 'special opening', override: 'set by hand', closure: 'closure', holiday: 'holiday' }[rule];
}

function reading(who: string, texts: readonly string[]): string {
  if (texts.length === 0) return `  ${who} nothing: the desk is silent.\n`;
  const lines = texts.join('\n\n').split('\n');
  return `  ${who}:\n${lines.map((line) => `    | ${line}`.trimEnd().concat('\n')).join('')}`;
}
