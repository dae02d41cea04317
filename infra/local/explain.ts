import type { FacilityWords } from '../../shared/understanding/facility-words.ts';
import type { Meaning } from '../../shared/understanding/meaning.ts';
import { type Said, understand } from '../../shared/understanding/understand.ts';

/** What the page's inspector shows of a message. */
export interface Explained {
  /** What the desk keeps of it, and nothing else. */
  readonly meaning: Meaning;
}

/** Understands once more what the simulated Meta has told the desk. Pure: nothing of it is kept. */
export function explain({ text, payload, ref }: Said, words: FacilityWords): Explained {
  const said = { ...(text !== undefined && { text }), ...(payload !== undefined && { payload }), ...(ref !== undefined && { ref }) };
  return { meaning: understand(said, words) };
}
