import { type Channel, profileOf } from '../channels/registry.ts';
import { openingIds, translatedIds } from '../languages/foreign-texts.ts';
import type { Mistakes } from './check.ts';
import type { SpokenTexts } from './foreign.ts';
import { crisisTexts, longestHelp } from './help-line.ts';
import { type LongestValues, replyLengths } from './lengths.ts';
import type { ChannelTexts } from './snapshot.ts';
import type { TextId } from './text-id.ts';

const ofNewsletter: ReadonlySet<TextId> = new Set(['optout.done', 'doubt.subscribe']);

const bothEmergencies = /(?=[\s\S]*(?<!\d)112(?!\d))(?=[\s\S]*(?<!\d)110(?!\d))/;

/**
 * A reviewed language as this facility's values make it: every text that German has, within what the channel takes, 112 and 110 in a crisis.
 *
 * @param at the language's place in the file
 */
export function checkTranslation(
  { whole }: SpokenTexts,
  { at, channel, german, longest }: { at: string; channel: Channel; german: ChannelTexts; longest: LongestValues },
  mistakes: Mistakes,
): void {
  if (!whole) return;
  const example = 'leave `reviewed` out, and people get German with a line';
  // Sentences about a newsletter need one.
  const hasNewsletter = german.byId['optin.question'] !== undefined;
  const ids = ([...translatedIds, ...openingIds] as const).filter((id) => hasNewsletter || !ofNewsletter.has(id));
  for (const id of ids) {
    if (german.byId[id] !== undefined && whole.byId[id] === undefined) mistakes.add(at, `has no text ${id}`, example);
  }
  for (const id of crisisTexts) {
    if (whole.byId[id] !== undefined && !bothEmergencies.test(whole.byId[id]))
      mistakes.add(at, `${id} must name both 112 and 110`, example);
  }
  const { maxTextLength } = profileOf(channel);
  for (const { id, length } of replyLengths(whole, longest)) {
    const isCrisis = crisisTexts.some((one) => one === id);
    if (isCrisis && length.utf16 > longestHelp) {
      mistakes.add(at, `${id} can become ${length.utf16} characters long, an answer in a crisis takes ${longestHelp}`, example);
    } else if (length[maxTextLength.of] > maxTextLength.units) {
      mistakes.warn(
        at,
        `${id} can become longer than the ${maxTextLength.units} ${maxTextLength.of} that ${channel} takes: people then get German with a line`,
      );
    }
  }
}
