import { afterAll, beforeAll, describe, expect } from 'vitest';
import { writes } from '../support/conversation.ts';
import { deliveryOf, textFrom } from '../support/deliveries.ts';
import { type FakeGraph, startFakeGraph } from '../support/fake-graph.ts';
import { type InventedPerson, messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { startProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/repository.ts';
import { keyring } from '../support/settings.ts';
import { story } from '../support/story.ts';
import { until } from '../support/waiting.ts';

const clock = ['--clock', '2026-11-23T10:00:00+01:00'];

let graph: FakeGraph;
beforeAll(async () => {
  graph = await startFakeGraph();
});
afterAll(() => graph.close());

/** One message of each, all at once; everybody gets a 200. */
async function allWrite(people: readonly InventedPerson[], run: LocalRun): Promise<void> {
  const at = await run.now();
  const statuses = await Promise.all(people.map((person) => run.deliver(person.channel, deliveryOf(person, [textFrom(person, { at })]))));
  expect(new Set(statuses)).toEqual(new Set([200]));
}

describe('A restart', () => {
  story('with --data keeps who was greeted, and the secrets that were generated', async (watch) => {
    const data = temporaryFolder();
    const args = [...clock, '--data', data, '--graph-url', graph.url];
    const env = { META_VERIFY_TOKEN: '', WHATSAPP_TOKEN: '' };
    const person = whatsAppPerson();
    const first = watch(await startLocalRun({ args, env }));
    expect(await writes(person, { run: first, graph })).toHaveLength(1);
    const { secrets } = await first.local();
    await first.stop();

    const second = watch(await startLocalRun({ args, env }));
    expect(await writes(person, { run: second, graph })).toEqual([]);
    const kept = (await second.local()).secrets;
    expect(kept.META_VERIFY_TOKEN).toMatch(/^.{12,}$/);
    expect(kept).toEqual(secrets);
    await second.stop();
  });

  story('without --data forgets everybody', async (watch) => {
    const person = messengerPerson();
    for (const _ of [1, 2]) {
      const run = watch(await startLocalRun({ args: [...clock, '--graph-url', graph.url] }));
      expect(await writes(person, { run, graph })).toHaveLength(1);
      await run.stop();
    }
  });

  story('by SIGTERM in the middle of the work loses nothing and says nothing twice', async (watch) => {
    const args = [...clock, '--data', temporaryFolder(), '--graph-url', graph.url];
    const people = Array.from({ length: 40 }, (_, index) => (index % 2 ? whatsAppPerson() : messengerPerson()));
    const first = watch(await startLocalRun({ args }));
    await allWrite(people, first);
    await first.stop();

    const second = watch(await startLocalRun({ args }));
    // What was in work when it ended was finished: nothing has to wait for its visibility time-out.
    await second.decided(6000);
    expect(people.map((person) => graph.textsTo(person).length)).toEqual(people.map(() => 1));
    await second.stop();
  });

  story('by SIGKILL says nothing twice, and what was not said stands there as unknown', async (watch) => {
    const cloud = startProgram('infra/cli/emulators.ts', { args: ['--port', '0', '--data', temporaryFolder()] });
    const url = await until('the servers', () => /^ready (http:\S+)$/m.exec(cloud.stdout())?.[1]);
    const start = () =>
      startLocalRun({ args: [...clock, '--dynamodb', url, '--sqs', url, '--graph-url', graph.url], env: { PFORTE_KEYRING: keyring } });
    const people = Array.from({ length: 12 }, (_, index) => (index % 2 ? whatsAppPerson() : messengerPerson()));
    const caught = messengerPerson();
    graph.answer(caught, 'hang');

    const first = watch(await start());
    await allWrite([caught], first);
    await until('the call that hangs', () => graph.callsFor(caught).length === 1);
    await allWrite(people, first);
    await first.kill();

    const second = watch(await start());
    await second.decided(25_000);
    const greetings = people.map((person) => graph.textsTo(person).length);
    expect(Math.max(...greetings)).toBe(1);
    const { due } = await second.local();
    // Unknown is also what reached Graph while the desk died before it could write so down: each stands in the log by name.
    const unknown = new Set(second.output().match(/(?<=reply\.unknown".*"eventRef":")[^"]+/g));
    expect(due).toBe(unknown.size);
    expect(unknown.size).toBeGreaterThanOrEqual(greetings.filter((count) => count === 0).length + 1);
    expect(graph.callsFor(caught)).toHaveLength(1);
    expect(await writes(caught, { run: second, graph })).toEqual([]);
    await second.stop();
    cloud.child.kill('SIGTERM');
    expect(await cloud.ended).toBe(0);
  });
});
