import { fitText, lengthIn, type TextLimit } from '../kernel/text-length.ts';
import type { LineId, Wording } from '../languages/foreign-texts.ts';
import { isForeign, type SpokenLanguage } from '../languages/spoken.ts';
import type { SpokenTexts } from './foreign.ts';
import { crisisTexts } from './help-line.ts';
import { isolated } from './isolate.ts';
import { renderReply } from './render.ts';
import { longFormOf } from './short-forms.ts';
import type { ChannelTexts } from './snapshot.ts';
import { type Fields, fillTemplate } from './template.ts';
import type { ReplyPart, TextId } from './text-id.ts';

/** Added to what is said while nobody is there; a snapshot from before, or a greeting of the facility's own, is without. */
const ofNight: ReadonlySet<ReplyPart> = new Set<ReplyPart>(['away.help', 'away.urgent', 'notice']);

/** From which texts an answer is put together, and what stands under it. */
export interface Speech {
  readonly texts: ChannelTexts;
  /** Of the language of these texts; absent: German. */
  readonly foreign?: {
    readonly language: SpokenLanguage;
    readonly wording: Wording;
    readonly direction: 'ltr' | 'rtl';
    readonly labels?: Readonly<Record<string, string>>;
  };
  /** One more line in the person's language. */
  readonly under?: { readonly line: string; readonly wording: Wording; readonly direction: 'ltr' | 'rtl' };
}

/**
 * Consent is given to words that are kept under their hash, and issues are written by people: these go out as they
 * stand. So does what the team reads, in German.
 */
const asItStands = /^(?:optin|broadcast|news|team)\./;

/** Which line goes with a text. */
const lines: Readonly<Partial<Record<ReplyPart, LineId>>> = {
  'away.hours': 'away',
  'away.undated': 'away',
  'away.closed_period': 'away',
  'optout.done': 'stop',
  'optout.none': 'stop',
  'rights.info': 'rights',
  'rights.access': 'rights',
  'rights.erase_ask': 'erase',
  'rights.erase_done': 'erased',
  'human.requested': 'human',
  'human.closed': 'human',
  'human.short': 'human',
};

const numbers: ReadonlySet<ReplyPart> = new Set<ReplyPart>(['crisis.line', 'crisis.maybe']);
const crises: ReadonlySet<ReplyPart> = new Set<ReplyPart>(crisisTexts.filter((id) => !numbers.has(id)));

/**
 * How an answer is said to a person: whole in a language that the facility has had reviewed, else in German with one line. In a crisis there is
 * no German around it: short fixed words and the numbers.
 *
 * @param language absent: not known
 */
export function speechFor(texts: ChannelTexts, say: readonly ReplyPart[], language: SpokenLanguage | undefined): Speech {
  if (language === undefined || language === 'de' || say.some((id) => asItStands.test(id))) return { texts };
  if (language === 'de-simple') return { texts: texts.simple && hasAll(texts.simple.byId, say) ? texts.simple : texts };
  const spoken = isForeign(language) ? texts.spoken?.[language] : undefined;
  if (!spoken) return { texts };
  const { wording, direction, whole, labels } = spoken;
  const foreign = { language, wording, direction, ...(labels && { labels }) };
  if (whole && hasAll(whole.byId, say)) return { texts: whole, foreign };

  const own = fixedWords(say, spoken);
  const german = say.filter((id) => id === 'greeting' || own[id] === undefined);
  const spokenTexts = { ...texts, byId: { ...texts.byId, ...own } };
  if (german.length === 0) return { texts: spokenTexts, foreign };
  const line = spoken.lines[german.includes('greeting') ? 'general' : (german.flatMap((id) => lines[id] ?? [])[0] ?? 'general')];
  return { texts: spokenTexts, under: { line, wording, direction } };
}

/** Returns the answers in a crisis, which replace the German words whether or not the language is reviewed. */
function fixedWords(say: readonly ReplyPart[], { crisis, again = crisis, numbers: line }: SpokenTexts): Partial<Record<TextId, string>> {
  const own: Partial<Record<TextId, string>> = {};
  for (const id of say) {
    if (id === 'greeting') continue;
    if (id === 'crisis.again') own[id] = again;
    else if (crises.has(id)) own[id] = crisis;
    else if (numbers.has(id)) own[id] = line;
  }
  return own;
}

function hasAll(byId: ChannelTexts['byId'], say: readonly ReplyPart[]): boolean {
  return wordsIn({ byId }, say).every((id) => id === 'greeting' || Object.hasOwn(byId, id));
}

/**
 * An answer in what these texts have: of a short form that they are without (a snapshot from before, or a long form of the facility's own) the long one,
 * which brings its own notice; of the words of the night none.
 */
export function wordsIn({ byId }: Pick<ChannelTexts, 'byId'>, say: readonly ReplyPart[]): readonly ReplyPart[] {
  const isKnown = (id: ReplyPart) => Object.hasOwn(byId, id);
  const known = say.flatMap((id) => (isKnown(id) ? id : (longFormOf(id) ?? (ofNight.has(id) ? [] : id))));
  return known.filter((id) => id !== 'notice' || known.some(longFormOf));
}

/** The same texts with one line in place of the translation into this language, if there is one: for an answer that is too long in it. */
export function withoutTranslation(texts: ChannelTexts, language: SpokenLanguage | undefined): ChannelTexts {
  if (language === undefined || !isForeign(language)) return texts;
  const spoken = texts.spoken?.[language];
  if (!spoken?.whole) return texts;
  const { whole: _, ...line } = spoken;
  return { ...texts, spoken: { ...texts.spoken, [language]: line } };
}

/**
 * The answer as it goes out. Numbers and links of a right-to-left language are isolated; German beside it stays as it is.
 *
 * @param foreign the moment's fields in another language
 * @param limit what the channel takes: German is cut to it before the line below, which stays whole; absent: nothing is cut
 */
export function spokenReply(
  speech: Speech,
  say: readonly ReplyPart[],
  fields: Fields,
  foreign: (wording: Wording) => Fields,
  limit: TextLimit = unlimited,
): string {
  const { texts, foreign: spoken, under } = speech;
  const answer = directed(renderReply(texts, say, fields), spoken?.direction);
  const line = under && fillTemplate(under.line, foreign(under.wording));
  if (!line?.ok) return fitText(answer, limit);
  const below = `\n\n${directed(line.text, under?.direction)}`;
  return `${fitText(answer, { ...limit, units: limit.units - lengthIn(limit.of, below) })}${below}`;
}

const unlimited: TextLimit = { units: Number.POSITIVE_INFINITY, of: 'utf16' };

function directed(text: string, direction: 'ltr' | 'rtl' | undefined): string {
  return direction === 'rtl' ? isolated(text) : text;
}
