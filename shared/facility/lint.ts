import { greetingParts } from './greeting-parts.ts';
import { foreignAddress } from './lint-address.ts';
import { genderedWords } from './lint-gender.ts';
import { lintSimple } from './lint-simple.ts';
import type { Address, Inbox } from './snapshot.ts';
import type { Style } from './template.ts';

export interface LintResult {
  readonly mistakes: readonly string[];
  readonly warnings: readonly string[];
}

export interface LintRules {
  readonly address: Address;
  readonly inbox: Inbox;
  /** Absent: `standard`. */
  readonly style?: Style;
  /** Whether the text must say itself that a machine speaks. */
  readonly needsNotice: boolean;
}

/** Parts of the greeting beside its notice, and what stands within it or ends another answer. */
export const withoutNotice: ReadonlySet<string> = new Set([
  'away.short',
  'away.urgent',
  'away.help',
  'human.short',
  'human.told',
  'team.undo',
  'team.needs_end',
  'topic.short',
  'topic.hours_short',
  'topic.phone_short',
  'topic.address_short',
  'topic.appointment_short',
  'topic.contact_short',
  ...greetingParts.filter((part) => part !== 'notice').map((part) => `greeting.${part}`),
]);

/**
 * The right to an answer within a month is given by law and does not depend on who reads the chat; the confirmation question
 * says what happens without an answer.
 */
export const withoutPromiseLint: ReadonlySet<string> = new Set(['rights.info', 'rights.access']);

const notice = /automat|computer|\bbot\b|maschine/i;

/** People on our side, and what readers do; both in one sentence without a "not" promise readers. */
const reader =
  /(?<!\p{L})(?:wir|uns|unser(?:e|em|en|er)?|team|mensch|jemand|mitarbeit\p{L}*|kolleg\p{L}*|fachkr\p{L}*|berater\p{L}*)(?!\p{L})/iu;
const reading =
  /(?<!\p{L})(?:lesen|liest|gelesen|mitlesen|antworten|antwortet|beantworten|beantwortet|melden uns|meldet sich|schauen|schaut|schreiben (?:dir|ihnen)|antwort von)(?!\p{L})/iu;
const negated = /(?<!\p{L})(?:nicht|kein\p{L}*|niemand|nie|niemals|ohne|automat|automaten)(?!\p{L})/iu;
const chatTimes = /(?<!\p{L})chat-zeiten(?!\p{L})/iu;

/** `privacy.md` TXT-02: promises a front desk cannot keep. */
const promises =
  /garantier\p{L}*|versprech\p{L}*|versproch\p{L}*|ende-zu-ende\p{L}*|abhörsicher\p{L}*|(?:streng|absolut|völlig|100 ?%) vertraulich|bleibt (?:alles )?(?:vertraulich|unter uns|geheim)/iu;
const unread =
  /(?:niemand|keiner) (?:sonst |anderes )?(?:liest (?:hier )?mit|(?:kann|wird) (?:hier |das )?mitlesen)(?!\p{L})|liest niemand (?:sonst|anderes) mit(?!\p{L})/iu;
const confidential = /(?<!\p{L})vertraulich(?!\p{L})/iu;
const safe = /(?<!\p{L})(?:ist|sind|bleibt|bleiben)(?!\p{L})[^,;]{0,30}(?<!\p{L})(?:sicher|geschützt|anonym)(?!\p{L})/iu;
const safeWay = /telefon|mail|termin|post|portal|besuch/iu;
const atOnce =
  /(?<!\p{L})(?:sofort|umgehend|rund um die uhr|jederzeit|innerhalb (?:von )?(?:\S+ )?(?:minuten?|stunden?)|in (?:wenigen|\d+) minuten|in einer stunde)(?!\p{L})/iu;
const alwaysThere = /(?<!\p{L})wir sind (?:hier )?(?:immer|jederzeit|stets|rund um die uhr|tag und nacht)(?!\p{L})/iu;

/**
 * Checks the words of one text: the facility's du or Sie, an automation notice, no readers promised where nobody reads, no promise that
 * cannot be kept.
 *
 * @param words what the author wrote, without fields
 */
export function lintWords(words: string, rules: LintRules): LintResult {
  const mistakes: string[] = [];
  const warnings: string[] = [];
  const { wrong, doubtful } = foreignAddress(words, rules.address);
  if (wrong.length > 0) {
    mistakes.push(
      `mixes du and Sie: the facility says ${rules.address}, this text has ${[...new Set(wrong)].map((word) => `"${word}"`).join(', ')}`,
    );
  }
  for (const word of new Set(doubtful)) warnings.push(`begins a sentence with "${word}" while the facility says du: is the client meant?`);
  warnings.push(...genderWarnings(words));
  if (rules.needsNotice && !notice.test(words)) {
    mistakes.push('does not say that it is automatic (automatisch, Automat or Computer must occur)');
  }
  const promise = rules.inbox === 'none' ? promiseOfReaders(words) : undefined;
  if (promise !== undefined) mistakes.push(`promises readers ("${promise}"), but nobody reads this channel (inbox: none)`);
  const forbidden = forbiddenPromise(words);
  if (forbidden !== undefined) mistakes.push(`promises what cannot be kept ("${forbidden}")`);
  if (rules.style !== 'leicht') return { mistakes, warnings };
  const simple = lintSimple(words);
  return { mistakes: [...mistakes, ...simple.mistakes], warnings: [...warnings, ...simple.warnings] };
}

/** Forms that leave people out, or that are hard to hear; right where just these people are meant, so nothing is refused. */
function genderWarnings(words: string): readonly string[] {
  const { menAlone, signs } = genderedWords(words);
  return [
    ...menAlone.map((word) => `says "${word}": a neutral word (Team, Fachkräfte, Ratsuchende) or both forms leave nobody out`),
    ...signs.map((word) => `writes "${word}": screen readers stumble over it, a neutral word or both forms read better`),
  ];
}

/** The words that promise what no messenger can keep, if there are any. */
export function forbiddenPromise(words: string): string | undefined {
  return (promises.exec(words) ?? promiseIn(words))?.[0];
}

/** "Wir antworten sofort", "alles bleibt hier sicher und vertraulich", "niemand liest mit": nobody can promise that of a messenger. */
function promiseIn(words: string): RegExpExecArray | null {
  for (const [sentence] of words.matchAll(/[^.:!?\n]+/g)) {
    const found =
      unread.exec(sentence) ??
      (negated.test(sentence) ? null : (confidential.exec(sentence) ?? (safeWay.test(sentence) ? null : safe.exec(sentence)))) ??
      alwaysThere.exec(sentence) ??
      (reader.test(sentence) && reading.test(sentence) ? atOnce.exec(sentence) : null);
    if (found) return found;
  }
  return null;
}

/** Says that nobody reads the chat, in the author's words or by `{{mitlesen}}`. */
const nobodyReads =
  /\{\{mitlesen\}\}|(?<!\p{L})(?:kein mensch|niemand)(?!\p{L})[^.!?\n]{0,30}(?:liest|mitliest|mit)(?!\p{L})|liest (?:hier )?(?:kein mensch|niemand)|mensch liest (?:hier )?nicht|nicht (?:von menschen )?(?:mit)?gelesen/iu;

/** Whether a text of a channel without an inbox says so: nobody may wait for a reader who does not exist. */
export function saysNobodyReads(template: string): boolean {
  return nobodyReads.test(template);
}

/** The sentence that says somebody reads or answers here, if there is one. Questions promise nothing ("Liest jemand dein Handy mit?"). */
export function promiseOfReaders(words: string): string | undefined {
  const sentences = [...words.matchAll(/[^.:!?\n]+\??/g)].map(([sentence]) => sentence.trim());
  return sentences.find((sentence) => {
    if (sentence.endsWith('?')) return false;
    return chatTimes.test(sentence) || (reader.test(sentence) && reading.test(sentence) && !negated.test(sentence));
  });
}
