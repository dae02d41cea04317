/** A limit on texts. `utf16`: as `String.length` counts; `bytes`: in UTF-8. */
export interface TextLimit {
  readonly units: number;
  readonly of: 'utf16' | 'bytes';
}

const encoder = new TextEncoder();

/** How much of a limit a text takes. */
export function lengthIn(unit: TextLimit['of'], text: string): number {
  return unit === 'utf16' ? text.length : encoder.encode(text).length;
}

export function fitsIn(text: string, { units, of }: TextLimit): boolean {
  return lengthIn(of, text) <= units;
}

const ellipsis = '…';

/**
 * The text itself where it fits, else its beginning up to the last word that does, with `…`. Never cuts a character in two; a text without a
 * space near the limit is cut there.
 */
export function fitText(text: string, limit: TextLimit): string {
  if (fitsIn(text, limit)) return text;
  const { units, of } = limit;
  const room = units - lengthIn(of, ellipsis);
  let kept = '';
  let length = 0;
  for (const character of text) {
    length += lengthIn(of, character);
    if (length > room) break;
    kept += character;
  }
  // The gap that follows the last word that fits whole lies just behind what is kept.
  const upTo = text.slice(0, kept.length + 1);
  const lastGap = Math.max(upTo.lastIndexOf(' '), upTo.lastIndexOf('\n'));
  return `${(lastGap > kept.length / 2 ? kept.slice(0, lastGap) : kept).trimEnd()}${ellipsis}`;
}
