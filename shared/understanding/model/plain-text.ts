/** Most of what is written: ASCII and the four letters that German has besides. No normal form changes one of them. */
export function isGerman(text: string): boolean {
  return !/[^\0-\x7fäöüÄÖÜß]/.test(text);
}

/** The words of a folded text: whatever is no letter or digit parts them. */
export function splitWords(folded: string): readonly string[] {
  const words: string[] = [];
  let from = -1;
  for (let at = 0; at < folded.length; at += 1) {
    const code = folded.charCodeAt(at);
    // Beyond ASCII the pattern has to tell.
    if (code > 0x7f) return folded.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
    if (isLetterOrDigit(code)) {
      if (from === -1) from = at;
    } else if (from !== -1) {
      words.push(folded.slice(from, at));
      from = -1;
    }
  }
  if (from !== -1) words.push(folded.slice(from));
  return words;
}

function isLetterOrDigit(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a);
}

/** Each row of one letter as that letter once: "Schiffahrt" and "Schifffahrt" are alike. */
export function undoubled(text: string): string {
  for (let at = 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // A pair of surrogates is one letter of two units, and may come twice.
    if (code === text.charCodeAt(at - 1) || code >= 0xd800) return text.replace(/(\p{L})\1+/gu, '$1');
  }
  return text;
}
