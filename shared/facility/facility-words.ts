import { channels } from '../channels/registry.ts';
import type { FacilityWords } from '../understanding/facility-words.ts';
import type { Snapshot } from './snapshot.ts';

const wordsOf = new WeakMap<Snapshot, FacilityWords>();

/** Returns what understanding has to know of the facility; made once per snapshot, so that what is prepared of it is, too. */
export function facilityWords(snapshot: Snapshot): FacilityWords {
  const kept = wordsOf.get(snapshot);
  if (kept) return kept;
  const { facility, topics = [], newsletter, published, flyers } = snapshot;
  const helpLines = channels.flatMap((name) => snapshot[name]?.helpLines ?? []);
  const words: FacilityWords = {
    names: [facility.name, facility.shortName],
    topics,
    newsletter: newsletter ? [newsletter.name] : [],
    newsletterTopics: newsletter?.topics ?? [],
    ...(newsletter?.minimumAge !== undefined && { minimumAge: newsletter.minimumAge }),
    known: {
      phones: [
        ...(published?.phones ?? []),
        ...helpLines.map(({ number }) => number).filter((number) => /^[+0-9][0-9 /()-]*$/.test(number)),
      ],
      mails: published?.mails ?? [],
      domains: published?.domains ?? [],
      accounts: published?.accounts ?? [],
      addresses: published?.addresses ?? [],
      topics: topics.flatMap(({ keywords }) => keywords),
    },
    ...(flyers && { sources: flyers.sources }),
  };
  wordsOf.set(snapshot, words);
  return words;
}
