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
  const end = async (code: number) => {
    if (ending) return;
    ending = true;
    // Exits within the promised five seconds, even if something hangs.
    setTimeout(() => process.exit(code), 4500).unref();
    await run.close();
    process.exit(code);
  };
  process.on('SIGTERM', () => end(0));
  process.on('SIGINT', () => end(0));
  void run.failed.then((sentence) => {
    process.stderr.write(`${sentence}\n`);
    return end(1);
  });
} catch (error) {
  fail(error);
  process.exit();
}
