import { type Known, nothingKnown } from './sensitive/known.ts';
import type { OfferedTopic } from './topics/offers.ts';

/** A place where the facility's links hang or lie, as the file lists it. */
export interface FlyerSource {
  /** Small letters, digits and hyphens. */
  readonly id: string;
  /** As it stands in a prefilled text. */
  readonly word: string;
}

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
  /** Absent: it has none. */
  readonly sources?: readonly FlyerSource[];
}

/** Of a facility that nobody knows anything of. */
export const noFacility: FacilityWords = { names: [], topics: [], newsletter: [], newsletterTopics: [], known: nothingKnown };
