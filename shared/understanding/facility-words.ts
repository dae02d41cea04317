import { type Known, nothingKnown } from './sensitive/known.ts';
import type { OfferedTopic } from './topics/offers.ts';

/** Facility data that understanding needs: its names, its topics, and what it publishes. */
export interface FacilityWords {
  /** As people know it: "Jugendberatung Lindenhof", "Lindenhof". */
  readonly names: readonly string[];
  readonly topics: readonly OfferedTopic[];
  /** Names of the newsletter; none where there is none. */
  readonly newsletter: readonly string[];
  /** Subjects of the newsletter. */
  readonly newsletterTopics: readonly string[];
  /** Below it nobody subscribes; absent: no age is asked. */
  readonly minimumAge?: number;
  readonly known: Known;
}

/** Of a facility that nobody knows anything of. */
export const noFacility: FacilityWords = { names: [], topics: [], newsletter: [], newsletterTopics: [], known: nothingKnown };
