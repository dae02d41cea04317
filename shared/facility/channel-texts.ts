import type { Mistakes } from './check.ts';
import { checkOwnText, type TextRules } from './check-texts.ts';
import { exampleFor } from './examples.ts';
import { momentFieldsOf } from './fields.ts';
import { crisisTexts, longestHelp } from './help-line.ts';
import { comfortableText, type LongestValues, longestText, replyLengths, topicLength } from './lengths.ts';
import { lintWords } from './lint.ts';
import type { TopicOfFile } from './schema.ts';
import type { ChannelTexts } from './snapshot.ts';
import { fillFixed, wordsOf } from './template.ts';
import { type ChosenText, chooseTexts, eachText, greetingOf, type Overrides, type Variant } from './texts.ts';

export interface TextSources extends TextRules {
  readonly variant: Variant;
  readonly overrides: readonly Overrides[];
  readonly topics: readonly { readonly at: string; readonly value: TopicOfFile }[];
  readonly longest: LongestValues;
}

/**
 * The texts of one channel: chosen, overridden, checked, and filled with all that is fixed. A shipped text that needs something the
 * file does not have (the newsletter's texts without a newsletter) is left out; one of the facility's own is a mistake.
 */
export function channelTexts(sources: TextSources, mistakes: Mistakes): ChannelTexts {
  const chosen = chooseTexts(sources.variant, sources.overrides);
  for (const { id, text } of eachText(chosen)) {
    if (text.at !== undefined) checkOwnText(id, text.template, text.at, sources, mistakes);
  }
  const byId = Object.entries(chosen.byId).flatMap(([id, text]) => {
    const filled = fillFixed(text.template, sources.fixed, new Set(momentFieldsOf(id).sure.concat(momentFieldsOf(id).usable)));
    return filled.ok ? [[id, filled.text] as const] : [];
  });
  const greeting = greetingOf((name) => {
    const filled = fillFixed(chosen.greeting[name].template, sources.fixed, new Set());
    return filled.ok ? filled.text : '';
  });
  const texts: ChannelTexts = { style: sources.variant.style, greeting, byId: Object.fromEntries(byId) };
  checkLengths(texts, chosen.byId, sources, mistakes);
  checkTopics(texts, sources, mistakes);
  return texts;
}

function checkLengths(
  texts: ChannelTexts,
  chosen: Readonly<Record<string, ChosenText>>,
  { variant, longest, overrides }: TextSources,
  mistakes: Mistakes,
): void {
  const ownGreeting = overrides.findLast((override) => override.greeting !== undefined);
  for (const { id, units } of replyLengths(texts, longest)) {
    const at = id === 'greeting' ? ownGreeting && `${ownGreeting.at}.greeting` : chosen[id]?.at;
    const where = at ?? `texts.${id}`;
    const limit = crisisTexts.some((one) => one === id) ? longestHelp : longestText[variant.channel];
    if (units > limit) {
      mistakes.add(
        where,
        `can become ${units} characters long, ${limit === longestHelp ? 'an answer in a crisis' : variant.channel} takes ${limit}`,
        `at most ${limit}, better ${comfortableText} characters`,
      );
    } else if (at !== undefined && units > comfortableText) {
      mistakes.warn(where, `can become ${units} characters long on ${variant.channel}; up to ${comfortableText} read well on a phone`);
    }
  }
}

function checkTopics(texts: ChannelTexts, { variant, topics, address, inbox }: TextSources, mistakes: Mistakes): void {
  for (const { at, value } of topics) {
    const found = lintWords(wordsOf(value.answer), { address, inbox, needsNotice: false });
    for (const problem of found.mistakes) mistakes.add(`${at}.answer`, problem, exampleFor('topics'));
    const units = topicLength(texts, value.answer, value.link);
    if (units !== undefined && units > longestText[variant.channel]) {
      mistakes.add(
        `${at}.answer`,
        `makes an answer of ${units} characters, ${variant.channel} takes ${longestText[variant.channel]}`,
        exampleFor('topics'),
      );
    }
  }
}
