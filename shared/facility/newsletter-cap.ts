import type { Mistakes } from './check.ts';

const numberWords: Readonly<Record<string, number>> = {
  ein: 1,
  eine: 1,
  einen: 1,
  einer: 1,
  zwei: 2,
  drei: 3,
  vier: 4,
  fünf: 5,
  sechs: 6,
  sieben: 7,
  acht: 8,
  neun: 9,
  zehn: 10,
  elf: 11,
  zwölf: 12,
};

/** Stand between a limit's period and its number: "monatlich bis zu drei". */
const limiting: ReadonlySet<string> = new Set(['höchstens', 'maximal', 'max', 'bis', 'zu', 'nur', 'nicht', 'mehr', 'als']);

/** Words that promise no upper limit. */
const vague: ReadonlySet<string> = new Set(['mindestens', 'wenigstens', 'mehrmals', 'mehrfach', 'mehrere', 'einige', 'paar', 'dutzend']);

/** Where the words of a number's own phrase end: "einmal im Quartal, im Monat Mai" promises nothing by the month. */
const ofAnotherPhrase: ReadonlySet<string> = new Set([',', 'im', 'in', 'pro', 'je', 'alle', 'jeden', 'jede', 'jedem', 'jeder']);

/** As many as `maxPerMonth` may be. */
const mostPerMonth = 31;

/**
 * How many issues a month the facility promised at the most, from the sentence that subscribers agreed to ("höchstens zwei im Monat",
 * "bis zu 3 pro Monat", "monatlich", "einmal pro Woche"). Of several promises the smallest holds.
 *
 * @returns undefined where the sentence names no number a month ("einmal im Quartal", "ab und zu", "mindestens zwei im Monat")
 */
export function promisedPerMonth(frequency: string): number | undefined {
  const words = wordsIn(frequency);
  const rates = words.flatMap((_, i) => {
    const period = periodAt(words, i);
    return period ? [countOf(words, period) * period.inMonth] : [];
  });
  return rates.length > 0 && rates.every((rate) => rate >= 1 && rate <= mostPerMonth) ? Math.min(...rates) : undefined;
}

/** Words and numbers in small letters, a comma for whatever parts two phrases; "2/Monat" and "1-2" as they are said. */
function wordsIn(frequency: string): readonly string[] {
  const said = frequency
    .toLowerCase()
    .replace(/\s*\/\s*/g, ' pro ')
    .replace(/(\d)\s*[-–]\s*(?=\d)/g, '$1 bis ')
    .replace(/[;()]/g, ',');
  return said.match(/\d+(?:[.,]\d+|\.(?=\s))?|\p{L}[\p{L}-]*|,/gu) ?? [];
}

interface Period {
  /** The words it consists of: "pro Monat", "monatlich". */
  readonly first: number;
  readonly last: number;
  /** It says "once" without a number: "monatlich", "jede Woche". */
  readonly alone: boolean;
  /** How often a month has it at least. */
  readonly inMonth: number;
}

/** The period whose last word is the one at `i`. */
function periodAt(words: readonly string[], i: number): Period | undefined {
  const word = words[i] ?? '';
  if (/^monatlich(?:e[nrs]?)?$/.test(word)) return { first: i, last: i, alone: true, inMonth: 1 };
  if (/^wöchentlich(?:e[nrs]?)?$/.test(word)) return { first: i, last: i, alone: true, inMonth: 4 };
  if (!/^(?:kalender)?(?:monat|woche)$/.test(word)) return undefined;
  const before = words.slice(Math.max(0, i - 2), i).join(' ');
  const found = /(?:^| )(?:in (?:einem|einer|jedem|jeder|der)|im|pro|je|jeden|jede|die)$/.exec(before)?.[0].trim();
  if (found === undefined) return undefined;
  return { first: i - found.split(' ').length, last: i, alone: /^jed/.test(found), inMonth: word.endsWith('monat') ? 1 : 4 };
}

/** How often in the period: the number in the few words before it, else the one after it; NaN: none. */
function countOf(words: readonly string[], { first, last, alone }: Period): number {
  const phrase = words.slice(Math.max(0, first - 4), first);
  const start = phrase.findLastIndex((word) => ofAnotherPhrase.has(word));
  const own = phrase.slice(start + 1);
  const nearest = own.findLastIndex((word) => numberOf(word) !== undefined);
  if (own.slice(Math.max(0, nearest - 1)).some((word) => vague.has(word))) return Number.NaN;
  const rest = words.slice(last + 1);
  const number = numberOf(own[nearest]) ?? largestOf(rest.slice(rest.findIndex((word) => !limiting.has(word))));
  return number ?? (alone ? 1 : Number.NaN);
}

/** The number these words begin with; of "zwei bis drei" the larger one. */
function largestOf([word, ...more]: readonly string[]): number | undefined {
  const number = numberOf(word);
  const [link, next] = more.filter((other) => other !== 'mal' && other !== 'x');
  return number !== undefined && (link === 'bis' || link === 'oder') ? (numberOf(next) ?? number) : number;
}

/** `zwei`, `zweimal`, `ein-`, `2`; a fraction and `3.` (the third) are no number of issues. */
function numberOf(word = ''): number | undefined {
  if (/^\d+$/.test(word)) return Number(word);
  const name = word.replace(/-?(?:mal)?$/, '');
  return Object.hasOwn(numberWords, name) ? numberWords[name] : undefined;
}

/**
 * The hard limit of issues a month (LAW-11): `maxPerMonth`, else the number in the promise. Noted as mistakes are a limit above what subscribers
 * were promised, and a promise without a number where no limit is given. Takes the values as they stand in the file: what is wrong
 * elsewhere in the section does not hide this.
 */
export function capOf(frequency: unknown, maxPerMonth: unknown, mistakes: Mistakes): number | undefined {
  if (typeof frequency !== 'string' || frequency.trim() === '') return undefined;
  const promised = promisedPerMonth(frequency);
  if (maxPerMonth === undefined) {
    if (promised === undefined) {
      mistakes.add(
        'newsletter.maxPerMonth',
        `is missing: no number of issues a month can be read in the frequency (${JSON.stringify(frequency)})`,
        'maxPerMonth: 1   # or a frequency with a number: höchstens zwei im Monat',
      );
    }
    return promised;
  }
  if (typeof maxPerMonth !== 'number') return undefined;
  if (promised !== undefined && maxPerMonth > promised && maxPerMonth <= mostPerMonth) {
    mistakes.add(
      'newsletter.maxPerMonth',
      `is above the promise: subscribers were promised at the most ${promised} a month (${JSON.stringify(frequency)})`,
      `maxPerMonth: ${promised}`,
    );
  }
  return maxPerMonth;
}
