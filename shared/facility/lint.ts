import { foreignAddress } from './lint-address.ts';
import { greetingParts } from './shipped-texts.ts';
import type { Address, Inbox } from './snapshot.ts';

export interface LintResult {
  readonly mistakes: readonly string[];
  readonly warnings: readonly string[];
}

export interface LintRules {
  readonly address: Address;
  readonly inbox: Inbox;
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
  ...greetingParts.filter((part) => part !== 'notice').map((part) => `greeting.${part}`),
]);

/**
 * The right to an answer within a month is given by law and does not depend on who reads the chat; the confirmation question
 * says what happens without an answer.
 */
export const withoutPromiseLint: ReadonlySet<string> = new Set(['rights.info', 'rights.access']);

const notice = /automat|computer|\bbot\b|maschine/i;

/** Somebody on our side, and what readers do, in one sentence without a "not". */
const reader =
  /(?<!\p{L})(?:wir|uns|unser(?:e|em|en|er)?|team|mensch|jemand|mitarbeit\p{L}*|kolleg\p{L}*|fachkr\p{L}*|berater\p{L}*)(?!\p{L})/iu;
const reading =
  /(?<!\p{L})(?:lesen|liest|gelesen|mitlesen|antworten|antwortet|beantworten|beantwortet|melden uns|meldet sich|schauen|schaut|schreiben (?:dir|ihnen)|antwort von)(?!\p{L})/iu;
const negated = /(?<!\p{L})(?:nicht|kein\p{L}*|niemand|nie|niemals|ohne|automat|automaten)(?!\p{L})/iu;
const chatTimes = /(?<!\p{L})chat-zeiten(?!\p{L})/iu;

/** `privacy.md` TXT-02: promises a front desk cannot keep. */
const promises =
  /garantier\p{L}*|versprech\p{L}*|versproch\p{L}*|ende-zu-ende\p{L}*|(?:streng|absolut|völlig|100 ?%) vertraulich|bleibt (?:alles )?vertraulich/iu;

/**
 * What the words of one text must keep to: the facility's du or Sie, an automation notice, no readers promised where nobody reads, no
 * promise that cannot be kept.
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
  if (doubtful.length > 0) warnings.push('begins a sentence with "Sie" while the facility says du: is it "they"?');
  if (rules.needsNotice && !notice.test(words)) {
    mistakes.push('does not say that it is automatic (automatisch, Automat or Computer must occur)');
  }
  const promise = rules.inbox === 'none' ? promiseOfReaders(words) : undefined;
  if (promise !== undefined) mistakes.push(`promises readers ("${promise}"), but nobody reads this channel (inbox: none)`);
  const forbidden = forbiddenPromise(words);
  if (forbidden !== undefined) mistakes.push(`promises what cannot be kept ("${forbidden}")`);
  return { mistakes, warnings };
}

/** The words that promise what no messenger can keep, if there are any. */
export function forbiddenPromise(words: string): string | undefined {
  return (promises.exec(words) ?? promiseIn(words))?.[0];
}

/** "Wir antworten sofort", "alles bleibt hier sicher und vertraulich", "niemand liest mit": nobody can promise that of a messenger. */
function promiseIn(words: string): RegExpExecArray | null {
  for (const [sentence] of words.matchAll(/[^.:!?\n]+/g)) {
    const found =
      /niemand (?:sonst |anderes )?liest (?:hier )?mit(?!\p{L})|liest niemand (?:sonst|anderes) mit(?!\p{L})/iu.exec(sentence) ??
      (negated.test(sentence) ? null : /(?<!\p{L})vertraulich(?!\p{L})/iu.exec(sentence)) ??
      (reader.test(sentence) && reading.test(sentence) ? /(?<!\p{L})(?:sofort|umgehend|rund um die uhr)(?!\p{L})/iu.exec(sentence) : null);
    if (found) return found;
  }
  return null;
}

/** Says that nobody reads the chat, in the author's words or by `{{mitlesen}}`. */
const nobodyReads =
  /\{\{mitlesen\}\}|(?<!\p{L})(?:kein mensch|niemand)(?!\p{L})[^.!?\n]{0,30}(?:liest|mitliest|mit)(?!\p{L})|liest (?:hier )?(?:kein mensch|niemand)|nicht (?:von menschen )?(?:mit)?gelesen/iu;

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
