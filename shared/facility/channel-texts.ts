import { type Channel, profileOf } from '../channels/registry.ts';
import type { TextLimit } from '../kernel/text-length.ts';
import type { Mistakes } from './check.ts';
import { checkOwnText, type TextRules } from './check-texts.ts';
import { exampleFor } from './examples.ts';
import { momentFieldsOf } from './fields.ts';
import { crisisTexts, longestHelp } from './help-line.ts';
import { comfortableText, type Length, type LongestValues, replyLengths, topicLength } from './lengths.ts';
import { lintWords, saysNobodyReads } from './lint.ts';
import { withNightHelp } from './night-help.ts';
import type { TopicOfFile } from './schema.ts';
import { longFormOf } from './short-forms.ts';
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
  checkOwnGreeting(chosen.greeting, sources, mistakes);
  for (const { id, text } of eachText(chosen)) {
    if (text.at !== undefined) checkOwnText(id, text.template, text.at, sources, mistakes);
  }
  const byId = Object.entries(chosen.byId).flatMap(([id, text]) => {
    // In a greeting of the facility's own its own point stands, day and night.
    if (id === 'away.urgent' && text.at === undefined && chosen.greeting.urgent.at !== undefined) return [];
    // Beside a long form of the facility's own no shipped short one speaks.
    const long = longFormOf(id);
    if (long !== undefined && text.at === undefined && chosen.byId[long]?.at !== undefined) return [];
    const template = text.at === undefined ? text.template : withNightHelp(id, text.template, chosen.byId['away.help']?.template ?? '');
    if (template !== text.template && text.at !== undefined) {
      mistakes.warn(text.at, 'does not name 112 and a line that is open day and night: both are added to it');
    }
    const filled = fillFixed(template, sources.fixed, new Set(momentFieldsOf(id).sure.concat(momentFieldsOf(id).usable)));
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

/** A greeting of the facility's own, where nobody reads, says so in one of its parts. */
function checkOwnGreeting(greeting: Readonly<Record<string, ChosenText>>, { inbox }: TextSources, mistakes: Mistakes): void {
  const parts = Object.values(greeting);
  const at = parts[0]?.at?.replace(/\.welcome$/, '');
  if (inbox !== 'none' || at === undefined || parts.some(({ template }) => saysNobodyReads(template))) return;
  mistakes.add(at, 'does not say that nobody reads here (inbox: none)', 'purpose: "Hier geht es um Termine. Hier liest kein Mensch mit."');
}

function checkLengths(
  texts: ChannelTexts,
  chosen: Readonly<Record<string, ChosenText>>,
  { variant, longest, overrides }: TextSources,
  mistakes: Mistakes,
): void {
  const ownGreeting = overrides.findLast((override) => override.greeting !== undefined);
  const at = (id: string) => (id === 'greeting' ? ownGreeting && `${ownGreeting.at}.greeting` : chosen[id]?.at);
  for (const reply of replyLengths(texts, longest)) checkLength(reply, at(reply.id), variant.channel, mistakes);
}

/** @param at where the facility wrote the text itself; absent: it is a shipped one */
function checkLength({ id, length }: Length, at: string | undefined, channel: Channel, mistakes: Mistakes): void {
  const { maxTextLength } = profileOf(channel);
  const where = at ?? `texts.${id}`;
  if (length[maxTextLength.of] > maxTextLength.units) {
    mistakes.add(
      where,
      `can become ${inWords(length, maxTextLength)} long, ${channel} takes ${maxTextLength.units}`,
      maxTextLength.units > comfortableText
        ? `at most ${maxTextLength.units}, better ${comfortableText} characters`
        : `at most ${maxTextLength.units}`,
    );
  } else if (crisisTexts.some((one) => one === id) && length.utf16 > longestHelp) {
    mistakes.add(
      where,
      `can become ${length.utf16} characters long, an answer in a crisis takes ${longestHelp}`,
      `at most ${longestHelp} characters`,
    );
  } else if (at !== undefined && length.utf16 > comfortableText) {
    mistakes.warn(where, `can become ${length.utf16} characters long on ${channel}; up to ${comfortableText} read well on a phone`);
  }
}

function inWords(length: Length['length'], { of }: TextLimit): string {
  return of === 'bytes' ? `${length.bytes} bytes (ä, ö, ü and ß count twice)` : `${length.utf16} characters`;
}

function checkTopics(texts: ChannelTexts, { variant, topics, address, inbox, style }: TextSources, mistakes: Mistakes): void {
  for (const { at, value } of topics) {
    const found = lintWords(wordsOf(value.answer), { address, inbox, style, needsNotice: false });
    for (const problem of found.mistakes) mistakes.add(`${at}.answer`, problem, exampleFor('topics'));
    for (const doubt of found.warnings) mistakes.warn(`${at}.answer`, doubt);
    const length = topicLength(texts, value.answer, value.link);
    const { maxTextLength } = profileOf(variant.channel);
    if (length !== undefined && length[maxTextLength.of] > maxTextLength.units) {
      mistakes.add(
        `${at}.answer`,
        `makes an answer of ${inWords(length, maxTextLength)}, ${variant.channel} takes ${maxTextLength.units}`,
        exampleFor('topics'),
      );
    }
  }
}
