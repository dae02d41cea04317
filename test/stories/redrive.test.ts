import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  CreateQueueCommand,
  GetQueueAttributesCommand,
  SendMessageCommand,
  SetQueueAttributesCommand,
  SQSClient,
} from '@aws-sdk/client-sqs';
import { expect } from 'vitest';
import { createResources, localVisibility } from '../../infra/local/resources.ts';
import { queues } from '../../shared/runtime/inventory.ts';
import { writes } from '../support/conversation.ts';
import { deliveryOf, textFrom } from '../support/deliveries.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import type { LocalView } from '../support/local-run.ts';
import { runProgram } from '../support/program.ts';
import { atTheDesk, type Desk } from '../support/story.ts';
import { until } from '../support/waiting.ts';

const local = { region: 'eu-central-1', credentials: { accessKeyId: 'local', secretAccessKey: 'local' } };

/** `npm run redrive -- …` against this desk. */
const unasked = ({ run }: Desk, ...words: string[]) => runProgram('infra/cli/redrive.ts', { args: ['--local', run.url, ...words] });
const redrive = (desk: Desk, ...words: string[]) => unasked(desk, ...words, '--yes');

/** One request to the desk's queues, in words of its own. */
async function sqs<T>({ sqs: endpoint }: LocalView, ask: (client: SQSClient) => Promise<T>): Promise<T> {
  const client = new SQSClient({ ...local, endpoint });
  try {
    return await ask(client);
  } finally {
    client.destroy();
  }
}

/** How many messages lie aside. Asks the queue itself: a desk without its table says nothing of itself. */
async function putAside(view: LocalView): Promise<number> {
  const question = new GetQueueAttributesCommand({
    QueueUrl: view.deadLetters.inbound,
    AttributeNames: ['ApproximateNumberOfMessages', 'ApproximateNumberOfMessagesNotVisible'],
  });
  const { Attributes } = await sqs(view, (client) => client.send(question));
  return Number(Attributes?.ApproximateNumberOfMessages) + Number(Attributes?.ApproximateNumberOfMessagesNotVisible);
}

const short = { tries: 2, seconds: 1 };
const usual = { tries: queues.inbound.maxReceiveCount, seconds: localVisibility(queues.inbound) };

/** How often a message of the inbound queue may fail before it is put aside, and how long it rests in between: no story waits an hour. */
async function bearWith(view: LocalView, { tries, seconds }: typeof short): Promise<void> {
  const { inbound } = view.deadLetters;
  await sqs(view, async (client) => {
    const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: inbound, AttributeNames: ['QueueArn'] }));
    const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: tries });
    await client.send(
      new SetQueueAttributesCommand({ QueueUrl: view.queues.inbound, Attributes: { VisibilityTimeout: `${seconds}`, RedrivePolicy } }),
    );
  });
}

/** The table is gone, as in an outage or after a deployment that went wrong. */
async function loseTheTable({ dynamodb, tables }: LocalView): Promise<void> {
  const client = new DynamoDBClient({ ...local, endpoint: dynamodb });
  await client.send(new DeleteTableCommand({ TableName: tables.conversations }));
  client.destroy();
}

async function mendTheTable(view: LocalView): Promise<void> {
  Object.assign(process.env, { AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' });
  await createResources(view);
}

/** Puts into the inbound queue what is no event of ours. */
async function poison(view: LocalView): Promise<void> {
  const message = { QueueUrl: view.queues.inbound, MessageBody: '{"v":99}', MessageGroupId: 'poison', MessageDeduplicationId: 'poison' };
  await sqs(view, (client) => client.send(new SendMessageCommand(message)));
}

atTheDesk('npm run redrive', { args: ['--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  const people = [messengerPerson(), whatsAppPerson(), messengerPerson()] as const;

  story('finds nothing to put back at a desk that is well', async (desk) => {
    expect(await redrive(desk)).toEqual({
      code: 0,
      stdout: 'inbound: 0 put back\nretry: 0 put back\nreceipts: 0 put back\nbroadcast: 0 put back\n',
      stderr: '',
    });
  });

  story('has everybody answered once whose messages failed until they were put aside', async (desk) => {
    const view = await desk.run.local();
    await bearWith(view, short);
    await loseTheTable(view);
    for (const person of people) {
      const message = textFrom(person, { at: Date.parse(view.clock) });
      expect(await desk.run.deliver(person.channel, deliveryOf(person, [message]))).toBe(200);
    }
    await until('the messages in the dead-letter queue', async () => (await putAside(view)) === 3);
    expect(people.flatMap((person) => desk.graph.textsTo(person))).toEqual([]);

    await bearWith(view, usual);
    await mendTheTable(view);
    const refused = await unasked(desk, '--queue', 'inbound');
    expect([refused.code, refused.stdout]).toEqual([2, '']);
    expect(refused.stderr).toContain('To do it unasked: npm run redrive -- --queue inbound --yes\n');
    expect(await putAside(view)).toBe(3);
    const { code, stdout } = await redrive(desk, '--queue', 'inbound');
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'inbound: 3 put back\n' });
    await desk.run.decided();
    expect(people.map((person) => desk.graph.textsTo(person).length)).toEqual([1, 1, 1]);
    expect(await putAside(view)).toBe(0);
    expect(await redrive(desk, '--queue', 'inbound')).toMatchObject({ stdout: 'inbound: 0 put back\n' });
    // They are known now: the greeting does not come again.
    for (const person of people) expect(await writes(person, desk)).toEqual([]);
  });

  story('puts back what nobody can read, which holds up nobody and comes to rest there again', async (desk) => {
    const view = await desk.run.local();
    await bearWith(view, short);
    await poison(view);
    await until('the poison in the dead-letter queue', async () => (await putAside(view)) === 1);
    expect(await redrive(desk)).toMatchObject({ code: 0, stdout: expect.stringContaining('inbound: 1 put back\n') });
    const person = whatsAppPerson();
    expect(await writes(person, desk)).toHaveLength(1);
    await until('the poison in the dead-letter queue again', async () => (await putAside(view)) === 1);
    expect(desk.run.output()).toContain('"code":"event.unreadable"');
  });

  story('finds the queues of a stack by the names that CloudFormation gives them, whatever the stack is called', async (desk) => {
    const view = await desk.run.local();
    await sqs(view, async (client) => {
      for (const name of ['inbound-service-Inbound', 'inbound-service-Receipts', 'uploaded-Receipts']) {
        const made = await client.send(new CreateQueueCommand({ QueueName: `${name}DeadLetters92BFE27C-a1` }));
        const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: made.QueueUrl, AttributeNames: ['QueueArn'] }));
        const RedrivePolicy = JSON.stringify({ deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: 30 });
        await client.send(new CreateQueueCommand({ QueueName: `${name}Queue4CA61331-b2`, Attributes: { RedrivePolicy } }));
        if (name.endsWith('Receipts')) await client.send(new SendMessageCommand({ QueueUrl: made.QueueUrl, MessageBody: 'a receipt' }));
      }
    });
    const env = { AWS_ENDPOINT_URL_SQS: view.sqs, AWS_REGION: 'eu-central-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' };
    // The SDK complains of the emulator's host names on standard error.
    expect(await runProgram('infra/cli/redrive.ts', { args: ['--stack', 'inbound', '--yes'], env })).toMatchObject({
      code: 0,
      stdout: 'inbound: 0 put back\nreceipts: 1 put back\n',
    });
    // The one stack of the uploaded template has both parts in it.
    expect(await runProgram('infra/cli/redrive.ts', { args: ['--stack', 'uploaded', '--yes'], env })).toMatchObject({
      code: 0,
      stdout: 'receipts: 1 put back\n',
    });
  });

  story('refuses a queue that it does not know, and says which there are', async (desk) => {
    expect(await redrive(desk, '--queue', 'outbound')).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('--queue outbound is not known: say inbound, retry, receipts, broadcast.'),
    });
  });

  story('says how to name the desk when none answers', async () => {
    expect(await runProgram('infra/cli/redrive.ts', { args: ['--local', 'http://127.0.0.1:9'] })).toMatchObject({
      code: 2,
      stdout: '',
      stderr: expect.stringContaining('No local run answers at http://127.0.0.1:9.'),
    });
  });
});
