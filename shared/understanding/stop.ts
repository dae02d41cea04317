import { isRequested } from './requests.ts';
import { type Book, key, ledToBy, type Phrases, vocabulary } from './vocabulary.ts';
import { type Clause, joinSpelled, type Part } from './words.ts';

/**
 * Whether a text withdraws the consent, however much else it tells. A withdrawal is as easy as a consent, so doubt falls to STOP here;
 * but the words of somebody else, a question and a request are none.
 */
export function withdraws(said: readonly Part[]): boolean {
  const parts = joinThat(said).flatMap(cutAtReason);
  return (
    sentences(parts).some(saysStop) ||
    isStopForm(withoutOpening(parts).flatMap(({ words }) => words)) ||
    (!isInterrupted(parts) && standsOut(parts)) ||
    sentences(parts.flatMap(cutAtTurns)).some(saysStop)
  );
}

/**
 * Whether what looks like a withdrawal may be somebody else's words, a complaint, a denial or an interjection: then it is asked about and not done. For
 * guesses; the lists look closer.
 */
export function isDoubtfulWithdrawal(said: readonly Part[]): boolean {
  const { books, reports: reporting } = vocabulary();
  const words = said.flatMap((part) => part.words);
  const isReport = words.some((word) => reporting.has(word));
  const isComplaint = words.some((word) => books.some(({ spoilers }) => spoilers.has(word)));
  return isReport || isComplaint || mayBeAnothers(said);
}

/**
 * The same for a wish whose grammar has been seen through: without words that complain, and one's own "I have said so" is no report. `isDenialRead`: what
 * denies at the end is part of the wish ("mesaj istemiyorum").
 */
export function mayBeAnothers(said: readonly Part[], isDenialRead = false): boolean {
  const { reports: reporting, negations, that, firstPerson } = vocabulary();
  const words = said.flatMap((part) => part.words);
  // As its first word a verb commands: "schreibt mich nicht mehr an".
  const isReported = said.some((part) => part.words.some((word, at) => at > 0 && reporting.has(word)));
  const isOfOneself = words.some((word) => firstPerson.has(word)) || !(isReported || words.some((word) => that.has(word)));
  const isSaidByOthers = said.some((part) => part.isQuoted || (announces(part) && !namesNewsletter(part.words)));
  const isInterjection = said.some((part) => isQuestion(part) || requests(part)) && said.some((part) => isFirstForm(part.words));
  const isDenied = !isDenialRead && said.some((part) => negations.has(part.words.at(-1) ?? '') || isDeniedEnd(part.words));
  // "Das Heim will, dass ihr mir keine Nachrichten mehr schickt": the request of another.
  return mayInterrupt(said) || isSaidByOthers || isInterjection || isDenied || !isOfOneself;
}

/** "Bitte nicht abmelden". */
function isDeniedEnd(words: Clause): boolean {
  return words.some((word, at) => vocabulary().negations.has(word) && vocabulary().first.has(words[at + 1] ?? ''));
}

/** A request to stop or a phrase in one of the clauses. */
function saysStop(sentence: readonly Part[]): boolean {
  return sentence.some(({ words }, at) =>
    ledToBy(vocabulary().booksBy, words).some((book) => saysStopIn(book, words) && isOwn(book, sentence, at)),
  );
}

function saysStopIn(book: Book, words: Clause): boolean {
  return (
    book.stopRequests.some((request) => isRequested(request, words)) ||
    hasStopPhrase(book, words) ||
    // "Schickt mir bitte nichts mehr": the phrase is known without its "bitte".
    hasStopPhrase(book, withoutFillers(words))
  );
}

function hasStopPhrase(book: Book, words: Clause): boolean {
  const led = words.findIndex((word) => !leads(book, word));
  return phrasesIn(book.phrases, words, led === -1 ? words.length : led).some(({ phrase, behind }) => !isDoubted(book, phrase, behind));
}

/** "Kein Newsletter mehr seit Montag" complains, "Newsletter abbestellen möchte ich nicht" says the opposite. */
function isDoubted({ spoilers }: Book, phrase: Clause, behind: Clause): boolean {
  const { negations } = vocabulary();
  return behind.some((word) => spoilers.has(word)) || (!phrase.some((word) => negations.has(word)) && negations.has(behind.at(-1) ?? ''));
}

/**
 * Whether the words are the writer's own. Text before a colon or a quotation only leads to the withdrawal ("ich habe doch gesagt: …");
 * before a comma anything may be told ("ich bin umgezogen, …") except that somebody said so.
 */
function isOwn(book: Book, sentence: readonly Part[], at: number): boolean {
  const part = sentence[at];
  const before = sentence.slice(0, at);
  const announced = part?.isQuoted ? at : before.findLastIndex(announces) + 1;
  return (
    before.slice(0, announced).every((other) => isLead(book, other)) &&
    before.slice(announced).every((other) => isLead(book, other) || !reports(other)) &&
    (!part?.isQuoted || sentence.slice(at + 1).every((other) => isLead(book, other)))
  );
}

/**
 * "STOPP, das ist mir zu viel": a form that stands as the first or the last clause or as a sentence of its own. With a question, a request or
 * a report besides it is an interjection.
 */
function standsOut(parts: readonly Part[]): boolean {
  const said = parts.filter((part) => !isOpening(part));
  const stands = said.some((part, at) => {
    const before = said[at - 1];
    const isAlone = before === undefined || at === said.length - 1 || (endsSentence(before) && endsSentence(part));
    return isAlone && !(before && announces(before) && !isAnyLead(before.words)) && isFirstForm(part.words);
  });
  return stands && !said.some((part) => isQuestion(part) || requests(part) || reports(part) || declines(part));
}

/** "Stopp, die Adresse ist falsch": told behind the word, and no reason to stop. */
function tellsOtherwise({ words }: Part): boolean {
  const { tells, motives } = vocabulary();
  return words.some((word) => tells.has(word)) && !words.some((word) => motives.has(word)) && !isWithdrawal(words);
}

/** Whether STOP without a full stop stands before something else that is told, so that the word may be an interjection: worth a question, not done. */
export function mayInterrupt(said: readonly Part[]): boolean {
  const asked = interrupting.get(said);
  if (asked !== undefined) return asked;
  const parts = joinThat(said).flatMap(cutAtReason);
  const found = isInterrupted(parts) && standsOut(parts);
  interrupting.set(said, found);
  return found;
}

/** Several rules ask it of the same parts. */
const interrupting = new WeakMap<readonly Part[], boolean>();

function isInterrupted(parts: readonly Part[]): boolean {
  const [first, ...rest] = parts.filter((part) => !isOpening(part));
  const isBare = first !== undefined && !/[.\n]/.test(first.end) && insistedStop(bareForm(first.words)) === 'stop';
  return isBare && rest.length > 0 && rest.every(tellsOtherwise);
}

/** "Ich kann nicht zum Frühstück kommen, bitte abmelden". */
function declines({ words }: Part): boolean {
  return words.some((word) => vocabulary().visits.has(word)) && !isWithdrawal(words);
}

function requests({ words }: Part): boolean {
  const { questions, asks, negations } = vocabulary();
  const [first = ''] = withoutFillers(words);
  const isRequest = questions.has(first) || (phrasesIn(asks, words).length > 0 && !words.some((word) => negations.has(word)));
  return isRequest && !isWithdrawal(words);
}

function reports({ words }: Part): boolean {
  return words.some((word) => vocabulary().reports.has(word)) && !isAnyLead(words) && !isWithdrawal(words);
}

function isWithdrawal(words: Clause): boolean {
  return isStopForm(words) || ledToBy(vocabulary().booksBy, words).some((book) => saysStopIn(book, words));
}

/** One of the whole forms of STOP, also between a yes or no and what insists. */
function isStopForm(words: Clause): boolean {
  return isFormOf(words, (form) => vocabulary().exactForms.get(form) === 'stop');
}

function isFirstForm(words: Clause): boolean {
  return isFormOf(words, (form) => vocabulary().first.has(form));
}

function isFormOf(words: Clause, isForm: (form: string) => boolean): boolean {
  const bare = bareForm(words);
  return isForm(key(words)) || isForm(key(bare)) || insistedStop(bare) === 'stop';
}

function bareForm(words: Clause): Clause {
  const { insists, answers } = vocabulary();
  const said = withoutFillers(words);
  const first = said.findIndex((word) => !insists.has(word) && !answers.has(word));
  const last = said.findLastIndex((word) => !insists.has(word));
  return first === -1 ? [] : joinSpelled(withoutRepeats(said.slice(first, last + 1)));
}

/** "Nein danke." before it all. */
function withoutOpening(parts: readonly Part[]): readonly Part[] {
  const first = parts.findIndex((part) => !isOpening(part));
  return first === -1 ? [] : parts.slice(first);
}

function isOpening({ words }: Part): boolean {
  const { fillers, answers, insists, refusals } = vocabulary();
  return words.every((word) => fillers.has(word) || answers.has(word) || insists.has(word) || refusals.has(word));
}

function isLead(book: Book, part: Part): boolean {
  return isOpening(part) || part.words.every((word) => leads(book, word));
}

function isAnyLead(words: Clause): boolean {
  return vocabulary().books.some((book) => words.every((word) => leads(book, word)));
}

function leads(book: Book, word: string): boolean {
  const { fillers, answers, insists } = vocabulary();
  return book.leads.has(word) || fillers.has(word) || answers.has(word) || insists.has(word);
}

/** The known phrases that begin in the first `within` words or right behind them, and what stands behind each. */
function phrasesIn(phrases: Phrases, words: Clause, within = words.length): readonly { at: number; phrase: Clause; behind: Clause }[] {
  return words
    .slice(0, within + 1)
    .flatMap((first, at) =>
      (phrases.get(first) ?? [])
        .filter((phrase) => phrase.every((word, index) => words[at + index] === word))
        .map((phrase) => ({ at, phrase, behind: words.slice(at + phrase.length) })),
    );
}

/** "Ich möchte, dass ihr mir nichts mehr schickt" is one clause: the comma must not hide who wants it, or who said so. */
function joinThat(parts: readonly Part[]): readonly Part[] {
  const joined: Part[] = [];
  for (const part of parts) {
    const last = joined.at(-1);
    const isJoined = last?.end === ',' && vocabulary().that.has(part.words[0] ?? '');
    if (isJoined) joined.splice(-1, 1, { ...part, words: [...last.words, ...part.words] });
    else joined.push(part);
  }
  return joined;
}

/** "Newsletter abbestellen weil …": the reason is a clause of its own, with or without a comma. */
function cutAtReason(part: Part): readonly Part[] {
  const at = part.words.findIndex((word, index) => index > 0 && vocabulary().reasons.has(word));
  const reason = part.words.slice(at + 1);
  if (at === -1 || reason.length === 0) return [part];
  return [
    { ...part, words: part.words.slice(0, at), end: ',' },
    { ...part, words: reason },
  ];
}

/** "Ich bin umgezogen bitte keine Nachrichten mehr": few set a comma. Of oneself alone: "meine Mutter möchte bitte …" goes on as it began. */
function cutAtTurns(part: Part): readonly Part[] {
  const { fillers, turns, firstPerson } = vocabulary();
  const self = part.words.findIndex((word) => firstPerson.has(word));
  const turning = self === -1 ? [] : phrasesIn(turns, part.words).filter(({ at }) => at > self);
  // An "and" is left out, "bitte" and "möchte ich" belong to the request.
  const starts = turning.map(({ at, phrase }) => (phrase.length === 1 && !phrase.some((word) => fillers.has(word)) ? at + 1 : at));
  return [0, ...starts]
    .map((from, index) => ({
      ...part,
      words: part.words.slice(from, turning[index]?.at),
      end: index < turning.length ? ',' : part.end,
    }))
    .filter(({ words }) => words.length > 0);
}

function sentences(parts: readonly Part[]): readonly (readonly Part[])[] {
  const cut: Part[][] = [];
  parts.forEach((part, at) => {
    const before = parts[at - 1];
    const isWithin = before && (!endsSentence(before) || (before.isQuoted && part.isQuoted));
    const last = isWithin ? cut.at(-1) : undefined;
    if (last) last.push(part);
    else cut.push([part]);
  });
  return cut;
}

/** Three dots only hold their breath, and what follows a colon belongs to it, also on a line of its own. */
function endsSentence({ end }: Part): boolean {
  return !end.includes(':') && (/[!?؟\n]/.test(end) || /^[^.]*\.[^.]*$/.test(end));
}

function isQuestion({ end }: Part): boolean {
  return /[?؟]/.test(end);
}

function announces({ end }: Part): boolean {
  return end.includes(':');
}

/** "Newsletter: nein danke": what it is about, and nobody who says it. */
function namesNewsletter(words: Clause): boolean {
  return vocabulary().exactForms.get(key(withoutFillers(words))) === 'subscribe';
}

function withoutFillers(words: Clause): Clause {
  return words.filter((word) => !vocabulary().fillers.has(word));
}

/** "START START START" is START. */
export function withoutRepeats(words: Clause): Clause {
  return words.filter((word, at) => word !== words[at - 1]);
}

/** "STOOOPPP": only a withdrawal is worth guessing letters for. */
export function insistedStop(words: Clause): 'stop' | undefined {
  const [word = ''] = words;
  return words.length === 1 && word.startsWith('s') && word.replace(/(.)\1+/gu, '$1') === 'stop' ? 'stop' : undefined;
}
