import { issueFields, type News } from '../broadcast/issue.ts';
import { exceptionWithin } from '../calendar/exception.ts';
import { openingAt } from '../calendar/opening.ts';
import type { EpochMs, OpeningStatus, Override } from '../calendar/rules.ts';
import type { Pseudonym } from '../conversation/event.ts';
import { shortReference } from '../conversation/short-reference.ts';
import type { Effect } from '../conversation/state.ts';
import { traitsOf } from '../conversation/traits.ts';
import { wordsOfNow } from '../conversation/words-of-now.ts';
import { hoursAnswerIn } from '../facility/foreign-hours.ts';
import { foreignFields } from '../facility/foreign-wording.ts';
import { helpInWords, longestHelp, needOf } from '../facility/help-line.ts';
import { hoursAnswer } from '../facility/hours-answer.ts';
import { closingFields, replyFields } from '../facility/reply-fields.ts';
import type { ChannelSnapshot, SnapshotTopic } from '../facility/snapshot.ts';
import { speechFor, spokenReply, withoutUnknownNight } from '../facility/speech.ts';
import type { Fields } from '../facility/template.ts';
import type { Wording } from '../languages/foreign-texts.ts';
import type { SpokenLanguage } from '../languages/spoken.ts';

/** What an answer may speak of beside hours and news. */
export interface Beside {
  /** The facility's own topics. */
  readonly topics?: readonly SnapshotTopic[] | undefined;
  /** For whom the answer is: AUSKUNFT names a reference of theirs. */
  readonly person?: Pseudonym;
  /** The person's, by their word or guessed; absent: not known. */
  readonly language?: SpokenLanguage | undefined;
}

/**
 * An answer in the words of this moment.
 *
 * @param override what an operator set by hand, for what comes after the next closing
 * @param news the newsletter's newest issue, for an answer that carries it
 * @throws RenderError when the channel has no such text, or a field that it needs is missing
 */
export function renderEffect(
  effect: Pick<Effect, 'because' | 'say' | 'about' | 'issue' | 'topic' | 'day'>,
  channel: Pick<ChannelSnapshot, 'texts' | 'calendar' | 'helpLines'>,
  opening: OpeningStatus,
  now: EpochMs,
  override?: Override,
  news?: News,
  { topics = [], person, language }: Beside = {},
): string {
  const { because, say, about } = effect;
  const exception = exceptionWithin(opening, channel.calendar, override);
  const fields =
    traitsOf(because).hangsOn === 'closing' && about !== undefined
      ? closingFields(about, now, openingAt(about, channel.calendar, override))
      : replyFields(opening, now, about ?? now, exception);
  const issue = effect.issue !== undefined && news ? issueFields(news.issue) : {};
  const asked = topics.find(({ id }) => id === effect.topic);
  const more: Fields = {
    ...(person !== undefined && { kennung: shortReference(person) }),
    ...(asked && { inhalt: asked.answer }),
    ...(asked?.link !== undefined && { link: asked.link }),
  };
  const said = wordsOfNow(say, opening);
  const speech = speechFor(channel.texts, said, language);
  const words = withoutUnknownNight(speech.texts, said);
  const own = (wording: Wording) => foreignFields(wording, opening, now, about ?? now, exception);
  const render = (hilfen: string) => {
    const ofMoment = speech.foreign
      ? {
          ...own(speech.foreign.wording),
          auskunft_zeiten: hoursAnswerIn(speech.foreign.wording, effect.day, channel.calendar, opening, now),
        }
      : { ...fields, auskunft_zeiten: hoursAnswer(effect.day, channel.calendar, opening, now) };
    return spokenReply(speech, words, { ...ofMoment, ...more, ...issue, hilfen }, own);
  };
  const need = needOf(words);
  if (need === undefined) return render('');
  const { helpLines = [] } = channel;
  const room = longestHelp - render('').length;
  return render(helpInWords(helpLines, need, now, speech.texts.style ?? 'standard', room, speech.foreign));
}
