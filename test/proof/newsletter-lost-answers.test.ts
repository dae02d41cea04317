import { expect, test } from 'vitest';
import { startEmulators } from '../../infra/local/emulators.ts';
import { createResources } from '../../infra/local/resources.ts';
import { startFakeGraph } from '../support/fake-graph.ts';
import { ahornblattFile } from '../support/issue-harness.ts';
import { startLocalRun } from '../support/local-run.ts';
import { runProgram } from '../support/program.ts';
import { keyring } from '../support/settings.ts';
import { subscribeMany } from '../support/subscribe-many.ts';
import { until } from '../support/waiting.ts';
import { everyKindOfAnswer } from './lost-answers.ts';
import { startTap } from './tapped-emulators.ts';

const recipients = 120;

test('an issue reaches everybody once, and knows it, while answers of DynamoDB and SQS get lost', { timeout: 200_000 }, async () => {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  const cloud = await startEmulators({});
  await createResources(cloud);
  await subscribeMany(cloud.dynamodb, { table: 'pforte-conversations', desk: 'ahornblatt' }, recipients, Date.UTC(2026, 9, 1));
  const { loses, counts } = everyKindOfAnswer();
  const [tables, queues] = await Promise.all([startTap({ target: cloud.dynamodb, loses }), startTap({ target: cloud.sqs, loses })]);
  const graph = await startFakeGraph();
  const args = ['--dynamodb', tables.url, '--sqs', queues.url, '--graph-url', graph.url, '--clock', '2026-11-23T10:00:00+01:00'];
  const run = await startLocalRun({ args: [...args, '--facility', ahornblattFile], env: { PFORTE_KEYRING: keyring } });
  const newsletter = (...rest: readonly string[]) =>
    runProgram('infra/cli/newsletter.ts', { args: [...rest, '--local', run.url, '--as', 'anna'] });
  try {
    const created = await newsletter('create', '--id', 'fest', '--text', 'Sommerfest.', '--link', 'https://ahornweg.example.org/fest');
    expect(created).toMatchObject({ code: 0 });
    expect(await newsletter('send', 'fest', '--detach', '--yes')).toMatchObject({ code: 0 });
    const status = async () => (await newsletter('status', 'fest')).stdout;
    await until('the issue is done', async () => (await status()).startsWith('fest: done'), 120_000);

    const reached = graph.calls.flatMap(({ body }) => ('template' in body && typeof body.recipient === 'string' ? [body.recipient] : []));
    expect(new Set(reached).size).toBe(recipients);
    expect(reached).toHaveLength(recipients);
    const report = await status();
    const number = (name: string) => Number(new RegExp(`${name} (\\d+)`).exec(report)?.[1] ?? 0);
    expect({ sent: number('sent'), unknown: number('unknown'), left: number('not yet looked at') }, report).toEqual({
      sent: recipients,
      unknown: 0,
      left: 0,
    });
    expect(counts.get('UpdateItem')).toBeGreaterThan(10);
    expect(counts.get('SendMessage')).toBeGreaterThan(0);
  } finally {
    await run.kill();
    tables.close();
    queues.close();
    await graph.close();
    await cloud.close();
  }
});
