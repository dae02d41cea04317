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

/** Holds what was delivered against what the desk remembers and what arrived. */
export function judge(evidence: Evidence): Verdict {
  const { snapshot, vault, sends, records } = evidence;
  const known = evidence.letters.map((letter) => knowLetter(letter, snapshot, vault));
  const whenClosed = new Set(evidence.lettersWhenClosed);
  const arrivals = sends.filter(({ fate }) => fate.arrives).map((send) => ({ ...send, effect: effectOf(send, evidence) }));
  const givenUp = replyLines(evidence.printed);
  const kinds = { messenger: kindsIn(snapshot, 'messenger'), whatsapp: kindsIn(snapshot, 'whatsapp') };
  const byPk = new Map(records.map((record) => [record.key, record]));
  const result = {
    undecided: [] as string[],
    lost: [] as string[],
    listed: [] as string[],
    doubled: [] as string[],
    repeated: [] as string[],
    wrong: [] as string[],
  };

  for (const [person, letters] of Map.groupBy(known, ({ letter }) => letter.person)) {
    const name = nameOf(person);
    const kindOf = kinds[person.channel];
    const item = itemOf(letters, byPk);
    const refs = new Set(letters.map(({ ref }) => ref));
    const got = arrivals.filter(({ to }) => addressesOf(person).includes(to));
    const missing = (what: string, isListed: boolean) => result[isListed ? 'listed' : 'lost'].push(`${what} to ${name}`);
    const listedAs = (because: string) => givenUp.some((line) => refs.has(line.ref) && line.because?.startsWith(because));

    for (const { ref, letter } of letters) {
      if (!item?.state.ring.includes(ref)) result.undecided.push(`${letter.about} of ${name}`);
      if (letter.about === 'plain') continue;
      const answers = got.filter(({ effect }) => effect === ref);
      const isListed = (its: string) => givenUp.some((line) => line.ref === its);
      // An answer that is still open stands for a repeat of its question, and one answer is enough.
      const repeats = letters.filter((other) => other.letter.about === letter.about && other.ref !== ref);
      const isAbsorbed = repeats.some((other) => isListed(other.ref) || got.some(({ effect }) => effect === other.ref));
      if (answers.length === 0 && !(isAbsorbed && !isListed(ref))) missing(`answer to ${letter.about}`, isListed(ref));
      // Only who could not know that the first one arrived may say it again.
      const wasUnknown = givenUp.some((line) => line.ref === ref && line.event === 'reply.unknown');
      if (answers.length > 1) result[wasUnknown ? 'repeated' : 'doubled'].push(`${answers.length} × answer to ${letter.about} to ${name}`);
      const expected = answersTo[letter.about as Exclude<About, 'plain'>];
      // Within a greeting the away sentence is the way to a human while nobody is there.
      const inGreeting = letter.about === 'human' ? ['away.short'] : [];
      if (answers.some(({ text }) => ![...expected, ...inGreeting].some((id) => kindOf(text).has(id))))
        result.wrong.push(`answer to ${letter.about} to ${name}`);
    }

    const greetings = got.filter(({ text }) => kindOf(text).has('greeting')).length;
    if (greetings > 1) result.doubled.push(`${greetings} × greeting to ${name}`);
    const needsGreeting = letters.some(({ letter }) => letter.about === 'plain' || letter.about === 'human');
    if (greetings === 0 && needsGreeting) missing('greeting', listedAs('greeting'));

    const askedForHuman = new Set(letters.flatMap(({ ref, letter }) => (letter.about === 'human' ? [ref] : [])));
    const away = got.filter(({ text, effect }) => !askedForHuman.has(effect ?? '') && awayTexts.some((id) => kindOf(text).has(id))).length;
    if (away > 1) result.doubled.push(`${away} × away text to ${name}`);
    const wroteWhenClosed = letters.some(({ letter }) => letter.about === 'plain' && whenClosed.has(letter));
    const knownBefore = evidence.closedSince !== undefined && (item?.state.introducedAt ?? Number.POSITIVE_INFINITY) < evidence.closedSince;
    // A greeting that still waited has taken it along.
    if (away === 0 && wroteWhenClosed && knownBefore) missing('away text', listedAs('away') || listedAs('greeting'));

    const asked = new Set(letters.map(({ letter }) => letter.about));
    for (const { text } of got) {
      const unasked = (Object.keys(answersTo) as (keyof typeof answersTo)[]).filter(
        (about) => answersTo[about].some((id) => kindOf(text).has(id)) && !asked.has(about),
      );
      if (unasked.length > 0 || kindOf(text).size === 0)
        result.wrong.push(`an answer nobody asked for to ${name}: ${[...kindOf(text)].join(' ')}`);
    }
  }
  for (const letter of evidence.refused ?? []) {
    const { who } = knowLetter(letter, snapshot, vault);
    if (who.some((key) => byPk.has(key))) result.wrong.push(`${nameOf(letter.person)} is known although nothing was signed`);
  }
  return { messages: known.length, sent: sends.length, ...result };
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
    for (let record = who.map((key) => records.get(key)).find((found) => found); record; record = records.get(record.mergedInto ?? '')) {
      if (record.mergedInto === undefined) return record;
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
