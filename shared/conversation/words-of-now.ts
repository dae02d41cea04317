import type { OpeningStatus } from '../calendar/rules.ts';
import { shortFormOf } from '../facility/short-forms.ts';
import type { ReplyPart } from '../facility/text-id.ts';
import { isAwayText, isHelpText, standsAlone } from './reply-parts.ts';
import { awayText } from './rules/away.ts';

/**
 * Adapts an answer to the hours at the moment of sending. A short away sentence is dropped once somebody is there (or nobody knows when),
 * an away text becomes the one that fits the closed period, the way to a human is the one that is open. Any answer sent while nobody is
 * there names the number that is answered then and a crisis line, and neither the greeting nor the answer to a question sends anybody to a
 * phone that nobody answers.
 */
export function wordsOfNow(say: readonly ReplyPart[], opening: OpeningStatus): readonly ReplyPart[] {
  const words = withoutRepeatedHelp([...new Set(say.flatMap((id) => wordOfNow(id, say, opening)))]);
  if (!opening.open && words.includes('greeting')) words.push('away.urgent');
  return opening.open || words.some(isHelpText) || words.some(standsAlone) ? words : [...words, 'away.help'];
}

/** The line for a doubtful cry adds nothing where the way to a human says the same already. */
function withoutRepeatedHelp(words: readonly ReplyPart[]): ReplyPart[] {
  const saysItself = words.some((id) => id !== 'away.help' && isHelpText(id));
  return words.filter((id) => id !== 'away.help' || !saysItself);
}

function wordOfNow(id: ReplyPart, say: readonly ReplyPart[], opening: OpeningStatus): readonly ReplyPart[] {
  const isDated = !opening.open && opening.nextOpening !== undefined;
  if (id === 'away.short') return isDated ? [id] : [];
  if (id === 'human.requested') return [wayToHuman(say.includes('greeting'), opening)];
  const short = shortFormOf(id);
  if (short && say.includes('greeting')) return [short];
  if (short && !opening.open) return ['notice', short];
  // At night the line has the number that is answered then beside it.
  if (id === 'crisis.line' && !opening.open) return [say.length === 1 ? 'human.closed' : 'away.help'];
  return [opening.open ? id : wordOfNight(id, opening)];
}

function wordOfNight(id: ReplyPart, opening: OpeningStatus): ReplyPart {
  if (id === 'team.open') return 'team.away';
  return isAwayText(id) ? awayText(opening) : id;
}

/** Within the greeting in its short form: phone, 112 and "nothing confidential" stand there already. */
function wayToHuman(isGreeting: boolean, { open }: OpeningStatus): ReplyPart {
  if (open) return isGreeting ? 'human.short' : 'human.requested';
  return isGreeting ? 'away.short' : 'human.closed';
}
