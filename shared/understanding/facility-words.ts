import { type Known, nothingKnown } from './sensitive/known.ts';
import type { OfferedTopic } from './topics/offers.ts';

/** What understanding has to know of a facility: its names, its topics, and what it publishes. */
export interface FacilityWords {
  /** As people know it: "Jugendberatung Lindenhof", "Lindenhof". */
  readonly names: readonly string[];
  readonly topics: readonly OfferedTopic[];
  readonly known: Known;
}

/** Of a facility that nobody knows anything of. */
export const noFacility: FacilityWords = { names: [], topics: [], known: nothingKnown };
