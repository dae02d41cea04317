import { type Example, isHarmless } from './example.ts';
import { numbersFrom, pickFrom } from './random.ts';

/** An example made from others; it may only teach where all of them may. */
export interface Variant {
  readonly example: Example;
  readonly groups: readonly string[];
}

/** Shorter texts have no room for a typo. */
const shortest = 8;

/** Of how many examples a message of two sentences is made. */
const joined = 0.35;

/** Typing as it is: dropped, swapped and doubled letters, lost marks; and messages that say two things. The same examples give the same variants. */
export function augment(examples: readonly Example[]): readonly Variant[] {
  const next = numbersFrom(5);
  const typos = examples
    .filter(({ text }) => text.length >= shortest)
    .map((example) => ({ example: { ...example, text: withTypos(example.text, next) }, groups: [example.group] }))
    .filter(({ example }, at) => example.text !== examples[at]?.text);
  return [...typos, ...joins(examples, next)];
}

function joins(examples: readonly Example[], next: () => number): readonly Variant[] {
  const harmless = Map.groupBy(
    examples.filter((example) => isHarmless(example) && example.text.split(' ').length >= 3),
    ({ language }) => language,
  );
  return examples.flatMap((example) => {
    const others = harmless.get(example.language) ?? [];
    if (next() > joined || others.length === 0) return [];
    const other = pickFrom(others, next);
    const mark = pickFrom(['. ', ' ', ', ', '! ', '\n', ' und '], next);
    const text = next() < 0.5 ? `${example.text}${mark}${other.text}` : `${other.text}${mark}${example.text}`;
    return [{ example: { ...example, text }, groups: [example.group, other.group] }];
  });
}

/** One slip, and another for each 25 letters; the first letter stands. */
function withTypos(text: string, next: () => number): string {
  const letters = [...text];
  const slips = 1 + Math.floor(letters.length / 25);
  for (let slip = 0; slip < slips; slip += 1) slipAt(letters, 1 + Math.floor(next() * Math.max(letters.length - 2, 1)), next());
  const isHasty = next() < 0.5;
  return isHasty ? letters.join('').replace(/[,.]/g, '') : letters.join('');
}

function slipAt(letters: string[], at: number, kind: number): void {
  const [letter = '', after = ''] = letters.slice(at, at + 2);
  if (!/\p{L}/u.test(letter)) return;
  if (kind < 0.4) letters.splice(at, 1);
  else if (kind < 0.7 && /\p{L}/u.test(after)) letters.splice(at, 2, after, letter);
  else if (kind < 0.85) letters.splice(at, 0, letter);
  else if (after === ' ') letters.splice(at + 1, 1);
}
