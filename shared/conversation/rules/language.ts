import { isSpoken, type SpokenLanguage } from '../../languages/spoken.ts';
import type { Command, Meaning } from '../../understanding/meaning.ts';
import type { Reasons } from '../reasons.ts';
import type { Rule } from '../rule.ts';
import { greeting } from './greeting.ts';
import { mayNotSpeak } from './quiet.ts';

const prefix = 'language:';

/**
 * "English please", "українською", "in einfacher Sprache": the person's own word, kept until they say another one. The first answer says what it
 * always says, in that language; for a language that the desk does not have it asks which of its own.
 */
export const language: Rule = (situation) => {
  const wanted = languageAsked(situation.event.meaning);
  if (wanted === undefined) return undefined;
  const remember = wanted === 'other' ? {} : { language: wanted };
  if (mayNotSpeak(situation)) return { because: 'language', remember };
  const first = greeting(situation);
  if (first) return { ...first, remember: { ...first.remember, ...remember } };
  return { because: 'language', messages: [[wanted === 'other' ? 'language.question' : 'language.set']], remember };
};

/** The language that was surely asked for; `other`: none of ours. */
function languageAsked({ commands }: Meaning): SpokenLanguage | 'other' | undefined {
  const names = commands.filter(isLanguageCommand).map((command) => command.slice(prefix.length));
  const known = names.find(isSpoken);
  return known ?? (names.length > 0 ? 'other' : undefined);
}

/** `language:uk`, … */
export function isLanguageCommand(command: Command): boolean {
  return command.startsWith(prefix);
}

export const reasons = {
  language: ['Sprache', 'Die Person hat gesagt, in welcher Sprache sie Antworten möchte. Gemerkt wird nur das Kürzel der Sprache.'],
} as const satisfies Reasons;
