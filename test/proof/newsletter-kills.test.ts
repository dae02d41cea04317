import { expect, test } from 'vitest';
import { startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import { type FakeGraph, startFakeGraph } from '../support/fake-graph.ts';
import { ahornblattFile } from '../support/issue-harness.ts';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { runProgram } from '../support/program.ts';
import { keyring } from '../support/settings.ts';
import { subscribeMany } from '../support/subscribe-many.ts';
import { until } from '../support/waiting.ts';

const recipients = 700;
const kills = 4;
const clock = '2026-11-23T10:00:00+01:00';

/** Who was handed to Graph, in order. */
function addressees({ calls }: FakeGraph): readonly string[] {
  return calls.flatMap(({ body }) => ('template' in body && typeof body.recipient === 'string' ? [body.recipient] : []));
}

test('an issue whose desk is killed again and again reaches nobody twice, and accounts for everybody', { timeout: 400_000 }, async () => {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  const cloud = await startEmulators({});
  await createResources(cloud);
  await subscribeMany(cloud.dynamodb, { table: 'pforte-conversations', desk: 'ahornblatt' }, recipients, Date.UTC(2026, 9, 1));
  const graph = await startFakeGraph();
  const args = ['--dynamodb', cloud.dynamodb, '--sqs', cloud.sqs, '--graph-url', graph.url, '--clock', clock, '--facility', ahornblattFile];
  const start = () => startLocalRun({ args, env: { PFORTE_KEYRING: keyring } });
  const newsletter = (run: LocalRun, ...rest: readonly string[]) =>
    runProgram('infra/cli/newsletter.ts', { args: [...rest, '--local', run.url, '--as', 'anna', '--yes'] });

  let run = await start();
  try {
    await newsletter(run, 'create', '--id', 'fest', '--text', 'Sommerfest.', '--link', 'https://ahornweg.example.org/fest');
    expect((await newsletter(run, 'send', 'fest', '--detach')).code).toBe(0);
    for (let kill = 0; kill < kills; kill += 1) {
      const before = addressees(graph).length;
      await until('the issue goes on', () => addressees(graph).length > before + 40 || addressees(graph).length > recipients - 60, 60_000);
      await run.kill();
      run = await start();
    }
    // A kill between a page and the ticket of the next one leaves it to the reconcile, which comes every five minutes: let time pass.
    let looks = 0;
    await until(
      'the issue is done',
      async () => {
        looks += 1;
        if (looks % 5 === 0) await run.setClock(new Date((await run.now()) + 6 * 60_000).toISOString());
        return (await newsletter(run, 'status', 'fest')).stdout.startsWith('fest: done');
      },
      150_000,
    );

    const reached = addressees(graph);
    expect(new Set(reached).size).toBe(reached.length);
    const { stdout } = await newsletter(run, 'status', 'fest');
    const number = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(stdout)?.[1]);
    expect(number('recipients')).toBe(recipients);
    expect(number('sent') + number('unknown'), stdout).toBe(recipients);
    expect(number('sent')).toBeLessThanOrEqual(reached.length);
    expect(number('not yet looked at')).toBe(0);
  } finally {
    await run.kill();
    await graph.close();
    await cloud.close();
  }
});
