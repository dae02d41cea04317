const marks = [
  ['?', /[?؟]/],
  ['!', /!/],
  [
    'laugh',
    /😂|🤣|😅|😆|😄|😜|😝|🙈|💀|\bha(?:ha)+|\bhe(?:he)+|\blo+l\b|\blmao|\bxd+\b|\brofl|\bhihi|ههه|ха(?:ха)+|аха|\)\)|\bjaja|\bahah/iu,
  ],
  ['sad', /[😭😢😔😞😣😩😫💔🥺]/u],
  ['quote', /["„“”«»]/],
] as const;

export type Mark = (typeof marks)[number][0];

/** Marks of a whole message beside its words: that it asks, shouts, laughs, weeps or quotes. */
export function marksOf(text: string): readonly Mark[] {
  return marks.flatMap(([mark, pattern]) => (pattern.test(text) ? [mark] : []));
}
