/** A word as it sounds in German and English: "suizit" is "suizid". Of coarsely folded words. */
export function soundOf(word: string): string {
  return word
    .replace(/ie/g, 'i')
    .replace(/ck|c/g, 'k')
    .replace(/tz|z/g, 's')
    .replace(/ph|v/g, 'f')
    .replace(/th|dt|d/g, 't')
    .replace(/b/g, 'p')
    .replace(/g/g, 'k')
    .replace(/y/g, 'i')
    .replace(/(\p{L})\1+/gu, '$1');
}

/**
 * Whether the word, or its beginning, is the stem but for one slip: a letter dropped, added or changed, or two swapped. The first letter stands.
 * Linear in the word. `mayChange`: a changed letter is forgiven as well; "schlafen" is no "schlagen".
 */
export function isOneSlipFrom(word: string, stem: string, isWhole: boolean, mayChange = true): boolean {
  if (word[0] !== stem[0]) return false;
  let at = 0;
  while (at < stem.length && word[at] === stem[at]) at += 1;
  const goesOn = (inWord: number, inStem: number): boolean =>
    isWhole ? word.slice(inWord) === stem.slice(inStem) : word.startsWith(stem.slice(inStem), inWord);
  const isSwapped = word[at] === stem[at + 1] && word[at + 1] === stem[at] && goesOn(at + 2, at + 2);
  return (mayChange && goesOn(at + 1, at + 1)) || goesOn(at + 1, at) || goesOn(at, at + 1) || isSwapped;
}
