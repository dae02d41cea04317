import { isYes } from './language-wish.ts';
import type { Reply } from './meaning.ts';
import { fold } from './normalise.ts';

/** Longer texts tell of somebody. */
const mostLetters = 60;

/** "Ich bin 15", "bin erst 14 jahre alt", "I'm 15", "мне 15 лет": an age of oneself, as a whole message or its first clause. */
const ownAge =
  /(?:^|[\s,.!])(?:(?:ich )?bin (?:(?:erst|noch|leider|aber|nur) ){0,2}|i(?:['’ ]?m| am) (?:only )?|мне |мені |ben |mam |am |عمري |من )(\d{1,2})(?!\d)/u;

/** Reads a text as the reply to a question of ours that may be open. `minimumAge`: the newsletter's; undefined: no age is asked. */
export function replyOf(text: string, minimumAge: number | undefined): Reply | undefined {
  if (text.length > mostLetters) return undefined;
  if (isYes(text)) return 'yes';
  const [, age] = ownAge.exec(fold(text)) ?? [];
  return age !== undefined && minimumAge !== undefined && Number(age) > 3 && Number(age) < minimumAge ? 'under-age' : undefined;
}
