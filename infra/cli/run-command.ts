import { fail } from './failure-words.ts';

/** Runs a command: what whoever typed it can mend is printed without a stack and ends with code 2. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  await main().catch(fail);
}
