import { readStartOptions, startHelp } from '../local/options.ts';
import { startLocal } from '../local/start.ts';
import { fail } from './failure-words.ts';

/** `npm start`: the front desk on this machine, until it is told to end. */
try {
  const options = readStartOptions(process.argv.slice(2), process.env);
  if (!options) {
    process.stdout.write(startHelp);
    process.exit(0);
  }
  const run = await startLocal(options, (line) => process.stdout.write(`${line}\n`));
  process.stdout.write(`ready ${run.url}\n`);
  let ending = false;
  const end = async () => {
    if (ending) return;
    ending = true;
    // Whatever hangs, five seconds are the promise.
    setTimeout(() => process.exit(0), 4500).unref();
    await run.close();
    process.exit(0);
  };
  process.on('SIGTERM', end);
  process.on('SIGINT', end);
} catch (error) {
  fail(error);
  process.exit();
}
