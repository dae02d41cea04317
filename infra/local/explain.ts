import type { SnapshotTopic } from '../../shared/facility/snapshot.ts';
import { because } from '../../shared/understanding/because.ts';
import type { FacilityWords } from '../../shared/understanding/facility-words.ts';
import type { Meaning } from '../../shared/understanding/meaning.ts';
import { type Said, understand } from '../../shared/understanding/understand.ts';

/** Explanation of a message in the page's inspector. */
export interface Explained {
  /** All that the desk keeps of it. */
  readonly meaning: Meaning;
  /** As the team calls the topic, where it is one of the facility's own. */
  readonly topicTitle?: string;
  /** Which list, phrase or features of the model spoke. Holds words of the message: for the page that has just sent it, and no log. */
  readonly because: readonly string[];
}

/** Understands once more what the simulated Meta has told the desk. Pure: nothing of it is kept. */
export function explain({ text, payload, ref }: Said, words: FacilityWords, topics: readonly SnapshotTopic[] = []): Explained {
  const said = { ...(text !== undefined && { text }), ...(payload !== undefined && { payload }), ...(ref !== undefined && { ref }) };
  const meaning = understand(said, words);
  const topic = topics.find(({ id }) => id === meaning.topic);
  const topicTitle = topic?.title ?? topic?.keywords[0];
  // A tapped button is told by what it carries, not by its label.
  const isSpoken = text !== undefined && payload === undefined;
  return { meaning, ...(topicTitle !== undefined && { topicTitle }), because: isSpoken ? because(text, meaning, words) : [] };
}
