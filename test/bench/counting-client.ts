import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';

export interface Counts {
  readonly calls: number;
  readonly readUnits: number;
  /** Of the table and of its index. */
  readonly writeUnits: number;
}

/**
 * Lets a DynamoDB client count its calls and what they consume. The embedded server does not bill writes to an index, so each write that
 * sets the index's key counts one unit more.
 */
export function countCalls(client: DynamoDBClient): { take(): Counts } {
  let counts = { calls: 0, readUnits: 0, writeUnits: 0 };
  client.middlewareStack.add(
    (next) => async (args) => {
      const input = { ...args.input, ReturnConsumedCapacity: 'TOTAL' as const };
      const result = await next({ ...args, input });
      const consumed = 'ConsumedCapacity' in result.output ? [result.output.ConsumedCapacity ?? []].flat() : [];
      const units = consumed.reduce((sum, one) => sum + ('CapacityUnits' in one ? (one.CapacityUnits ?? 0) : 0), 0);
      const isWrite = 'UpdateExpression' in input;
      const touchesIndex = isWrite && ':dueShard' in (input.ExpressionAttributeValues ?? {});
      counts = {
        calls: counts.calls + 1,
        readUnits: counts.readUnits + (isWrite ? 0 : units),
        writeUnits: counts.writeUnits + (isWrite ? units : 0) + (touchesIndex ? 1 : 0),
      };
      return result;
    },
    { step: 'initialize', name: 'countCalls' },
  );
  return {
    take() {
      const taken = counts;
      counts = { calls: 0, readUnits: 0, writeUnits: 0 };
      return taken;
    },
  };
}
