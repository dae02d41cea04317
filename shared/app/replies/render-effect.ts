import { issueFields, type News } from '../../broadcast/issue.ts';
import { localDay } from '../../calendar/berlin.ts';
import { exceptionWithin } from '../../calendar/exception.ts';
import { openingAt } from '../../calendar/opening.ts';
import type { ChannelCalendar, EpochMs, OpeningStatus, Override } from '../../calendar/rules.ts';
import { nextOpeningInWords } from '../../calendar/wording.ts';
import type { Pseudonym } from '../../conversation/event.ts';
import { shortReference } from '../../conversation/short-reference.ts';
import type { Effect } from '../../conversation/state.ts';
import { traitsOf } from '../../conversation/traits.ts';
import { wordsOfNow } from '../../conversation/words-of-now.ts';
import { hoursAnswerIn } from '../../facility/foreign-hours.ts';
import { foreignFields, nextOpeningIn } from '../../facility/foreign-wording.ts';
import { helpInWords, longestHelp, needOf } from '../../facility/help-line.ts';
import { hoursAnswer } from '../../facility/hours-answer.ts';
import { closingFields, replyFields } from '../../facility/reply-fields.ts';
import type { ChannelSnapshot, SnapshotTopic } from '../../facility/snapshot.ts';
import { type Speech, speechFor, spokenReply, withoutTranslation, wordsIn } from '../../facility/speech.ts';
import type { Fields } from '../../facility/template.ts';
import type { ReplyPart } from '../../facility/text-id.ts';
import { fitsIn, type TextLimit } from '../../kernel/text-length.ts';
import type { Wording } from '../../languages/foreign-texts.ts';
import type { SpokenLanguage } from '../../languages/spoken.ts';

/** Content of an answer beside hours and news. */
export interface Beside {
  /** The facility's own topics. */
  readonly topics?: readonly SnapshotTopic[] | undefined;
  /** For whom the answer is: AUSKUNFT names a reference of theirs. */
  readonly person?: Pseudonym;
  /** The person's, by their word or guessed; absent: not known. */
  readonly language?: SpokenLanguage | undefined;
  /** Length limit of the channel; absent: nothing is cut. */
  readonly limit?: TextLimit;
}

/**
 * An answer in the words of this moment. A translation longer than the channel takes gives way to German with a line below; German is cut.
 *
 * @param override what an operator set by hand, for what comes after the next closing
 * @param news the newsletter's newest issue, for an answer that carries it
 * @throws RenderError when the channel has no such text, or a field that it needs is missing
 */
export function renderEffect(
  effect: Pick<Effect, 'because' | 'textIds' | 'asOf' | 'issue' | 'topic' | 'day'>,
  channel: Pick<ChannelSnapshot, 'texts' | 'calendar' | 'helpLines'>,
  opening: OpeningStatus,
  now: EpochMs,
  override?: Override,
  news?: News,
  beside: Beside = {},
): string {
  const { topics = [], person, language, limit } = beside;
  const { because, textIds: say, asOf: about } = effect;
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
  const words = wordsIn(speech.texts, said);
  const after = openingAfterToday(opening, now, channel.calendar, override);
  const own = (wording: Wording): Fields => ({
    ...foreignFields(wording, opening, now, about ?? now, exception),
    ...(after !== undefined && { danach: nextOpeningIn(wording, now, after) }),
  });
  const render = (hilfen: string, within?: TextLimit, spared: readonly string[] = []) => {
    const ofMoment = speech.foreign
      ? {
          ...own(speech.foreign.wording),
          auskunft_zeiten: hoursAnswerIn(speech.foreign.wording, effect.day, channel.calendar, opening, now),
        }
      : {
          ...fields,
          ...(after !== undefined && { danach: nextOpeningInWords(now, after) }),
          auskunft_zeiten: hoursAnswer(effect.day, channel.calendar, opening, now),
        };
    return spokenReply(speech, words, without(spared, { ...ofMoment, ...more, ...issue, hilfen }), own, within);
  };
  const help = helpIn(words, channel, now, speech, (lines) => {
    const text = render(lines);
    return text.length <= longestHelp && (!limit || fitsIn(text, limit));
  });
  const texts = withoutTranslation(channel.texts, language);
  if (texts !== channel.texts && limit && !fitsIn(render(help), limit)) {
    return renderEffect(effect, { ...channel, texts }, opening, now, override, news, beside);
  }
  if (!limit || !words.includes('greeting')) return render(help, limit);
  for (const names of spareable) {
    const text = render(help, undefined, names);
    if (fitsIn(text, limit)) return text;
  }
  return render(help, limit, spareable.at(-1));
}

/** Where the desk is open and closes today: when it opens again. */
function openingAfterToday(
  { open, until }: OpeningStatus,
  now: EpochMs,
  calendar: ChannelCalendar,
  override?: Override,
): EpochMs | undefined {
  const closesToday = open && until !== undefined && localDay(until - 1) === localDay(now);
  return closesToday ? openingAt(until, calendar, override).nextOpening : undefined;
}

/**
 * Details of a closure that a greeting does without where the channel takes too little for them: when somebody is back and who helps stays, and so
 * does 112 at its end.
 */
const spareable: readonly (readonly string[])[] = [[], ['ausnahme'], ['ausnahme', 'wann']];

function without(names: readonly string[], fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([name]) => !names.includes(name)));
}

function helpIn(
  say: readonly ReplyPart[],
  { helpLines = [] }: Pick<ChannelSnapshot, 'helpLines'>,
  now: EpochMs,
  { texts, foreign }: Speech,
  hasRoom: (lines: string) => boolean,
): string {
  const need = needOf(say);
  return need === undefined ? '' : helpInWords(helpLines, need, now, texts.style ?? 'standard', hasRoom, foreign);
}
