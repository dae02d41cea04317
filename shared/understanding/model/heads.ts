/** Decisions of the model, one yes or no each. START has no head: a consent is never guessed. */
export const commandHeads = ['stop', 'subscribe', 'human', 'access', 'erase', 'privacy', 'language'] as const;
export const categoryHeads = ['suicide', 'selfharm', 'violence', 'sexual', 'child', 'emergency', 'threat'] as const;

/** `crisis`: acute or concern; `acute`: danger now. */
export const heads = [...commandHeads, 'crisis', 'acute', ...categoryHeads] as const;

export type CommandHead = (typeof commandHeads)[number];
export type CategoryHead = (typeof categoryHeads)[number];
export type Head = (typeof heads)[number];

/** Heads that decide; the categories only say of what kind a crisis is. */
export const decidingHeads = [...commandHeads, 'crisis', 'acute'] as const;
export type DecidingHead = (typeof decidingHeads)[number];

/** Score above which a head is sure, and above which it is in doubt. */
export interface Threshold {
  readonly sure: number;
  readonly maybe: number;
}
