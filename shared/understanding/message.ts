import { memoryOfReading, type ReadingMemory } from './model/model.ts';
import { fold } from './normalise.ts';

/** All that was read of one message, which is read more than once, with other names in it. Ends with the message. */
export interface MessageMemory extends ReadingMemory {
  readonly folded: Map<string, string>;
}

export function memoryOfMessage(): MessageMemory {
  return { ...memoryOfReading(), folded: new Map() };
}

/** The result of `fold`, once for each reading. */
export function foldOnce(text: string, { folded }: MessageMemory): string {
  const known = folded.get(text) ?? fold(text);
  folded.set(text, known);
  return known;
}
