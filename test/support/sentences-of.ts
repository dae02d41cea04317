/** Written alike in every language: ids, commands of the chat, names of files. */
const unsaid = /^(?:\.texts\.groups\.\d+\.1\b|\.phone\.order\.\d+\.0$|\.numbers\.fileName$)/;

/** Words of a catalogue by their paths, `today.because.weekly`; one with gaps is made with `‹0›`, `‹1›`, … in them. */
export function sentencesOf(value: unknown, path = ''): ReadonlyMap<string, string> {
  if (typeof value === 'object' && value !== null)
    return new Map(Object.entries(value).flatMap(([key, inner]) => [...sentencesOf(inner, `${path}.${key}`)]));
  const sentence = typeof value === 'function' ? value(...Array.from({ length: 4 }, (_, index) => `‹${index}›`)) : value;
  return typeof sentence === 'string' && /\p{L}/u.test(sentence) && !unsaid.test(path) ? new Map([[path, sentence]]) : new Map();
}
