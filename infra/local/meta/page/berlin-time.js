/** Wall-clock time in Europe/Berlin, whatever zone the browser is in. Instants are ISO strings. */

const zone = 'Europe/Berlin';
const minute = 60_000;

const wallFormat = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
const timeFormat = new Intl.DateTimeFormat('de-DE', { timeZone: zone, hour: '2-digit', minute: '2-digit' });
const secondsFormat = new Intl.DateTimeFormat('de-DE', { timeZone: zone, timeStyle: 'medium' });
const dayFormat = new Intl.DateTimeFormat('de-DE', { timeZone: zone, weekday: 'short', day: 'numeric', month: 'numeric' });
const dateFormat = new Intl.DateTimeFormat('de-DE', { timeZone: zone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
const shortFormat = new Intl.DateTimeFormat('de-DE', {
  timeZone: zone,
  weekday: 'short',
  day: 'numeric',
  month: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
});

/** `2026-11-23T10:00`, as an input of type datetime-local wants it. */
export function toWall(iso) {
  return wallFormat.format(new Date(iso)).replace(' ', 'T');
}

/** The instant at which clocks in Berlin show this. Of a doubled hour the first one; a skipped hour counts as the one after it. */
export function fromWall(wall) {
  const asUtc = Date.parse(`${wall}:00Z`);
  for (const offset of [120, 60]) {
    const instant = new Date(asUtc - offset * minute).toISOString();
    if (toWall(instant) === wall) return instant;
  }
  return new Date(asUtc - 60 * minute).toISOString();
}

function wallOnDay(iso, days, time) {
  const day = new Date(`${toWall(iso).slice(0, 10)}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return fromWall(`${day.toISOString().slice(0, 10)}T${time}`);
}

export function inOneHour(iso) {
  return new Date(Date.parse(iso) + 60 * minute).toISOString();
}

/** 20:00 today; tomorrow when that is over. */
export function tonight(iso) {
  return wallOnDay(iso, toWall(iso).slice(11) < '20:00' ? 0 : 1, '20:00');
}

export function tomorrowMorning(iso) {
  return wallOnDay(iso, 1, '09:30');
}

/** Half past ten of the next day from Monday to Thursday, today included while it is earlier: a facility is open then, if ever. */
export function nextOfficeHour(iso) {
  const dayOf = (days) => new Date(Date.parse(`${toWall(iso).slice(0, 10)}T00:00Z`) + days * 1440 * minute).getUTCDay();
  const first = toWall(iso).slice(11) < '10:30' ? 0 : 1;
  const days = [0, 1, 2, 3].map((n) => n + first).find((n) => dayOf(n) >= 1 && dayOf(n) <= 4);
  return wallOnDay(iso, days, '10:30');
}

/** 22:30 today; tomorrow when that is over. */
export function tonightLate(iso) {
  return wallOnDay(iso, toWall(iso).slice(11) < '22:30' ? 0 : 1, '22:30');
}

/** The next Saturday after today, 11:00. */
export function nextSaturday(iso) {
  const weekday = new Date(`${toWall(iso).slice(0, 10)}T00:00Z`).getUTCDay();
  return wallOnDay(iso, 6 - weekday || 7, '11:00');
}

export const time = (iso) => timeFormat.format(new Date(iso));
export const timeWithSeconds = (iso) => secondsFormat.format(new Date(iso));
export const shortDate = (iso) => dayFormat.format(new Date(iso));
export const longDate = (iso) => dateFormat.format(new Date(iso));
export const shortDateTime = (iso) => shortFormat.format(new Date(iso));
