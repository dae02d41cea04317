import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { functionsFolder } from '../../infra/local/invoke.ts';
import { type LocalRun, startLocal } from '../../infra/local/start.ts';
import { inventory } from '../../shared/runtime/inventory.ts';
import { facilityFile } from '../support/repository.ts';
import { until } from '../support/waiting.ts';
import { extended } from './new-entry.ts';
import { temporaryFolder } from './temporary-folder.ts';

const file = `
const said = (globalThis.remindersTaken ??= []);
export const handler = async ({ Records }, context) => {
  const { PFORTE_TABLE_CONVERSATIONS, PFORTE_QUEUE_RETRY, PFORTE_SECRETS_PREFIX } = process.env;
  for (const { body } of Records)
    said.push({ body, function: context.functionName, environment: [PFORTE_TABLE_CONVERSATIONS, PFORTE_QUEUE_RETRY, PFORTE_SECRETS_PREFIX] });
  return { batchItemFailures: [] };
};
`;

describe('the local run of an entry', () => {
  let run: LocalRun;

  beforeAll(async () => {
    const folder = join(temporaryFolder(), 'functions');
    mkdirSync(folder);
    for (const name of Object.keys(inventory))
      writeFileSync(join(folder, `${name}.ts`), `export { handler } from ${JSON.stringify(join(functionsFolder, `${name}.ts`))};`);
    writeFileSync(join(folder, 'reminder.ts'), file);
    const options = { port: 0, facilities: [facilityFile], clock: '2026-11-23T10:00:00+01:00' } as const;
    run = await startLocal(options, () => undefined, { inventory: extended, folder });
  });
  afterAll(() => run.close());

  it('has its queue with a dead-letter queue, from which its function is called with the environment it needs', async () => {
    const view = (await (await fetch(`${run.url}/local`)).json()) as Record<'sqs' | 'queues' | 'deadLetters', Record<string, string>> & {
      sqs: string;
    };
    expect(view.deadLetters.appointments).toMatch(/\/pforte-appointments-dlq$/);
    const sqs = new SQSClient({ endpoint: view.sqs });
    await sqs.send(new SendMessageCommand({ QueueUrl: view.queues.appointments, MessageBody: 'tomorrow at ten' }));
    const taken = () => (globalThis as { readonly remindersTaken?: readonly unknown[] }).remindersTaken ?? [];
    await until('the reminder', async () => taken().length > 0);
    sqs.destroy();
    expect(taken()).toEqual([
      { body: 'tomorrow at ten', function: 'reminder', environment: ['pforte-conversations', view.queues.retry, '/pforte/local/'] },
    ]);
  });
});
