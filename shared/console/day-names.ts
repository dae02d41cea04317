import { fromLocal } from '../calendar/berlin.ts';
import type { LocalDate } from '../calendar/rules.ts';
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

function inLocale(date: LocalDate, language: Language, options: Intl.DateTimeFormatOptions): string {
  return new Date(fromLocal(date, 720)).toLocaleDateString(locales[language], { ...options, timeZone: 'Europe/Berlin' });
}
