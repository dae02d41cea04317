import type { FlyerSource } from './facility-words.ts';

interface Marked {
  readonly text?: string;
  readonly payload?: string;
  readonly ref?: string;
}

/** Ids of sources: what a `ref` may hold, but for what parts a wish from it. */
export const sourceIdPattern = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Separator between a wish and the source in a `ref`: ids of sources have none of it. */
const refJoint = '_';

/** The `ref` of a link: the source alone, or a wish before it. */
export function sourceRef(source: string, wish?: string): string {
  return wish === undefined ? source : `${wish}${refJoint}${source}`;
}

/** How the source stands in a prefilled text, which people see and may change: `(Wartezimmer)`. */
export function sourceMark(word: string): string {
  return `(${word})`;
}

/**
 * Parts what was said from the mark of the flyer that it came from. Only marks that the facility listed are known; a `ref` of nobody's and
 * words in brackets stay as they are, and are no source.
 */
export function partSource<Said extends Marked>(
  said: Said,
  sources: readonly FlyerSource[],
): { readonly said: Said; readonly source?: string } {
  if (sources.length === 0) return { said };
  return fromRef(said, sources) ?? fromText(said, sources) ?? { said };
}

function fromRef<Said extends Marked>(said: Said, sources: readonly FlyerSource[]) {
  const { ref, ...rest } = said;
  if (ref === undefined) return undefined;
  const joint = ref.lastIndexOf(refJoint);
  const source = sources.find(({ id }) => id === ref.slice(joint + 1))?.id;
  if (source === undefined) return undefined;
  return { said: (joint < 0 ? rest : { ...rest, ref: ref.slice(0, joint) }) as Said, source };
}

function fromText<Said extends Marked>(said: Said, sources: readonly FlyerSource[]) {
  const { text, payload } = said;
  if (text === undefined || payload !== undefined || !text.includes('(')) return undefined;
  for (const { 0: mark, 1: word = '', index } of text.matchAll(/\(([^()]{1,40})\)/g)) {
    const source = sources.find((one) => folded(one.word) === folded(word))?.id;
    if (source !== undefined)
      return { said: { ...said, text: `${text.slice(0, index)}${text.slice(index + mark.length)}`.trim() }, source };
  }
  return undefined;
}

function folded(word: string): string {
  return word.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
