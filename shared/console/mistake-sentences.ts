import { named } from './named.ts';
import type { Words } from './words.ts';

type MistakeWords = Words['mistakes'];
type DoubtWords = Words['doubts'];

/** What the check of a facility file reports in English, by the sentences that people read; tried in this order. */
const mistakes: readonly (readonly [keyof MistakeWords, RegExp])[] = [
  ['missing', /^is missing$/],
  ['empty', /^is empty$/],
  ['tooLong', /^is longer than (\d+) characters/],
  ['oneLine', /^must be one line$/],
  ['braces', /^must not contain \{\{ \}\} or \[\[ \]\]$/],
  ['phone', /^is not a phone number/],
  ['email', /^is not an e-mail address$/],
  ['link', /^is not a link/],
  ['date', /^is not a date of the calendar/],
  ['time', /is not written as HH:MM-HH:MM$/],
  ['helpHours', /^is neither always nor unknown/],
  ['emptyTime', /is empty \(it ends when it begins\)$/],
  ['noSuchTime', /has a time that no day has/],
  ['reversed', /is reversed/],
  ['overlap', /^intervals overlap$/],
  ['night', /^begins before the night of/],
  ['endsBefore', /^ends \((.+)\) before it starts \((.+)\)$/],
  ['overlapsClosure', /^overlaps .+\((.+) to (.+)\)$/],
  ['noHours', /^has no hours; a closed day/],
  ['twice', / stands here twice$/],
  ['municipal', /^is a municipal holiday of (.+) only/],
  ['noHoliday', /is no holiday in .+; the nearest is (.+), (.+)$/],
  ['alsoExtra', /stands in `holidays.extra`, too/],
  ['noChannel', /^names no channel/],
  ['noMailAddress', /^asks for mails, but the file has no address/],
  ['allowed', /^must be (?:one of )?(.+?)(?: \(did you mean .+\))?$/],
  ['quotesNumber', /^must stand in quotes/],
  ['quotes', /^must be text: put it in quotes$/],
  ['yaml', /^is not YAML: (.+)$/],
  ['emptyFile', /^the file is empty$/],
  ['alias', /^has an alias/],
  ['unknownNear', /^unknown (?:key|text|greeting part) `(.+)`.*did you mean `(.+)`\?$/],
  ['unknown', /^unknown (?:key|text|greeting part) `(.+?)`/],
  ['unknownField', /^unknown field `(.+?)`/],
  ['mixes', /^mixes du and Sie: the facility says (\S+), this text has (.+)$/],
  ['notAutomatic', /^does not say that it is automatic/],
  ['promisesReaders', /^promises readers \("(.+)"\)/],
  ['promises', /^promises what cannot be kept \("(.+)"\)/],
  ['nobodyReads', /^does not say that nobody reads here/],
  ['both110', /^must name both 112 and 110$/],
  ['name112', /^must name 112 and a line/],
  ['helplines', /^must hold \{\{hilfen\}\}/],
  ['noSafeWay', /^names no safe way/],
  ['noPhone', /^has no phone number/],
  ['noLink', /^has no link/],
  ['brackets', /^has brackets that do not match/],
  ['fieldUnknown', /^(\{\{.+\}\}) is not known when this text is sent$/],
  ['fieldUncertain', /^(\{\{.+\}\}) is not always known/],
  ['fieldLacks', /^needs (\{\{.+\}\}), but the file has no/],
  ['tooLongText', /can become (\d+) .*(?:takes|take|allows?) (\d+)/],
  ['greetingPart', /^the greeting's part `(.+)` (.+)$/],
  ['oldNumber', /^was verified on (\S+), more than/],
  ['command', /^"(.+)" is a command/],
  ['takenKeyword', /^"(.+)" is a keyword of/],
  ['topicName', /is the name of a topic that every facility has/],
  ['topicId', /is the id of .+ as well/],
  ['oneWord', /needs at least one/],
  ['languageTwice', /^lists .+ a second time$/],
  ['future', /^is still to come$/],
  ['oneSentence', /^has several sentences in one line/],
  ['longSentence', /^has a sentence of more than (\d+) words \("(.+)"\)/],
  ['clause', /^has a clause within a sentence \("(.+)"\)/],
];

/** The same for warnings. */
const doubts: readonly (readonly [keyof DoubtWords, RegExp])[] = [
  ['checkedLater', /^was verified on (\S+), which is still to come$/],
  ['noHours', /^no day has hours/],
  ['midnight', /^"(.+)" is read as open until midnight/],
  ['minuteGap', /^two times that a minute parts/],
  ['crisisOff', /^cries for help are NOT answered with help: (.+)$/],
  ['noTeam', /^mails go out, but no channel/],
  ['roundTheClock', /^a house that is open round the clock/],
  ['simpleDraft', /^simple language is a draft|^nobody of its target group/],
  ['unreviewed', /^nobody has reviewed the texts in (\S+):/],
  ['translatedLong', /people then get German with a line$/],
  ['adds112', /^does not name 112 and a line/],
  ['long', /^can become (\d+) .*; up to (\d+)/],
  ['sentenceYou', /^begins a sentence with "(.+)" while/],
  ['men', /^says "(.+)": a neutral word/],
  ['screenReader', /^writes "(.+)": screen readers/],
  ['clause', /^may have a clause within a sentence \("(.+)"\)/],
  ['hard', /^has a .+ \("(.+)"\): in simple language/],
];

/** A problem that the check of a facility file found, as a sentence. */
export function problemSentence(problem: string, words: MistakeWords): string {
  const found = foundIn(mistakes, problem);
  if (!found) return words.otherwise;
  const [key, parts] = found;
  return told(words[key], key === 'allowed' ? [kindOf(parts[0] ?? '', words)] : parts);
}

/** Something allowed, but doubtful, at its place in the file. */
export interface Doubt {
  readonly path: string;
  readonly sentence: string;
}

const doubtLine = /^(\S+) \(line (\d+)\): (.+)$/s;

/** A line of what is doubtful, `contact.phone (line 12): …`, as a sentence; one that there is none for stays as it is. */
export function doubtWithPlace(line: string, words: DoubtWords): string {
  const [, path = '', number = '', doubt = ''] = doubtLine.exec(line) ?? [];
  const found = foundIn(doubts, doubt);
  return found ? words.at(path, number, told(words[found[0]], found[1])) : line;
}

/** The same line by its place, to be told there. */
export function doubtOf(line: string, words: DoubtWords): Doubt {
  const [, path = '', , doubt = ''] = doubtLine.exec(line) ?? [];
  const found = foundIn(doubts, doubt);
  return { path, sentence: found ? told(words[found[0]], found[1]) : doubt };
}

function foundIn<Key>(table: readonly (readonly [Key, RegExp])[], problem: string): readonly [Key, readonly string[]] | undefined {
  for (const [key, pattern] of table) {
    const found = pattern.exec(problem);
    if (found) return [key, found.slice(1).map((part) => part ?? '')];
  }
  return undefined;
}

/** A sentence with what was found in its gaps. */
function told(sentence: unknown, found: readonly string[]): string {
  return typeof sentence === 'function' ? sentence(...found) : String(sentence);
}

/** `text, not a list`, `at least 3`, `du, Sie`. */
function kindOf(what: string, { kinds, atLeast, atMost }: MistakeWords): string {
  const [kind = ''] = what.split(', not ');
  const [, side, limit = ''] = /^at (least|most) (.+)$/.exec(kind) ?? [];
  if (side !== undefined) return side === 'least' ? atLeast(limit) : atMost(limit);
  return named(kinds, kind) ?? kind;
}
