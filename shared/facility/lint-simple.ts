/** Words in a sentence, at the most. */
const longestSentence = 12;

/** Letters in a word without a hyphen, at the most. */
const longestWord = 16;

const conjunctions = 'dass|weil|obwohl|damit|sodass|nachdem|bevor|während|falls|wenn|sobald|solange|ob|indem';
const clauseBehind = new RegExp(`,\\s+(?:${conjunctions}|um|welche[rnms]?)(?!\\p{L})`, 'iu');
const clauseBefore = new RegExp(`^(?:[^,]*\\s)?(?:${conjunctions}) [^,]*,`, 'iu');
const relativeClause = /,\s+(?:(?:mit|von|bei|zu|für|in|an|auf|aus)\s+)?(?:der|die|das|den|dem|deren|dessen|denen)(?!\p{L})/iu;

const shortForm = /(?<!\p{L})(?:z\. ?B|d\. ?h|u\. ?a|usw|bzw|etc|ggf|inkl|evtl|ca|Nr|Tel|Str|Mo|Di|Mi|Do|Fr|Sa|So)\./u;
const subjunctive = /(?<!\p{L})(?:könnte|würde|hätte|wäre|dürfte|müsste|sollte)\p{L}*/iu;
const passive =
  /(?<!\p{L})(?:wird|werden|wurden?|worden)(?!\p{L})[^.!?\n]*(?<!\p{L})(?:\p{L}{0,4}ge\p{L}+(?:t|en)|be\p{L}+t|ver\p{L}+t)(?!\p{L})/iu;
const signs = /[;&§%/()]|\p{Extended_Pictographic}/u;

/**
 * Checks the rules for simple German that can be checked (DIN SPEC 33429 and the network's rules): one short sentence a line, no clause
 * within it. Warns of what is doubtful: long words, short forms, the subjunctive, the passive, signs.
 *
 * @param words what the author wrote, without fields
 */
export function lintSimple(words: string): { readonly mistakes: readonly string[]; readonly warnings: readonly string[] } {
  const lines = words.split('\n').map(withoutAddresses);
  const sentences = lines.flatMap((line) => sentencesOf(line));
  const crowded = lines.find((line) => sentencesOf(line).length > 1);
  const long = sentences.find((sentence) => wordsIn(sentence).length > longestSentence);
  const nested = sentences.find((sentence) => clauseBehind.test(sentence) || clauseBefore.test(sentence));
  const relative = sentences.find((sentence) => relativeClause.test(sentence));
  return {
    mistakes: [
      ...(crowded === undefined ? [] : [`has several sentences in one line ("${crowded.trim()}"): simple language has one a line`]),
      ...(long === undefined ? [] : [`has a sentence of more than ${longestSentence} words ("${long}"): too long for simple language`]),
      ...(nested === undefined ? [] : [`has a clause within a sentence ("${nested}"): simple language makes two sentences of it`]),
    ],
    warnings: [
      ...(relative === undefined ? [] : [`may have a clause within a sentence ("${relative}"): simple language makes two sentences of it`]),
      ...doubt(sentences.flatMap(wordsIn).find(isLong), 'a long word', 'with a hyphen, or another word'),
      ...doubt(shortForm.exec(words)?.[0], 'a short form', 'the whole word'),
      ...doubt(subjunctive.exec(words)?.[0], 'a subjunctive', 'what is so'),
      ...doubt(passive.exec(words)?.[0], 'a passive', 'who does it'),
      ...doubt(signs.exec(lines.join('\n'))?.[0], 'a sign', 'words'),
    ],
  };
}

function doubt(found: string | undefined, what: string, better: string): readonly string[] {
  return found === undefined ? [] : [`has ${what} ("${found}"): in simple language say ${better}`];
}

function withoutAddresses(line: string): string {
  return line.replace(/https?:\/\/\S+|\S+@\S+/g, 'X');
}

/** A full stop behind a number is a date's, and one in a short form ends nothing. */
function sentencesOf(line: string): readonly string[] {
  return line
    .replace(new RegExp(shortForm, 'gu'), 'X')
    .split(/(?<=(?<!\d)[.!?])\s+/u)
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

function wordsIn(sentence: string): readonly string[] {
  return sentence.match(/[\p{L}\p{N}][\p{L}\p{N}-]*/gu) ?? [];
}

function isLong(word: string): boolean {
  return word.split('-').some((part) => part.length > longestWord);
}
