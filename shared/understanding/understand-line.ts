import { because } from './because.ts';
import type { FacilityWords } from './facility-words.ts';
import { understand } from './understand.ts';

/**
 * One line of `npm run understand -- --json`: `{"text": …}` becomes the meaning with its reasons; a line that is none becomes
 * `{"error": …}`, so that the lines after it are still read and every line has its answer.
 */
export function understandLine(line: string, words: FacilityWords | undefined): string {
  const text = textOf(line);
  if (text === undefined) return JSON.stringify({ error: 'expected one JSON object a line: {"text": "…"}' });
  const { crisis, sensitive, commands, maybe, topic, language, ...more } = understand({ text }, words);
  const meaning = {
    ...(crisis && { crisis }),
    ...(sensitive && { sensitive }),
    commands,
    maybe,
    ...(topic !== undefined && { topic }),
    language,
  };
  return JSON.stringify({ ...meaning, ...more, because: because(text, { ...meaning, ...more }, words) });
}

function textOf(line: string): string | undefined {
  try {
    const read: unknown = JSON.parse(line);
    const text = typeof read === 'object' && read !== null && 'text' in read ? read.text : undefined;
    return typeof text === 'string' ? text : undefined;
  } catch {
    return undefined;
  }
}
