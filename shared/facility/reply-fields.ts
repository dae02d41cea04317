import { localDay, localMinute } from '../calendar/berlin.ts';
import type { OpenSpan } from '../calendar/open-spans.ts';
import type { EpochMs, OpeningStatus } from '../calendar/rules.ts';
import { closureInWords, dateInWords, nextOpeningInWords, spansOfDayInWords, timeInWords } from '../calendar/wording.ts';
import type { Fields } from './template.ts';

/**
 * The moment's fields of every text: when somebody is back, which closure holds, and the date and time the text speaks of (now, unless it
 * is about another moment). Unknown ones are absent.
 *
 * @param exception the open time within the closure
 */
export function replyFields(opening: OpeningStatus, now: EpochMs, about: EpochMs = now, exception: readonly OpenSpan[] = []): Fields {
  const { closure, nextOpening, open, until } = opening;
  const ausnahme = spansOfDayInWords(exception);
  const closesToday = open && until !== undefined && localDay(until - 1) === localDay(now);
  return {
    ...(closesToday && { schluss: timeInWords(until) }),
    datum: dateInWords(about, now),
    uhrzeit: timeInWords(about),
    ...(nextOpening !== undefined && { naechste_oeffnung: nextOpeningInWords(now, nextOpening) }),
    ...(closure && { wann: closureInWords(closure, now) }),
    ...(ausnahme !== undefined && { ausnahme }),
    ...(closure?.reason !== undefined && { anlass: closure.reason }),
    ...(closure?.substitute && { vertretung_name: closure.substitute.name, vertretung_telefon: closure.substitute.phone }),
  };
}

/**
 * The fields of a text that says until when it is read today: the closing's time ("24" at midnight, with the day that ends) and the opening
 * after it.
 */
export function closingFields(closing: EpochMs, now: EpochMs, after: OpeningStatus): Fields {
  const { nextOpening } = after;
  return {
    datum: dateInWords(closing - 1),
    uhrzeit: localMinute(closing) === 0 ? '24' : timeInWords(closing),
    ...(nextOpening !== undefined && { naechste_oeffnung: nextOpeningInWords(now, nextOpening) }),
  };
}
