import type { Head } from './heads.ts';

/** Heads to which the rest of the message matters: what a sentence alone makes a cry may be a game, a film or a tale with the others beside it. */
const heeding: ReadonlySet<Head> = new Set<Head>(['crisis', 'acute']);

/** How much the whole message counts beside its loudest part, by cross-validation. */
const shareOfWhole = 0.6;

/** A head's score of a message: of its loudest part, and for a crisis of the whole as well. `ofWhole`: the whole's; undefined where that is not heard. */
export function loudness(head: Head, loudest: number, ofWhole: number | undefined): number {
  return ofWhole === undefined || !heeding.has(head) ? loudest : (1 - shareOfWhole) * loudest + shareOfWhole * ofWhole;
}
