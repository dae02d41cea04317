import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { UsageError } from './usage-error.ts';

/** Makes sure that the SDK knows where in AWS it is to look; its own words for that are a stack trace. Throws `UsageError`. */
export async function checkRegion(): Promise<void> {
  const region = await new DynamoDBClient({}).config.region().catch(() => undefined);
  const example = 'for example: export AWS_REGION=eu-central-1';
  if (region === undefined) throw new UsageError(`No region of AWS is named: set it, ${example}`);
  if (!/^[a-z]{2,4}(?:-[a-z]+)+-\d$/.test(region)) throw new UsageError(`"${region}" is no region of AWS: set one, ${example}`);
}
