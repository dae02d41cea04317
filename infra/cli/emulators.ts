import { startEmulatorProxy } from '../local/emulator-proxy.ts';
import { emulatorTrouble } from '../local/emulator-trouble.ts';
import { startEmulators } from '../local/emulators.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { takeDataFolder } from '../terminal/data-folder.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { fail } from './failure-words.ts';

const help = `The embedded DynamoDB and SQS alone, so that the handlers can come and go (or be killed) without them.

  npm run emulators -- [--port N] [--data DIR]

  --port N     where both listen on 127.0.0.1 (default 8788; 0 takes a free one)
  --data DIR   keep tables and queues there (default: in memory)

Then: PFORTE_KEYRING=… npm start -- --dynamodb http://127.0.0.1:8788 --sqs http://127.0.0.1:8788
`;

try {
  const text = { type: 'string' } as const;
  const options = { port: text, data: text, help: { type: 'boolean', short: 'h' } } as const;
  const { values } = readCommandLine({ script: 'npm run emulators', options }, process.argv.slice(2), process.env);
  if (values.help) {
    process.stdout.write(help);
    process.exit(0);
  }
  const port = Number(values.port ?? '8788');
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`--port ${values.port} is no port: give a number from 0 to 65535`);
  const folder = values.data === undefined ? undefined : takeDataFolder(values.data);
  let end: (code: number) => Promise<void> = async (code) => process.exit(code);
  const trouble = emulatorTrouble(
    values.data ?? '',
    (line) => process.stdout.write(`${line}\n`),
    (sentence) => {
      process.stderr.write(`${sentence}\n`);
      void end(1);
    },
  );
  const cloud = await startEmulators({ ...(values.data && { data: values.data }), ...trouble });
  const front = await startEmulatorProxy(port, cloud);
  end = async (code) => {
    await Promise.all([front.close(), cloud.close()]);
    folder?.release();
    process.exit(code);
  };
  process.stdout.write(`ready ${front.url}\n`);
  process.once('SIGTERM', () => end(0));
  process.once('SIGINT', () => end(0));
} catch (error) {
  fail(error);
  process.exit();
}
