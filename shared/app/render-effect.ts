import { issueFields, type News } from '../broadcast/issue.ts';
import { openingAt } from '../calendar/opening.ts';
import type { EpochMs, OpeningStatus, Override } from '../calendar/rules.ts';
import type { Effect } from '../conversation/state.ts';
import { traitsOf } from '../conversation/traits.ts';
import { wordsOfNow } from '../conversation/words-of-now.ts';
import { helpInWords, longestHelp, needOf } from '../facility/help-line.ts';
import { renderReply } from '../facility/render.ts';
import { closingFields, replyFields } from '../facility/reply-fields.ts';
import type { ChannelSnapshot } from '../facility/snapshot.ts';

/**
 * An answer in the words of this moment.
 *
 * @param override what an operator set by hand, for what comes after the next closing
 * @param news the newsletter's newest issue, for an answer that carries it
 * @throws RenderError when the channel has no such text, or a field that it needs is missing
 */
export function renderEffect(
  effect: Pick<Effect, 'because' | 'say' | 'about' | 'issue'>,
  channel: Pick<ChannelSnapshot, 'texts' | 'calendar' | 'helpLines'>,
  opening: OpeningStatus,
  now: EpochMs,
  override?: Override,
  news?: News,
): string {
  const { because, say, about } = effect;
  const fields =
    traitsOf(because).hangsOn === 'closing' && about !== undefined
      ? closingFields(about, now, openingAt(about, channel.calendar, override))
      : replyFields(opening, now, about ?? now);
  const issue = effect.issue !== undefined && news ? issueFields(news.issue) : {};
  const words = wordsOfNow(say, opening);
  const render = (hilfen: string) => renderReply(channel.texts, words, { ...fields, ...issue, hilfen });
  const need = needOf(words);
  if (need === undefined) return render('');
  const { helpLines = [], texts } = channel;
  return render(helpInWords(helpLines, need, now, texts.style ?? 'standard', longestHelp - render('').length));
}
