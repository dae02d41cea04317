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
  const isSwapped = word[at] === stem[at + 1] && word[at + 1] === stem[at] && goesOn(word, at + 2, stem, at + 2, isWhole);
  return (
    (mayChange && goesOn(word, at + 1, stem, at + 1, isWhole)) ||
    goesOn(word, at + 1, stem, at, isWhole) ||
    goesOn(word, at, stem, at + 1, isWhole) ||
    isSwapped
  );
}

/** Whether the rest of the word is, or begins with, the rest of the stem. */
function goesOn(word: string, inWord: number, stem: string, inStem: number, isWhole: boolean): boolean {
  const left = Math.max(stem.length - inStem, 0);
  if (isWhole && Math.max(word.length - inWord, 0) !== left) return false;
  for (let at = 0; at < left; at += 1) if (word.charCodeAt(inWord + at) !== stem.charCodeAt(inStem + at)) return false;
  return true;
}
