import type { Clock, Log, LogEvent, LogFields } from '../app/ports.ts';

/** So many lines of an event are written each minute; the eleventh within an hour must still ring the alarm for wrong signatures. */
export const linesPerMinute = 20;
const minuteMs = 60_000;

interface Minute {
  readonly began: number;
  readonly lines: number;
  /** Came since the last line, and had none. */
  readonly untold: number;
}

/**
 * A log for what anybody on the internet can cause. The first lines of a minute are written, each with `count` 1; what comes after them is
 * counted, and told by the `count` of the first line of a later minute: a flood fills no log, and its metric still grows.
 */
export function logSparingly(log: Log, now: Clock): Log {
  const minutes = new Map<LogEvent, Minute>();
  return (event: LogEvent, fields: LogFields) => {
    const at = now();
    const held = minutes.get(event);
    const isOver = held === undefined || Math.abs(at - held.began) >= minuteMs;
    const { began, lines, untold } = isOver ? { began: at, lines: 0, untold: held?.untold ?? 0 } : held;
    if (lines >= linesPerMinute) {
      minutes.set(event, { began, lines, untold: untold + 1 });
      return;
    }
    minutes.set(event, { began, lines: lines + 1, untold: 0 });
    log(event, { ...fields, count: untold + 1 });
  };
}
