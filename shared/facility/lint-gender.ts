/** Men and women of one kind: the man's form at the end of a word, and how the woman's begins. */
const kinds: readonly (readonly [men: string, women: string])[] = [
  ['mitarbeiter', 'mitarbeiterin'],
  ['berater', 'beraterin'],
  ['betreuer', 'betreuerin'],
  ['sozialarbeiter', 'sozialarbeiterin'],
  ['helfer', 'helferin'],
  ['ansprechpartner', 'ansprechpartnerin'],
  ['dolmetscher', 'dolmetscherin'],
  ['erzieher', 'erzieherin'],
  ['teilnehmer', 'teilnehmerin'],
  ['besucher', 'besucherin'],
  ['bewohner', 'bewohnerin'],
  ['bürger', 'bürgerin'],
  ['nutzer', 'nutzerin'],
  ['leser', 'leserin'],
  ['schüler', 'schülerin'],
  ['lehrer', 'lehrerin'],
  ['empfänger', 'empfängerin'],
  ['kollegen?', 'kollegin'],
  ['klient(?:en)?', 'klientin'],
  ['patient(?:en)?', 'patientin'],
  ['abonnent(?:en)?', 'abonnentin'],
  ['student(?:en)?', 'studentin'],
  ['therapeut(?:en)?', 'therapeutin'],
  ['psychologen?', 'psychologin'],
  ['pädagogen?', 'pädagogin'],
  ['kunden?', 'kundin'],
  ['(?:arzt|ärzten?)', 'ärztin'],
];

const anyKind = new RegExp(`(?<!\\p{L})\\p{L}*?(?:${kinds.map(([men]) => men).join('|')})n?s?(?![\\p{L}*:_/(])`, 'giu');
const sign = /(?<!\p{L})\p{L}+(?:[*:_·]|\/-?|\()in(?:nen)?(?!\p{L})|(?<!\p{L})\p{L}*\p{Ll}Innen(?!\p{L})/gu;

/**
 * Words that leave people out, or that screen readers stumble over (privacy.md §4.3): men alone for everybody, and forms with a sign. Both forms
 * in one text are fine, and so are women alone: a women's counselling centre means them.
 *
 * @param words what the author wrote, without fields
 */
export function genderedWords(words: string): { readonly menAlone: readonly string[]; readonly signs: readonly string[] } {
  const lower = words.toLowerCase();
  const men = [...words.matchAll(anyKind)].map(([word]) => word).filter((word) => !lower.includes(womenOf(word)));
  return { menAlone: [...new Set(men)], signs: [...new Set([...words.matchAll(sign)].map(([word]) => word))] };
}

function womenOf(word: string): string {
  const found = kinds.find(([men]) => new RegExp(`${men}n?s?$`, 'iu').test(word));
  return found?.[1] ?? word;
}
