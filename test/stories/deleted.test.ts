import { SetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { writes } from '../support/conversation.ts';
import { deliveryOf, textFrom } from '../support/deliveries.ts';
import { type FakeGraph, startFakeGraph } from '../support/fake-graph.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { startProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/repository.ts';
import { keyring } from '../support/settings.ts';
import { story } from '../support/story.ts';
import { until } from '../support/waiting.ts';

// A stack that is deleted takes its queues along and leaves tables and secrets; another one is installed on these.

let graph: FakeGraph;
beforeAll(async () => {
  graph = await startFakeGraph();
});
afterAll(() => graph.close());

async function startServers(): Promise<{ readonly url: string; end(): void }> {
  const servers = startProgram('infra/cli/emulators.ts', { args: ['--port', '0', '--data', temporaryFolder()] });
  const url = (await until('the servers', () => /^ready (http:\S+)$/m.exec(servers.stdout())?.[1])) ?? '';
  return { url, end: () => void servers.child.kill('SIGTERM') };
}

/** From now on no message of this queue is brought to anybody. */
async function holdBack(queue: string): Promise<void> {
  const client = new SQSClient({
    endpoint: new URL(queue).origin,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  await client.send(new SetQueueAttributesCommand({ QueueUrl: queue, Attributes: { DelaySeconds: '900' } }));
  client.destroy();
}

describe('A deployment that was deleted with clients in its queues', () => {
  story('is installed again on its tables: what was decided is sent, what waited is gone, and nobody is greeted twice', async (watch) => {
    const [tables, queues, newQueues] = await Promise.all([startServers(), startServers(), startServers()]);
    const start = (sqs: string, clock: string): Promise<LocalRun> =>
      startLocalRun({
        args: ['--clock', clock, '--dynamodb', tables.url, '--sqs', sqs, '--graph-url', graph.url],
        env: { PFORTE_KEYRING: keyring },
      });
    const [greeted, unsent, waiting, refused] = [messengerPerson(), whatsAppPerson(), messengerPerson(), messengerPerson()];
    graph.answer(unsent, { status: 503, body: { error: { code: 2, is_transient: true } } });

    const first = watch(await start(queues.url, '2026-11-23T10:00:00+01:00'));
    expect(await writes(greeted, { run: first, graph })).toHaveLength(1);
    await writes(unsent, { run: first, graph });
    expect(graph.callsFor(unsent)).toHaveLength(1);
    await holdBack((await first.local()).queues.inbound);
    const at = await first.now();
    expect(await first.deliver('messenger', deliveryOf(waiting, [textFrom(waiting, { at })]))).toBe(200);
    expect((await first.local()).pending).toBe(1);
    await first.stop();
    queues.end();
    const unheard = deliveryOf(refused, [textFrom(refused, { at })]);

    const second = watch(await start(newQueues.url, '2026-11-23T10:20:00+01:00'));
    await until('what was decided is sent', () => graph.callsFor(unsent).length === 2, 60_000);
    expect((await second.local()).due).toBe(0);
    expect(graph.textsTo(waiting)).toEqual([]);
    expect(await writes(waiting, { run: second, graph })).toHaveLength(1);
    expect(await writes(greeted, { run: second, graph })).toEqual([]);
    // The platform brings what it could not deliver meanwhile.
    expect(await second.deliver('messenger', unheard)).toBe(200);
    await second.decided();
    await until('the late message is answered', () => graph.textsTo(refused).length === 1, 20_000);
    await second.stop();
    tables.end();
    newQueues.end();
  });
});
