import { readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import type { Channel } from '../../shared/channels/registry.ts';
import { toDelivery } from '../proof/correspondence.ts';
import { taken } from '../proof/fates.ts';
import { signed } from '../support/deliveries.ts';
import { type InventedPerson, newMessageId } from '../support/invented-people.ts';
import { startLedgerOfSends } from '../support/ledger-of-sends.ts';
import { startLocalRun } from '../support/local-run.ts';
import { startProgram } from '../support/program.ts';
import { keyring, settings } from '../support/settings.ts';
import { until } from '../support/waiting.ts';

export interface LoadOptions {
  readonly perSecond: number;
  readonly seconds: number;
  /** How many persons write them, in turn: each first message is greeted, the others are heard in silence. */
  readonly persons: number;
  /** DynamoDB and SQS in a process of their own, so that the run's memory is that of the handlers alone. */
  readonly cloudApart?: boolean;
  readonly progress?: (line: string) => void;
}

export interface LoadReport {
  readonly deliveries: number;
  /** Deliveries not answered with 200. */
  readonly refused: number;
  /** From the moment a delivery was due (not from when there was time for it), milliseconds, ascending. */
  readonly latencies: readonly number[];
  /** How long after the last delivery the last message was decided. */
  readonly behindMs: number;
  readonly decided: number;
  readonly greeted: number;
  readonly greetedTwice: number;
  /** Resident size of the run, once a second, megabytes. */
  readonly residentMb: readonly number[];
}

/** Meta in a minute it will not forget: delivers at an even pace whether or not the desk keeps up, and Graph thinks for 5 ms. */
export async function load({
  perSecond,
  seconds,
  persons: count,
  cloudApart = false,
  progress = () => undefined,
}: LoadOptions): Promise<LoadReport> {
  const graph = await startLedgerOfSends({ fateOf: () => taken, thinksMs: 5 });
  const cloud = cloudApart ? startProgram('infra/cli/emulators.ts', { args: ['--port', '0'] }) : undefined;
  const front = cloud && (await until('the cloud', () => /^ready (http:\S+)$/m.exec(cloud.stdout())?.[1], 20_000));
  const servers = front ? ['--dynamodb', front, '--sqs', front] : [];
  const args = ['--graph-url', graph.url, '--clock', '2026-11-27T10:00:00+01:00', ...servers];
  const run = await startLocalRun({ args, env: { PFORTE_KEYRING: keyring } });
  const agent = new Agent({ keepAlive: true });
  const total = perSecond * seconds;
  const persons = Array.from({ length: count }, (_, index) => personOf(index));
  const clockOffset = (await run.now()) - Date.now();
  const latencies: number[] = [];
  const residentMb: number[] = [];
  let refused = 0;
  try {
    const start = performance.now() + 200;
    const underWay: Promise<void>[] = [];
    for (let index = 0; index < total; index += 1) {
      const due = start + (index * 1000) / perSecond;
      const early = due - performance.now();
      if (early > 1) await new Promise((later) => setTimeout(later, early));
      if (index % perSecond === 0) {
        residentMb.push(residentOf(run.pid));
        if (index % (10 * perSecond) === 0) progress(`${index} of ${total} deliveries, ${(residentMb.at(-1) ?? 0).toFixed(0)} MB`);
      }
      const person = persons[index % count] ?? personOf(0);
      const letter = { person, about: 'plain', id: newMessageId(person) } as const;
      const delivery = toDelivery({ channel: person.channel, letters: [letter] }, Date.now() + clockOffset, 1);
      underWay.push(
        post(run.url, person.channel, delivery, agent).then((status) => {
          latencies.push(performance.now() - due);
          if (status !== 200) refused += 1;
        }),
      );
    }
    await Promise.all(underWay);
    const ended = performance.now();
    await until('every event is decided', async () => (await run.local()).pending === 0, 120_000);
    const behindMs = performance.now() - ended;
    await until('every answer is sent', async () => (await run.local()).due === 0, 30_000);
    residentMb.push(residentOf(run.pid));
    const perPerson = Map.groupBy(graph.sends, ({ to }) => to);
    return {
      deliveries: total,
      refused,
      latencies: latencies.sort((a, b) => a - b),
      behindMs,
      decided: run.output().match(/"event":"event\.decided"/g)?.length ?? 0,
      greeted: perPerson.size,
      greetedTwice: [...perPerson.values()].filter(({ length }) => length > 1).length,
      residentMb,
    };
  } finally {
    agent.destroy();
    await run.kill();
    cloud?.child.kill('SIGKILL');
    await graph.close();
  }
}

/** Messenger and WhatsApp in turn; all of them without a visible number, because there are not so many numbers for fiction. */
function personOf(index: number): InventedPerson {
  const digits = String(1_000_000 + index);
  if (index % 2 === 0) return { channel: 'messenger', name: 'Mira K.', psid: `2500000000${digits}` };
  return { channel: 'whatsapp', name: 'Mira K.', bsuid: `DE.8501926351740${digits}` };
}

function post(url: string, channel: Channel, delivery: unknown, agent: Agent): Promise<number> {
  const { body, headers } = signed(delivery, settings.META_APP_SECRET);
  return new Promise((done) => {
    const outgoing = request(`${url}/webhooks/${channel}`, { method: 'POST', headers, agent }, (response) => {
      response.resume().once('end', () => done(response.statusCode ?? 0));
    });
    outgoing.once('error', () => done(0));
    outgoing.end(body);
  });
}

/** Resident size as Linux counts it. */
function residentOf(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) / 1024;
}
