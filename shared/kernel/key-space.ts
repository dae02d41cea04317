/**
 * Prefix of every stored key of a desk, also named in the queues' tickets: its id and a slash. Empty for the one desk of a deployment that
 * stored before there could be several: its items stay where they lie.
 */
export type KeySpace = string & { readonly brand?: 'KeySpace' };

/** The space of a desk that is new; it stays the desk's for ever. */
export function keySpaceOf(id: string): KeySpace {
  return `${id}/`;
}

/** The space of what was stored, or queued, by a version that served one desk. */
export const keySpaceOfOneDesk: KeySpace = '';
