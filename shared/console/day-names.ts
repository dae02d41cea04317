import { fromLocal, localDay } from '../calendar/berlin.ts';
import type { EpochMs, LocalDate } from '../calendar/rules.ts';
import { dateInWords, nextOpeningInWords, timeInWords } from '../calendar/wording.ts';
import type { Language } from './language.ts';

const locales: Readonly<Record<Language, string>> = { de: 'de-DE', leicht: 'de-DE', en: 'en-GB' };

/** "Mo., 23.11." */
export function shortDay(date: LocalDate, language: Language): string {
  return inLocale(date, language, { weekday: 'short', day: 'numeric', month: 'numeric' });
}

/** "23. November 2026" */
export function wholeDay(date: LocalDate, language: Language): string {
  return inLocale(date, language, { day: 'numeric', month: 'long', year: 'numeric' });
}

/** "Nov. 2026". @param month `2026-11` */
export function monthName(month: string, language: Language): string {
  return inLocale(`${month}-15`, language, { month: 'short', year: 'numeric' });
}

/** "Montag, 23. November", "Monday 23 November"; with the year when it is about ten months or more away from `now`. */
export function dayIn(at: EpochMs, language: Language, now: EpochMs = at): string {
  if (language !== 'en') return dateInWords(at, now);
  const needsYear = dateInWords(at, now) !== dateInWords(at);
  return momentInLocale(at, language, { weekday: 'long', day: 'numeric', month: 'long', ...(needsYear && { year: 'numeric' }) });
}

/** "16 Uhr", "16:00" */
export function timeIn(at: EpochMs, language: Language): string {
  return language === 'en' ? momentInLocale(at, language, { hour: '2-digit', minute: '2-digit' }) : `${timeInWords(at)} Uhr`;
}

/** "1.7.2026", "1 July 2026" */
export function shortDate(date: LocalDate, language: Language): string {
  return language === 'en' ? wholeDay(date, language) : date.split('-').reverse().map(Number).join('.');
}

/** "12,50", "12.50" */
export function eurosIn(euros: number, language: Language): string {
  return language === 'en' ? euros.toFixed(2) : euros.toFixed(2).replace('.', ',');
}

/** "heute um 14 Uhr", "tomorrow, Tuesday 24 November, 09:00" */
export function openingIn(now: EpochMs, opening: EpochMs, language: Language): string {
  if (language !== 'en') return nextOpeningInWords(now, opening);
  const daysAhead = localDay(opening) - localDay(now);
  const time = timeIn(opening, language);
  if (daysAhead === 0) return `today at ${time}`;
  return `${daysAhead === 1 ? 'tomorrow,' : 'on'} ${dayIn(opening, language)}, ${time}`;
}

function inLocale(date: LocalDate, language: Language, options: Intl.DateTimeFormatOptions): string {
  return momentInLocale(fromLocal(date, 720), language, options);
}

function momentInLocale(at: EpochMs, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Date(at).toLocaleString(locales[language], { ...options, timeZone: 'Europe/Berlin' });
}
