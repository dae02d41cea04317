import type { LocalDate } from '../calendar/rules.ts';
import { simpleGerman } from '../languages/spoken.ts';
import type { Mistakes } from './check.ts';
import type { LanguageOfFile } from './schema.ts';

/** Each language once; and a review lies behind us. */
export function checkLanguages(
  languages: readonly { readonly at: string; readonly value: LanguageOfFile }[],
  today: LocalDate,
  mistakes: Mistakes,
): void {
  const seen = new Set<string>();
  for (const { at, value } of languages) {
    if (seen.has(value.language)) mistakes.add(at, `lists ${value.language} a second time`);
    seen.add(value.language);
    if (value.reviewed === undefined) {
      mistakes.warn(
        at,
        value.language === simpleGerman
          ? 'nobody of its target group has checked the texts in simple German: they are a draft, and say so'
          : `nobody has reviewed the texts in ${value.language}: who writes it gets German with one line in it`,
      );
    } else if (value.reviewed > today) mistakes.add(`${at}.reviewed`, 'is still to come');
  }
}
