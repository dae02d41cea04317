import { readClock } from '../../shared/calendar/read-moment.ts';
import { channelIdEnvs, tokenEnvs } from '../terminal/channel-settings.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { localPort } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';

/** Options of `npm start -- …`. */
export interface LocalOptions {
  readonly port: number;
  /** A file for each desk; what the environment gives replaces the ids of the first. */
  readonly facilities: readonly [string, ...string[]];
  readonly data?: string;
  /** ISO time from which the clock runs. */
  readonly clock?: string;
  readonly graphUrl?: string;
  readonly dynamodb?: string;
  readonly sqs?: string;
  /** Print the log's lines as AWS gets them, one JSON object each, instead of words. */
  readonly json?: boolean;
}

export const startHelp = `Pforte on one machine: both webhooks, embedded DynamoDB and SQS, and a simulated Meta with two phones.

  npm start -- [options]

  --port N          where to listen on 127.0.0.1 (default ${localPort}; 0 takes a free one)
  --facility FILE   the facility's file (default facility.yaml); given several times, each is a desk of its own
  --data DIR        keep tables, queues and generated secrets there (default: in memory, gone at the end)
  --clock ISO       start the clock at this time, for example 2026-11-28T22:00:00+01:00 (without a zone: Berlin time)
  --graph-url URL   send to this Graph API instead of the simulator
  --dynamodb URL    use this DynamoDB instead of the embedded one (needs PFORTE_KEYRING)
  --sqs URL         use this SQS instead of the embedded one (needs PFORTE_KEYRING)
  --json            print the log as AWS gets it, one JSON object a line, instead of in words
  --help            this text

Environment or .env.local (what is missing is generated and shown by GET /local; ids and tokens are the first file's):
  META_APP_SECRET META_VERIFY_TOKEN PFORTE_KEYRING
  ${channelIdEnvs.join(' ')}
  ${tokenEnvs.join(' ')}
`;

/** The error of a port that is taken, in words; any other error as it is. `command`: what was typed. */
export function inUse(error: unknown, port: number, command: string): unknown {
  if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') return error;
  return new UsageError(`Port ${port} is in use. Stop what uses it, or take another: ${command} -- --port ${port + 1}`);
}

/** Reads the command line; throws `UsageError` with every mistake. Returns undefined when help was asked for. */
export function readStartOptions(
  argv: readonly string[],
  env: Readonly<Record<string, string | undefined>> = {},
): LocalOptions | undefined {
  const { values } = readCommandLine({ script: 'npm start', options }, argv, env);
  if (values.help) return undefined;
  const port = Number(values.port ?? localPort);
  const clock = values.clock === undefined ? undefined : readClock(values.clock, Date.now());
  const mistakes = mistakesIn(values, port, clock);
  if (mistakes.length > 0) throw new UsageError(mistakes.join('\n'));
  const [firstFile = 'facility.yaml', ...otherFiles] = values.facility ?? [];
  const trimmed = (url: string) => url.replace(/\/+$/, '');
  return {
    port,
    facilities: [firstFile, ...otherFiles],
    ...(values.data !== undefined && { data: values.data }),
    ...(clock !== undefined && { clock: new Date(clock).toISOString() }),
    ...(values['graph-url'] !== undefined && { graphUrl: trimmed(values['graph-url']) }),
    ...(values.dynamodb !== undefined && { dynamodb: trimmed(values.dynamodb) }),
    ...(values.sqs !== undefined && { sqs: trimmed(values.sqs) }),
    ...(values.json && { json: true }),
  };
}

type Given = Readonly<Partial<Record<'port' | 'clock' | (typeof urlOptions)[number], string | undefined>>>;

const urlOptions = ['graph-url', 'dynamodb', 'sqs'] as const;

/** @param clock NaN: what was given is no time */
function mistakesIn(values: Given, port: number, clock: number | undefined): readonly string[] {
  const isPort = Number.isInteger(port) && port >= 0 && port <= 65535;
  return [
    ...(isPort ? [] : [`--port ${values.port} is no port: give a number from 0 to 65535`]),
    ...(Number.isNaN(clock) ? [`--clock ${values.clock} is no time: write it like 2026-11-28T22:00:00+01:00`] : []),
    ...urlOptions.flatMap((name) => {
      const url = values[name];
      return url === undefined || URL.canParse(url) ? [] : [`--${name} ${url} is no URL: write it like http://127.0.0.1:8000`];
    }),
  ];
}

const text = { type: 'string' } as const;
const options = {
  ...{ port: text, data: text, clock: text, 'graph-url': text, dynamodb: text, sqs: text },
  json: { type: 'boolean' },
  facility: { type: 'string', multiple: true },
  help: { type: 'boolean', short: 'h' },
} as const;
