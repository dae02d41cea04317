/** Latin, Greek, Cyrillic, punctuation and currency: what the first font has. */
const known = /^[\n -\u024f\u0370-\u052f\u1e00-\u1eff\u2010-\u2027\u2030-\u205e\u20ac\u2122]$/;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

export interface Run {
  readonly text: string;
  readonly isKnown: boolean;
  readonly isReversed: boolean;
}

/** Parts a text by the font that has its letters; words from right to left stay together with the spaces between them. */
export function runsOf(text: string): readonly Run[] {
  const parts = text.match(/[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+(?:[ ]+[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]+)*|[\s\S]/gu) ?? [];
  const runs: Run[] = [];
  for (const part of parts) {
    const run = { text: part, isKnown: known.test(part), isReversed: rightToLeft.test(part) };
    const last = runs.at(-1);
    if (last && !last.isReversed && !run.isReversed && last.isKnown === run.isKnown)
      runs[runs.length - 1] = { ...last, text: last.text + part };
    else runs.push(run);
  }
  return runs;
}

/** Marks of direction have no glyph; runs are set in their direction anyway. */
export function plain(text: string): string {
  return text.replace(/[\u2066-\u2069]/g, '');
}
