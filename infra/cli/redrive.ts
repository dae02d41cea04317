import { GetQueueAttributesCommand, ListQueuesCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { redrive, surveyLetters } from '../../shared/app/redrive.ts';
import type { Desk } from '../../shared/app/settings/settings-ports.ts';
import type { EpochMs } from '../../shared/calendar/rules.ts';
import { createSQS } from '../../shared/runtime/aws-clients.ts';
import { queues } from '../../shared/runtime/inventory.ts';
import { createDeadLetters, type QueuePair } from '../../shared/runtime/sqs-dead-letters.ts';
import { pascalCase } from '../aws/pascal-case.ts';
import { checkRegion } from '../terminal/aws-region.ts';
import { readCommandLine } from '../terminal/command-line.ts';
import { confirm } from '../terminal/confirm.ts';
import { localUrl } from '../terminal/local-address.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';
import { findDeployment } from './find-deployment.ts';
import { publishedDesk } from './published-desk.ts';
import { redrivenLines, surveyLines } from './redrive-words.ts';
import { runCommand } from './run-command.ts';

const help = `Puts what ended in a dead-letter queue back into its queue, after the cause was mended: says first how much there is, how old, and what of
it is dropped and why. Doing it twice is harmless: every event is remembered with its person.

  npm run redrive                     every queue of the local run (${localUrl})
  npm run redrive -- --local URL      of another local run
  npm run redrive -- --stack NAME     of the stack in AWS, with your credentials and region
  npm run redrive -- --queue inbound  only one: ${Object.keys(queues).join(', ')}
  --desk NAME only what is for this desk, where there are several: its id, or its facility's name (in AWS with --settings NAME, output SettingsTable)

  --yes    do not ask; without a terminal nothing is put back unless this is said
  --help   this text
`;

interface NamedPair extends QueuePair {
  readonly id: string;
}

interface Found {
  readonly client: SQSClient;
  readonly pairs: readonly NamedPair[];
  readonly now: EpochMs;
}

async function main(): Promise<void> {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  const options = { local: text, stack: text, queue: text, desk: text, settings: text, yes: flag, help: { ...flag, short: 'h' } } as const;
  const { values } = readCommandLine({ script: 'npm run redrive', options }, process.argv.slice(2), process.env);
  if (values.help) return void process.stdout.write(help);
  if (values.queue !== undefined && !Object.hasOwn(queues, values.queue)) {
    throw new UsageError(`--queue ${values.queue} is not known: say ${Object.keys(queues).join(', ')}.`);
  }
  const { client, pairs, now } = values.stack === undefined ? await localPairs(values.local) : await stackPairs(values.stack);
  const desk = values.desk === undefined ? undefined : await deskOf(values);
  const where = values.stack === undefined ? 'the local run' : `${values.stack} in AWS`;
  const chosen = pairs
    .filter(({ id }) => values.queue === undefined || id === values.queue)
    .map(({ id, ...pair }) => ({ letters: createDeadLetters(client, pair), options: { kind: id, now, desk } }));
  for (const { letters, options } of chosen) print(process.stderr, surveyLines(options.kind, await surveyLetters(letters, options), now));
  await confirm({
    act: `put the dead letters of ${values.queue ?? 'every queue'} of ${desk ? `the desk ${desk.id} of ` : ''}${where} back, so that what they hold is answered or sent`,
    command: `npm run redrive --${values.stack === undefined ? '' : ` --stack ${values.stack}`}${values.queue === undefined ? '' : ` --queue ${values.queue}`}${desk ? ` --desk ${desk.id}` : ''}`,
    yes: values.yes ?? false,
  });
  for (const { letters, options } of chosen) print(process.stdout, redrivenLines(options.kind, await redrive(letters, options)));
}

function print(stream: NodeJS.WriteStream, lines: readonly string[]): void {
  for (const line of lines) stream.write(`${line}\n`);
}

function deskOf({ desk, local, settings }: { readonly desk?: string; readonly local?: string; readonly settings?: string }): Promise<Desk> {
  const deployment = settings === undefined ? findDeployment({ local }) : Promise.resolve({ settings });
  return deployment.then((found) => publishedDesk(found, { desk }));
}

async function localPairs(url: string | undefined): Promise<Found> {
  const desk = await findDeployment({ local: url });
  const pairs = Object.keys(queues).map((id) => ({ id, from: desk.deadLetters?.[id] ?? '', to: desk.queues?.[id] ?? '' }));
  return { client: createSQS(commandCalls, desk.sqs), pairs, now: desk.now };
}

/** CloudFormation names the queues, by the service's stack or by the one stack of the uploaded template; which is whose dead-letter queue stands in their own attributes. */
async function stackPairs(stack: string): Promise<Found> {
  await checkRegion();
  const client = createSQS(commandCalls);
  const prefixes = [`${stack}-service-`, `${stack}-`];
  const { QueueUrls = [] } = await client.send(new ListQueuesCommand({ QueueNamePrefix: `${stack}-`, MaxResults: 1000 }));
  const found = await Promise.all(QueueUrls.map((url) => attributesOf(client, url)));
  const pairs = found.flatMap(({ url, redrivePolicy }) => {
    const from = found.find(({ arn }) => redrivePolicy?.includes(arn));
    const id = Object.keys(queues).find((name) => prefixes.some((prefix) => url.includes(`/${prefix}${pascalCase(name)}Queue`)));
    return from && id ? [{ id, from: from.url, to: url }] : [];
  });
  if (pairs.length === 0) {
    throw new UsageError(`No queues of ${stack} in this account and region. Check --stack, AWS_PROFILE and AWS_REGION.`);
  }
  const ofSchedules = QueueUrls.find((url) => prefixes.some((prefix) => url.includes(`/${prefix}AwayDeadLetters`)));
  return { client, pairs: [...pairs, ...(ofSchedules === undefined ? [] : [{ id: 'schedules', from: ofSchedules }])], now: Date.now() };
}

async function attributesOf(client: SQSClient, url: string) {
  const { Attributes } = await client.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn', 'RedrivePolicy'] }));
  return { url, arn: `"${Attributes?.QueueArn}"`, redrivePolicy: Attributes?.RedrivePolicy };
}

await runCommand(main);
