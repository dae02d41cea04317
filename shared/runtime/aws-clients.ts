import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SNSClient } from '@aws-sdk/client-sns';
import { SQSClient } from '@aws-sdk/client-sqs';
import { SSMClient } from '@aws-sdk/client-ssm';
import type { CallLimits } from './inventory-entry.ts';

/** The SDK waits without an end by default: a call that hangs would take the function's whole time, and its other work with it. */
export function createDynamoDB(limits: CallLimits, endpoint?: string): DynamoDBClient {
  return withTotal(new DynamoDBClient(optionsOf(limits, endpoint)), limits.total);
}

export function createSQS(limits: CallLimits, endpoint?: string): SQSClient {
  return withTotal(new SQSClient(optionsOf(limits, endpoint)), limits.total);
}

export function createSSM(limits: CallLimits): SSMClient {
  return withTotal(new SSMClient(optionsOf(limits)), limits.total);
}

export function createSNS(limits: CallLimits): SNSClient {
  return withTotal(new SNSClient(optionsOf(limits)), limits.total);
}

export function createScheduler(limits: CallLimits): SchedulerClient {
  return withTotal(new SchedulerClient(optionsOf(limits)), limits.total);
}

/** Options of every client: time-outs for connecting and for one try's answer, and another server than AWS's where one is named. */
export function optionsOf({ connect, request }: CallLimits, endpoint?: string) {
  return {
    ...(endpoint !== undefined && { endpoint }),
    requestHandler: { connectionTimeout: connect, requestTimeout: request, throwOnRequestTimeout: true },
  };
}

/**
 * Ends every call of the client after `totalMs`, whatever it is at: connecting, waiting for the answer, reading it, or pausing between two
 * tries. Throws the SDK's `AbortError` then.
 */
function withTotal<C extends DynamoDBClient | SchedulerClient | SQSClient | SSMClient | SNSClient>(client: C, totalMs: number): C {
  const send = client.send.bind(client) as (command: unknown, options: { readonly abortSignal: AbortSignal }) => Promise<unknown>;
  const limited = async (command: unknown): Promise<unknown> => {
    const deadline = new AbortController();
    const timer = setTimeout(() => deadline.abort(), totalMs);
    try {
      return await send(command, { abortSignal: deadline.signal });
    } finally {
      clearTimeout(timer);
    }
  };
  return Object.assign(client, { send: limited });
}
