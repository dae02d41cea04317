import { asRecord } from './lenient.ts';

const minuteMs = 60_000;
/** A longer wait than a day is a mistake or useless: the window of a reply is closed by then. */
const longestMs = 24 * 60 * minuteMs;

/** `Retry-After`: seconds, or a date, which is read against the answer's own `Date` so that no clock is needed. */
const retryAfterMs = (headers: ReadonlyMap<string, string>): number => {
  const value = headers.get('retry-after')?.trim() ?? '';
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  return Date.parse(value) - Date.parse(headers.get('date') ?? '');
};

/** `estimated_time_to_regain_access` (minutes) of a usage header: at the top, or within `{ "<business id>": [ { … } ] }`. */
const regainAccessMs = (header: string | undefined): number => {
  if (header === undefined || !header.includes('estimated_time_to_regain_access')) return 0;
  let usage: unknown;
  try {
    usage = JSON.parse(header);
  } catch {
    return 0;
  }
  const groups = Object.values(asRecord(usage) ?? {}).flatMap((group) => (Array.isArray(group) ? group : []));
  const minutes = [usage, ...groups].map((group) => Number(asRecord(group)?.estimated_time_to_regain_access ?? 0));
  return Math.max(0, ...minutes.filter(Number.isFinite)) * minuteMs;
};

/**
 * How long Meta's headers ask us to wait, in milliseconds: the longest of `Retry-After`, `X-Business-Use-Case-Usage` and `X-App-Usage`;
 * undefined when none of them says anything. At most a day.
 */
export const waitingTimeMs = (headers: Readonly<Record<string, string>>): number | undefined => {
  const byName = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const asked = [
    retryAfterMs(byName),
    regainAccessMs(byName.get('x-business-use-case-usage')),
    regainAccessMs(byName.get('x-app-usage')),
  ].filter((ms) => Number.isFinite(ms) && ms > 0);
  return asked.length === 0 ? undefined : Math.min(longestMs, Math.max(...asked));
};
