import { UsageError } from '../local/options.ts';
import { FacilityFileError } from './load-facility-file.ts';

/** Runs a command: a mistake of whoever typed it is printed without a stack and ends with code 2. */
export async function runCommand(main: () => Promise<void>): Promise<void> {
  try {
    await main();
  } catch (error) {
    const isTypo = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
    if (!(error instanceof UsageError || error instanceof FacilityFileError || isTypo)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 2;
  }
}
