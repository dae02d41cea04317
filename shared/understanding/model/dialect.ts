/** How dialects change the beginning of a word: "uffhänga", "ophangen", "jeschlagen", "gschlogn". Of coarsely folded words. */
const beginnings: readonly (readonly [RegExp, string])[] = [
  [/^(?:uf|of|op|af)(?=[^aeiou])/, 'auf'],
  [/^(?:us|ut)(?=[^aeiou])/, 'aus'],
  [/^hoam/, 'heim'],
  [/^je(?=[^aeiou])/, 'ge'],
  [/^g(?=[bdfklmnstwz])/, 'ge'],
  [/^sch(?=[pt])/, 's'],
];

/** How they change its end: "umbringa", "sterbm", "lebn", "aufhängt" stays. */
const endings: readonly (readonly [RegExp, string])[] = [
  [/(?:a|m|n|e)$/, 'en'],
  [/d$/, 't'],
];

/** Shorter words are too much alike. */
const shortest = 5;

/** The forms that a word of a German dialect may have in the standard language, most likely first; none where it changes nothing. */
export function standardForms(word: string): readonly string[] {
  if (word.length < shortest) return [];
  const begun = changed(word, beginnings);
  return [...new Set([begun, changed(begun, endings), changed(word, endings)])].filter((form) => form !== word);
}

function changed(word: string, changes: readonly (readonly [RegExp, string])[]): string {
  const change = changes.find(([pattern]) => pattern.test(word));
  return change ? word.replace(...change) : word;
}
