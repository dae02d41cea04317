/** Letters that sound like others, and pairs that sound like one letter. */
const sounds: Readonly<Record<string, string>> = { c: 'k', z: 's', v: 'f', d: 't', b: 'p', g: 'k', y: 'i' };
const pairs: Readonly<Record<string, string>> = { ie: 'i', ck: 'k', tz: 's', ph: 'f', th: 't', dt: 't' };

const soundOfCode = Array.from({ length: 0x80 }, (_, code) => {
  const letter = String.fromCharCode(code);
  return sounds[letter] ?? letter;
});
/** By the second letter, then by the first: few letters are the second of a pair. */
const pairsByCode = Array.from({ length: 0x80 }, (_, second) => Object.keys(pairs).filter((pair) => pair.charCodeAt(1) === second));

/** A word as it sounds in German and English: "suizit" is "suizid". Of coarsely folded words. */
export function soundOf(word: string): string {
  let heard = '';
  let last = '';
  for (let at = 0; at < word.length; at += 1) {
    const code = word.charCodeAt(at);
    // Beyond ASCII nothing sounds like anything else.
    const pair = pairsByCode[word.charCodeAt(at + 1)]?.find((one) => one.charCodeAt(0) === code);
    const sound = pair === undefined ? (soundOfCode[code] ?? word.charAt(at)) : (pairs[pair] ?? '');
    if (pair !== undefined) at += 1;
    if (sound !== last || isDigit(code)) heard += sound;
    last = sound;
  }
  return heard;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
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
