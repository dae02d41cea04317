import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, bundleFunction } from '../../infra/aws/bundle.ts';
import { type FunctionName, inventory } from '../../shared/runtime/inventory.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BundlePair {
  readonly ours: Bundle;
  /** The same bundler over the function's AWS clients as AWS ships them and the commands it uses, and nothing else. */
  readonly bare: Bundle;
}

const made = new Map<FunctionName, BundlePair>();

/** One folder for all, where packages are found; gone when the process ends. */
let folder: string | undefined;

function bundlesFolder(): string {
  if (folder !== undefined) return folder;
  const fresh = mkdtempSync(join(root, 'node_modules', '.bench-'));
  process.once('exit', () => rmSync(fresh, { recursive: true, force: true }));
  folder = fresh;
  return fresh;
}

/** A function's bundle as it is deployed, and beside it that of its bare AWS clients. */
export function bundlePair(name: FunctionName): BundlePair {
  const known = made.get(name);
  if (known) return known;
  const sources = join(bundlesFolder(), name);
  mkdirSync(sources);
  writeFileSync(join(sources, `${name}.ts`), bareClients(name));
  const pair = { ours: bundleFunction(name, join(sources, 'ours')), bare: bundleFunction(name, join(sources, 'bare'), sources, {}) };
  made.set(name, pair);
  return pair;
}

/** What of AWS a function declares to need, derived from its needs and not from its imports: a client too many shows in the ratio. */
function bareClients(name: FunctionName): string {
  const { tables, indexes = [], sends = [], secrets = [], team, rewritesSchedules } = inventory[name].needs;
  const actions = new Set([...Object.values(tables).flat(), ...(indexes.length > 0 ? (['Query'] as const) : [])]);
  const batches = sends.includes('inbound') || sends.includes('receipts');
  return [
    ...(actions.size > 0
      ? [`export { DynamoDBClient, ${[...actions].map((action) => `${action}Command`).join(', ')} } from '@aws-sdk/client-dynamodb';`]
      : []),
    ...(sends.length > 0
      ? [`export { SQSClient, ${batches ? 'SendMessageBatchCommand' : 'SendMessageCommand'} } from '@aws-sdk/client-sqs';`]
      : []),
    ...(team ? [`export { SNSClient, ${team === 'tell' ? 'PublishCommand' : 'SubscribeCommand'} } from '@aws-sdk/client-sns';`] : []),
    ...(rewritesSchedules
      ? [
          `export { SchedulerClient, CreateScheduleCommand, DeleteScheduleCommand, GetScheduleCommand, UpdateScheduleCommand, paginateListSchedules } from '@aws-sdk/client-scheduler';`,
        ]
      : []),
    ...(secrets.length > 0 ? [`export { SSMClient, GetParametersCommand } from '@aws-sdk/client-ssm';`] : []),
  ].join('\n');
}
