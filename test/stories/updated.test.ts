import { expect, test } from 'vitest';
import { startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import { type FakeGraph, startFakeGraph } from '../support/fake-graph.ts';
import { ahornblattFile } from '../support/issue-harness.ts';
import { type LocalRun, startLocalRun } from '../support/local-run.ts';
import { nextVersion } from '../support/next-version.ts';
import { runProgram } from '../support/program.ts';
import { repository } from '../support/repository.ts';
import { keyring } from '../support/settings.ts';
import { subscribeMany } from '../support/subscribe-many.ts';
import { until } from '../support/waiting.ts';

const recipients = 400;

/** Who was handed to Graph, in order. */
function addressees({ calls }: FakeGraph): readonly string[] {
  return calls.flatMap(({ body }) => ('template' in body && typeof body.recipient === 'string' ? [body.recipient] : []));
}

test('an issue whose desk is updated in the middle, rolled back and updated again reaches nobody twice, and accounts for everybody', {
  timeout: 400_000,
}, async () => {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  const cloud = await startEmulators({});
  await createResources(cloud);
  await subscribeMany(cloud.dynamodb, { table: 'pforte-conversations', desk: 'ahornblatt' }, recipients, Date.UTC(2026, 9, 1));
  const graph = await startFakeGraph();
  const next = nextVersion();
  let clock = Date.parse('2026-11-23T10:00:00+01:00');
  const start = (from: string) => {
    const places = ['--dynamodb', cloud.dynamodb, '--sqs', cloud.sqs, '--graph-url', graph.url, '--facility', ahornblattFile];
    return startLocalRun({ args: [...places, '--clock', new Date(clock).toISOString()], env: { PFORTE_KEYRING: keyring }, from });
  };
  const newsletter = (from: string, { url }: LocalRun, ...rest: readonly string[]) =>
    runProgram('infra/cli/newsletter.ts', { args: [...rest, '--local', url, '--as', 'anna', '--yes'], from });
  const replaceBy = async (from: string, before: LocalRun) => {
    clock = await before.now();
    await before.kill();
    return start(from);
  };
  const letFiveMinutesPass = async (of: LocalRun) => of.setClock(new Date((await of.now()) + 6 * 60_000).toISOString());
  const goesOn = async () => {
    const before = addressees(graph).length;
    await until('the issue goes on', () => addressees(graph).length > before + 40, 60_000);
  };

  let run = await start(repository);
  try {
    await newsletter(repository, run, 'create', '--id', 'fest', '--text', 'Sommerfest.', '--link', 'https://ahornweg.example.org/fest');
    expect((await newsletter(repository, run, 'send', 'fest', '--detach')).code).toBe(0);
    await goesOn();

    run = await replaceBy(next, run);
    await letFiveMinutesPass(run);
    await goesOn();

    run = await replaceBy(repository, run);
    const sent = addressees(graph).length;
    expect(sent).toBeLessThan(recipients);
    await letFiveMinutesPass(run);
    await until('what the later version wrote is met', () => run.output().includes('"reason":"newer"'), 60_000);
    expect(addressees(graph)).toHaveLength(sent);

    run = await replaceBy(next, run);
    let looks = 0;
    let status = '';
    await until(
      'the issue is done',
      async () => {
        looks += 1;
        if (looks % 5 === 1) await letFiveMinutesPass(run);
        status = (await newsletter(next, run, 'status', 'fest')).stdout;
        return status.startsWith('fest: done');
      },
      150_000,
    );
    const reached = addressees(graph);
    expect(new Set(reached).size).toBe(reached.length);
    const number = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(status)?.[1]);
    expect(number('sent') + number('unknown'), status).toBe(recipients);
    expect(reached.length).toBeGreaterThanOrEqual(number('sent'));
    expect(number('not yet looked at')).toBe(0);
  } finally {
    await run.kill();
    await graph.close();
    await cloud.close();
  }
});
