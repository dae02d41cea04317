import { diskWords } from '../terminal/disk.ts';
import type { EmulatorOptions } from './emulators.ts';

/**
 * Handles trouble of a run's embedded servers: reports a full disk once, and ends the run after a failed write.
 * @param data the folder they keep their data in
 * @param fail ends the run with this sentence
 */
export function emulatorTrouble(
  data: string,
  print: (line: string) => void,
  fail: (sentence: string) => void,
): Required<Pick<EmulatorOptions, 'onDisk' | 'onFailure'>> {
  return {
    onDisk: (state) => print(diskWords[state](data)),
    onFailure: ({ why, isFull }) =>
      fail(isFull ? diskWords.ended(data) : `The embedded DynamoDB and SQS broke (${why}): this run ends. What was accepted is kept.`),
  };
}
