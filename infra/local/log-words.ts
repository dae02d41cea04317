import type { LogEvent, LogFields } from '../../shared/app/ports.ts';
import { localMinute, toLocal } from '../../shared/calendar/berlin.ts';
import type { EpochMs } from '../../shared/calendar/rules.ts';

/** Events not printed: routine while nothing is wrong, or already told by the line of a decision. */
const unsaid: ReadonlySet<LogEvent> = new Set([
  'delivery.received',
  'reply.sent',
  'ledger.appended',
  'status.unchanged',
  'status.stale',
  'secrets.refetched',
]);

/**
 * A line of the log for people at a terminal, by the clock of the run (Berlin time): one for each message, and one for whatever is out of the
 * ordinary. Undefined: nothing to say. `--json` prints the lines as AWS gets them.
 */
export function logWords(event: LogEvent, fields: LogFields, now: EpochMs): string | undefined {
  if (unsaid.has(event) || fields.count === 0) return undefined;
  return `${clockOf(now)}  ${event === 'event.decided' ? decisionWords(fields) : otherWords(event, fields)}`;
}

const column = (channel: string | undefined): string => (channel ?? '').padEnd(9);
/** 10:05. */
function clockOf(at: EpochMs): string {
  const minute = localMinute(at);
  return `${twoDigits(Math.floor(minute / 60))}:${twoDigits(minute % 60)}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

function decisionWords({ channel, kind = '', because = '', reason, say, ms }: LogFields): string {
  const answer = say === undefined ? 'no answer' : `answers ${say.split(' ').join(', ')}`;
  const withheld = reason === undefined ? '' : ` (withheld: ${reason})`;
  return `${column(channel)}  ${kind.padEnd(8)}  ${because}: ${answer}${withheld}${ms === undefined ? '' : `  ${ms} ms`}`;
}

function otherWords(event: LogEvent, { channel, contact: _contact, eventRef: _eventRef, until, ...rest }: LogFields): string {
  const told = Object.entries(rest).map(([name, value]) => `${name} ${Array.isArray(value) ? value.join(' ') : value}`);
  const end = until === undefined ? [] : [`until ${toLocal(until).date} ${clockOf(until)}`];
  return [column(channel), event, ...told, ...end].join('  ').trimEnd();
}
