import type { Channel } from '../../shared/channels/registry.ts';
import { type Post, signed } from './deliveries.ts';
import { type ProgramOptions, startProgram } from './program.ts';
import { facilityFile } from './repository.ts';
import { settings } from './settings.ts';
import { until } from './waiting.ts';

/** What `GET /local` answers. */
export interface LocalView {
  readonly dynamodb: string;
  readonly sqs: string;
  readonly tables: Readonly<Record<'conversations' | 'ledger' | 'settings', string>>;
  readonly queues: Readonly<Record<'inbound' | 'retry' | 'receipts' | 'broadcast', string>>;
  readonly deadLetters: Readonly<Record<'inbound' | 'retry' | 'receipts' | 'broadcast', string>>;
  readonly secrets: Readonly<Record<string, string>>;
  readonly clock: string;
  readonly frozen: boolean;
  readonly pending: number;
  readonly due: number;
}

export interface LocalRun {
  readonly url: string;
  readonly pid: number;
  /** The exit code once it has ended; null: ended by a signal. */
  readonly ended: Promise<number | null>;
  /** Everything printed so far, standard output and error. */
  output(): string;
  /** Every answer of a webhook so far. */
  readonly answers: string[];
  local(): Promise<LocalView>;
  /** The time at the desk, epoch milliseconds. */
  now(): Promise<number>;
  /** Sets the clock; it stands still afterwards where it stood still before. */
  setClock(iso: string): Promise<void>;
  /** Stops the clock, at `iso` or where it is. */
  freezeClock(iso?: string): Promise<void>;
  /** Posts a delivery, signed as Meta does; answers the status. */
  deliver(channel: Channel, delivery: unknown): Promise<number>;
  post(channel: Channel, post: Post): Promise<number>;
  /** Waits until every accepted event was decided. */
  decided(limitMs?: number): Promise<void>;
  /** SIGTERM; throws unless it ends by itself within five seconds with exit code 0. */
  stop(): Promise<void>;
  /** SIGKILL. */
  kill(): Promise<void>;
}

/** Starts the real program, its log as JSON lines, and waits until it is ready. Without `--facility` the facility of the tests, without settings theirs. */
export async function startLocalRun({ args = [], env = {}, ...rest }: ProgramOptions = {}): Promise<LocalRun> {
  const facility = args.includes('--facility') ? [] : ['--facility', facilityFile];
  const program = startProgram('infra/cli/start.ts', {
    args: ['--port', '0', '--json', ...facility, ...args],
    env: { ...settings, ...env },
    ...rest,
  });
  const output = () => program.stdout() + program.stderr();
  const dead = program.ended.then((code) => {
    throw new Error(`the local run ended with ${code} before it was ready:\n${output()}`);
  });
  dead.catch(() => undefined);
  const ready = until('ready', () => /^ready (http:\S+)$/m.exec(program.stdout())?.[1], 120_000);
  const url = await Promise.race([ready, dead]);
  const answers: string[] = [];

  const local = async () => {
    const answer = await fetch(`${url}/local`);
    if (!answer.ok) throw new Error(`/local answered ${answer.status}: ${await answer.text()}`);
    return (await answer.json()) as LocalView;
  };
  const post = async (channel: Channel, { body, headers }: Post) => {
    const response = await fetch(`${url}/webhooks/${channel}`, { method: 'POST', headers, body: Buffer.from(body) });
    answers.push(await response.text());
    return response.status;
  };
  const putClock = async (iso: string, frozen: boolean) => {
    const response = await fetch(`${url}/local/clock`, { method: 'PUT', body: JSON.stringify({ now: iso, frozen }) });
    if (!response.ok) throw new Error(`the clock was not set: ${response.status}`);
  };
  return {
    url,
    pid: program.child.pid ?? 0,
    ended: program.ended,
    output,
    answers,
    local,
    now: async () => Date.parse((await local()).clock),
    setClock: async (iso) => putClock(iso, (await local()).frozen),
    freezeClock: async (iso) => putClock(iso ?? (await local()).clock, true),
    deliver: (channel, delivery) => post(channel, signed(delivery, env.META_APP_SECRET ?? settings.META_APP_SECRET)),
    post,
    decided: async (limitMs) => {
      await until('pending 0', async () => (await local()).pending === 0, limitMs);
    },
    async stop() {
      const tooLong = new Promise<'too long'>((late) => setTimeout(() => late('too long'), 5000).unref());
      program.child.kill('SIGTERM');
      const code = await Promise.race([program.ended, tooLong]);
      if (code === 0) return;
      program.child.kill('SIGKILL');
      throw new Error(`SIGTERM: ${code === 'too long' ? 'not ended within 5 s' : `exit code ${code}`}\n${output()}`);
    },
    async kill() {
      program.child.kill('SIGKILL');
      await program.ended;
    },
  };
}
