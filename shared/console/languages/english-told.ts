import { toldHand } from './english-told-hand.ts';
import { toldMeta } from './english-told-meta.ts';
import { toldSetup } from './english-told-setup.ts';
import { toldStart } from './english-told-start.ts';

const all = [...toldSetup, ...toldStart, ...toldHand, ...toldMeta];
const whole: ReadonlyMap<string, string> = new Map(all.filter(([german]) => !german.includes('{1}')));
const gapped = all.filter(([german]) => german.includes('{1}')).map(([german, english]) => ({ pattern: patternOf(german), english }));

/** `Es fehlt {1}.` → what matches it, with what stands in the gaps. */
function patternOf(german: string): RegExp {
  const pieces = german.split(/\{\d\}/).map((piece) => piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${pieces.join('(.+?)')}$`, 's');
}

/** Names of the months. */
const monthsIn = (locale: string) =>
  Array.from({ length: 12 }, (_, month) => new Date(2026, month).toLocaleString(locale, { month: 'long' }));
const months = monthsIn('de');
const english = monthsIn('en');
const day = new RegExp(`(?:\\p{L}+tag, )?(\\d+)\\. (${months.join('|')})`, 'gu');

/** A sentence that the set-up says in German; what there is no English for stays as it is. */
export function toldInEnglish(german: string): string {
  const known = whole.get(german);
  if (known !== undefined) return known;
  for (const one of gapped) {
    const found = one.pattern.exec(german);
    if (found) return one.english.replace(/\{(\d)\}/g, (_, gap: string) => listed(found[Number(gap)] ?? ''));
  }
  return german;
}

/** What stands in a gap: another sentence, a list, names in quotes, a date, a number. */
function listed(gap: string): string {
  const told = toldInEnglish(gap);
  if (told !== gap) return told;
  return gap
    .replace(/„([^“]*)“/g, (_, name: string) => `“${toldInEnglish(name)}”`)
    .split(/( und |, )/)
    .map((part) => (part === ' und ' ? ' and ' : toldInEnglish(part)))
    .join('')
    .replace(day, dayOf)
    .replace(/^\d{1,3}(?:\.\d{3})+$/, (number) => number.replaceAll('.', ','));
}

function dayOf(_: string, number: string, month: string): string {
  return `${number} ${english[months.indexOf(month)]}`;
}
