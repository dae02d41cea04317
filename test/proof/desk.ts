import { randomUUID } from 'node:crypto';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { keyring } from '../support/settings.ts';
import { until } from '../support/waiting.ts';
import type { Step } from './steps.ts';
import { type CloudCall, type Loss, type Phase, startTap } from './tapped-emulators.ts';

export interface DeskOptions {
  readonly name: string;
  readonly cloud: string;
  readonly graph: string;
  readonly clock: string;
  /** Whether this delivery of events comes again after SQS forgot it (it does after five minutes): its deduplication ids are new then. */
  readonly forgets: () => boolean;
  /** How the answer of this call of the desk gets lost, if it does; the desk lives on. */
  readonly loses: (call: CloudCall) => Loss | undefined;
  /** Called once when the desk was ended at the step it was armed with. */
  readonly ended: (step: Step) => void;
}

/** One process with all handlers, on a cloud that outlives it. */
export interface Desk {
  readonly name: string;
  readonly run: LocalRun;
  /** It is to end when it reaches this step. */
  arm(step: Step): void;
  isAlive(): boolean;
  /** Graph says that this desk's call is in this phase; `true`: the desk is dead. */
  graphPassing(phase: Phase): boolean;
  kill(): Promise<void>;
  stop(): Promise<void>;
}

/** Starts the handlers as a process of their own. What is killed is killed for real. */
export async function startDesk({ name, cloud, graph, clock, forgets, loses, ended }: DeskOptions): Promise<Desk> {
  let armed: Step | undefined;
  let run: LocalRun | undefined;
  let alive = true;
  const kill = () => {
    alive = false;
    return run?.kill();
  };
  const reached = (phase: Phase, matches: (step: Step) => boolean): boolean => {
    if (alive && armed?.phase === phase && matches(armed)) {
      ended(armed);
      void kill();
    }
    return !alive;
  };
  const tap = await startTap({
    target: cloud,
    passing: (call, phase, answer) => reached(phase, (step) => step.call?.(call, answer) ?? false),
    // A local run that cannot read what is published says so and ends; a function in AWS has no such start.
    loses: (call) => (alive && run ? loses(call) : undefined),
    rewrite: (call) => shortenDelay(forgets() ? forgetDuplicates(call) : call.body, call),
  });
  run = await startLocalRun({
    args: ['--dynamodb', tap.url, '--sqs', tap.url, '--graph-url', `${graph}/${name}`, '--clock', clock],
    env: { PFORTE_KEYRING: keyring },
  });
  return {
    name,
    run,
    arm(step) {
      armed = step;
    },
    isAlive: () => alive,
    graphPassing: (phase) => reached(phase, (step) => step.call === undefined),
    async kill() {
      await kill();
      tap.close();
    },
    async stop() {
      await run?.stop();
      tap.close();
    },
  };
}

/** Events of a redelivery that SQS takes for new ones: the ring of the person alone must know them. */
function forgetDuplicates({ operation, body }: CloudCall): string {
  if (operation !== 'SendMessageBatch') return body;
  return body.replace(/"MessageDeduplicationId":"[^"]+"/g, () => `"MessageDeduplicationId":"${randomUUID()}"`);
}

/** The trial has its own clock, SQS has not: a ticket comes after a second at the latest, which is early and does no harm. */
function shortenDelay(body: string, { operation }: CloudCall): string {
  return operation === 'SendMessage'
    ? body.replace(/"DelaySeconds":\d+/, (field) => (field.endsWith(':0') ? field : '"DelaySeconds":1'))
    : body;
}

/** Waits until the desk answers that all events are decided. */
export async function decided(desk: Desk, limitMs: number): Promise<void> {
  await until('every event is decided', async () => (await desk.run.local()).pending === 0, limitMs);
}
