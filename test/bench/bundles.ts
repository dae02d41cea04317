import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Bundle, bundleFunction } from '../../infra/aws/bundle.ts';
import { type FunctionName, functionNeeds } from '../../shared/runtime/functions.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface BundlePair {
  readonly ours: Bundle;
  /** The same bundler over the function's AWS clients and the commands it uses, and nothing else. */
  readonly bare: Bundle;
}

const made = new Map<FunctionName, BundlePair>();

/** A function's bundle as it is deployed, and beside it that of its bare AWS clients. Both are gone when the process ends. */
export function bundlePair(name: FunctionName): BundlePair {
  const known = made.get(name);
  if (known) return known;
  const folder = mkdtempSync(join(root, 'node_modules', '.bench-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(join(folder, `${name}.ts`), bareClients(name));
  const pair = {
    ours: bundleFunction(name, mkdtempSync(join(tmpdir(), 'pforte-bench-'))),
    bare: bundleFunction(name, join(folder, 'bare'), folder),
  };
  process.once('exit', () => rmSync(join(pair.ours.file, '..'), { recursive: true, force: true }));
  made.set(name, pair);
  return pair;
}

/** What of AWS a function declares to need, derived from its needs and not from its imports: a client too many shows in the ratio. */
function bareClients(name: FunctionName): string {
  const { tables, indexes, sends, secrets } = functionNeeds[name];
  const actions = new Set([...Object.values(tables).flat(), ...(indexes.length > 0 ? (['Query'] as const) : [])]);
  const batches = sends.includes('inbound') || sends.includes('status');
  return [
    ...(actions.size > 0
      ? [`export { DynamoDBClient, ${[...actions].map((action) => `${action}Command`).join(', ')} } from '@aws-sdk/client-dynamodb';`]
      : []),
    ...(sends.length > 0
      ? [`export { SQSClient, ${batches ? 'SendMessageBatchCommand' : 'SendMessageCommand'} } from '@aws-sdk/client-sqs';`]
      : []),
    ...(secrets.length > 0 ? [`export { SSMClient, GetParametersCommand } from '@aws-sdk/client-ssm';`] : []),
  ].join('\n');
}
