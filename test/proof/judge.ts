import type { Vault } from '../../shared/app/ports.ts';
import { openEffectToken } from '../../shared/app/replies/deliver.ts';
import { tokenFromCallbackData } from '../../shared/channels/meta/callback-token.ts';
import type { Channel } from '../../shared/channels/registry.ts';
import type { PersonRecord } from '../../shared/conversation/unify.ts';
import type { Snapshot } from '../../shared/facility/snapshot.ts';
import type { InventedPerson } from '../support/invented-people.ts';
import type { Send } from '../support/ledger-of-sends.ts';
import type { About, Letter } from './correspondence.ts';
import { kindsOfText } from './kinds-of-text.ts';
import { type KnownLetter, knowLetter } from './known-letter.ts';
import { replyLines } from './printed-lines.ts';

/** What is left to judge when everything is over. */
export interface Evidence {
  readonly snapshot: Snapshot;
  readonly vault: Vault;
  /** Every message that was delivered (and answered with 200). */
  readonly letters: readonly Letter[];
  /** Messages that came unsigned: nothing of them may be known. */
  readonly refused?: readonly Letter[];
  /** Messages delivered while the facility was closed. */
  readonly lettersWhenClosed: readonly Letter[];
  readonly closedSince?: number;
  readonly records: readonly PersonRecord[];
  readonly sends: readonly Send[];
  /** Everything all desks printed. */
  readonly printed: string;
}

export interface Verdict {
  readonly messages: number;
  readonly sent: number;
  readonly undecided: readonly string[];
  /** Answers that reached nobody and are listed nowhere. */
  readonly lost: readonly string[];
  /** Answers of unknown outcome that the desk gave up, or lost to a receipt, and says so in its log. */
  readonly listed: readonly string[];
  /** Greetings and away texts that reached somebody twice, and other answers that did although their outcome was known. */
  readonly doubled: readonly string[];
  /** Answers to MENSCH, STOP and rights that reached somebody twice: allowed when the first try's outcome was unknown. */
  readonly repeated: readonly string[];
  readonly wrong: readonly string[];
}

/** The text that answers a command. */
const answersTo: Readonly<Record<Exclude<About, 'plain'>, readonly string[]>> = {
  human: ['human.requested', 'human.closed', 'human.short'],
  stop: ['optout.none'],
  access: ['rights.access'],
  privacy: ['rights.info'],
};

/** Said once in a closed period. The night's number and help line follow other answers, too, and are none of them. */
const awayTexts = ['away.hours', 'away.short', 'away.undated', 'away.closed_period'];

type Findings = { readonly [Kind in Exclude<keyof Verdict, 'messages' | 'sent'>]: string[] };

/** One person's messages and everything that arrived there. */
interface Case {
  readonly name: string;
  readonly letters: readonly KnownLetter[];
  readonly item: PersonRecord | undefined;
  readonly got: readonly { readonly text: string; readonly effect: string | undefined }[];
  readonly kindOf: (text: string) => ReadonlySet<string>;
  readonly givenUp: ReturnType<typeof replyLines>;
  readonly findings: Findings;
}

/** Holds what was delivered against what the desk remembers and what arrived. */
export function judge(evidence: Evidence): Verdict {
  const { snapshot, vault, sends, records } = evidence;
  const known = evidence.letters.map((letter) => knowLetter(letter, snapshot, vault));
  const arrivals = sends.filter(({ fate }) => fate.arrives).map((send) => ({ ...send, effect: effectOf(send, evidence) }));
  const givenUp = replyLines(evidence.printed);
  const kinds = { messenger: kindsIn(snapshot, 'messenger'), whatsapp: kindsIn(snapshot, 'whatsapp') };
  const byPk = new Map(records.map((record) => [record.key, record]));
  const findings: Findings = { undecided: [], lost: [], listed: [], doubled: [], repeated: [], wrong: [] };

  for (const [person, letters] of Map.groupBy(known, ({ letter }) => letter.person)) {
    const got = arrivals.filter(({ to }) => addressesOf(person).includes(to));
    const item = itemOf(letters, byPk);
    const one: Case = { name: nameOf(person), letters, item, got, kindOf: kinds[person.channel], givenUp, findings };
    for (const letter of letters) judgeLetter(letter, one);
    judgeGreeting(one);
    judgeAway(one, evidence);
    judgeUnasked(one);
  }
  for (const letter of evidence.refused ?? []) {
    const { who } = knowLetter(letter, snapshot, vault);
    if (who.some((key) => byPk.has(key))) findings.wrong.push(`${nameOf(letter.person)} is known although nothing was signed`);
  }
  return { messages: known.length, sent: sends.length, ...findings };
}

function missing(what: string, isListed: boolean, one: Case): void {
  one.findings[isListed ? 'listed' : 'lost'].push(`${what} to ${one.name}${isListed ? '' : `: ${storyOf(one)}`}`);
}

/** All that a person wrote, got and was listed for: a storm never comes again as it was. */
function storyOf({ letters, item, got, kindOf, givenUp }: Case): string {
  const refs = letters.map(({ ref, letter }) => `${ref} ${letter.about}`);
  const arrived = got.map(({ text, effect }) => `${effect ?? 'no mark'} ${[...kindOf(text)].join('+')}`);
  const lines = givenUp.filter((line) => letters.some(({ ref }) => line.ref.startsWith(ref)));
  const said = [item?.state.introducedAt, item?.state.awaySaidFor];
  return JSON.stringify({ wrote: refs, arrived, lines, said });
}

function listedAs(because: string, { letters, givenUp }: Case): boolean {
  const refs = new Set(letters.map(({ ref }) => ref));
  return givenUp.some((line) => refs.has(line.ref) && line.because?.startsWith(because));
}

/** A message is decided, and a command answered once, with its own words. */
function judgeLetter({ ref, letter }: KnownLetter, one: Case): void {
  const { name, item, got, kindOf, givenUp, findings } = one;
  const { about } = letter;
  if (!item?.state.recentEventKeys.includes(ref)) findings.undecided.push(`${about} of ${name}`);
  if (about === 'plain') return;
  const answers = got.filter(({ effect }) => effect === ref);
  const isListed = givenUp.some((line) => line.ref === ref);
  if (answers.length === 0 && (isListed || !isAnsweredElsewhere({ ref, letter }, one))) missing(`answer to ${about}`, isListed, one);
  // Only who could not know that the first one arrived may say it again.
  const wasUnknown = givenUp.some((line) => line.ref === ref && line.event === 'reply.unknown');
  if (answers.length > 1) findings[wasUnknown ? 'repeated' : 'doubled'].push(`${answers.length} × answer to ${about} to ${name}`);
  // Within a greeting the away sentence is the way to a human while nobody is there.
  const expected = [...answersTo[about], ...(about === 'human' ? ['away.short'] : [])];
  if (answers.some(({ text }) => !expected.some((id) => kindOf(text).has(id)))) findings.wrong.push(`answer to ${about} to ${name}`);
}

/** An answer that is still open stands for a repeat of its question, and one answer is enough. */
function isAnsweredElsewhere({ ref, letter }: Pick<KnownLetter, 'ref' | 'letter'>, { letters, got, givenUp }: Case): boolean {
  const repeats = letters.filter((other) => other.letter.about === letter.about && other.ref !== ref);
  return repeats.some((other) => givenUp.some((line) => line.ref === other.ref) || got.some(({ effect }) => effect === other.ref));
}

function judgeGreeting(one: Case): void {
  const { name, letters, got, kindOf, findings } = one;
  const greetings = got.filter(({ text }) => kindOf(text).has('greeting')).length;
  if (greetings > 1) findings.doubled.push(`${greetings} × greeting to ${name}`);
  const needsGreeting = letters.some(({ letter }) => letter.about === 'plain' || letter.about === 'human');
  if (greetings === 0 && needsGreeting) missing('greeting', listedAs('greeting', one), one);
}

function judgeAway(one: Case, { lettersWhenClosed, closedSince }: Evidence): void {
  const { name, letters, item, got, kindOf, findings } = one;
  const askedForHuman = new Set(letters.flatMap(({ ref, letter }) => (letter.about === 'human' ? [ref] : [])));
  const away = got.filter(({ text, effect }) => !askedForHuman.has(effect ?? '') && awayTexts.some((id) => kindOf(text).has(id))).length;
  if (away > 1) findings.doubled.push(`${away} × away text to ${name}`);
  const whenClosed = new Set(lettersWhenClosed);
  const wroteWhenClosed = letters.some(({ letter }) => letter.about === 'plain' && whenClosed.has(letter));
  const knownBefore = closedSince !== undefined && (item?.state.introducedAt ?? Number.POSITIVE_INFINITY) < closedSince;
  // A greeting that still waited has taken it along; also one that answers an earlier wish for a human.
  const withGreeting = got.some(({ text }) => kindOf(text).has('greeting') && awayTexts.some((id) => kindOf(text).has(id)));
  if (away === 0 && !withGreeting && wroteWhenClosed && knownBefore)
    missing('away text', listedAs('away', one) || listedAs('greeting', one), one);
}

function judgeUnasked({ name, letters, got, kindOf, findings }: Case): void {
  const asked = new Set(letters.map(({ letter }) => letter.about));
  const isUnasked = (text: string) =>
    (Object.keys(answersTo) as (keyof typeof answersTo)[]).some(
      (about) => answersTo[about].some((id) => kindOf(text).has(id)) && !asked.has(about),
    );
  for (const { text } of got) {
    if (isUnasked(text) || kindOf(text).size === 0)
      findings.wrong.push(`an answer nobody asked for to ${name}: ${[...kindOf(text)].join(' ')}`);
  }
}

function kindsIn(snapshot: Snapshot, channel: Channel): (text: string) => ReadonlySet<string> {
  const part = snapshot[channel];
  return part ? kindsOfText(part.texts) : () => new Set();
}

function effectOf({ mark }: Send, { snapshot, vault }: Pick<Evidence, 'snapshot' | 'vault'>): string | undefined {
  const token = tokenFromCallbackData(mark);
  if (token === undefined) return undefined;
  const desks = [snapshot.messenger, snapshot.whatsapp].flatMap((channel) => channel?.account ?? []);
  return desks.flatMap((desk) => openEffectToken(token, desk, vault) ?? [])[0]?.effect;
}

/** The live item to which any of the person's identities leads. */
function itemOf(letters: readonly KnownLetter[], records: ReadonlyMap<string, PersonRecord>): PersonRecord | undefined {
  for (const { who } of letters) {
    for (let record = who.map((key) => records.get(key)).find((found) => found); record; record = records.get(record.aliasOf ?? '')) {
      if (record.aliasOf === undefined) return record;
    }
  }
  return undefined;
}

function addressesOf(person: InventedPerson): readonly string[] {
  return person.channel === 'messenger' ? [person.psid] : [person.bsuid ?? '', `+${person.waId ?? ''}`];
}

function nameOf({ name, channel }: InventedPerson): string {
  return `${name} (${channel})`;
}
