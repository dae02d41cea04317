import type { OpeningStatus } from '../calendar/rules.ts';
import type { ReplyPart } from '../facility/text-id.ts';
import { isAwayText } from './reply-parts.ts';
import { awayText } from './rules/away.ts';

/**
 * What an answer says when it is sent later than it was decided: its away part follows the hours of now. A short away sentence falls away
 * once somebody is there (or nobody knows when), an away text becomes the one that fits the closed period.
 */
export function wordsOfNow(say: readonly ReplyPart[], opening: OpeningStatus): readonly ReplyPart[] {
  return say.flatMap((id) => {
    if (id === 'away.short') return opening.open || opening.nextOpening === undefined ? [] : [id];
    return isAwayText(id) && !opening.open ? [awayText(opening)] : [id];
  });
}
