import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Pseudonym } from '../conversation/event.ts';
import { type DeskTable, personUnder } from './keys.ts';

/** The keys of everybody whom the desk stores, aliases left out. Reads the whole table: for an operator's command, never for a function. */
export async function* personKeys(client: DynamoDBClient, { name: table, keys }: DeskTable): AsyncGenerator<Pseudonym> {
  let from: Record<string, never> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ProjectionExpression: 'pk',
        FilterExpression: 'attribute_not_exists(mergedInto)',
        ...(from && { ExclusiveStartKey: from }),
      }),
    );
    for (const { pk } of Items) {
      const person = personUnder(pk?.S ?? '', 'person', keys);
      if (person !== undefined) yield person;
    }
    from = LastEvaluatedKey as typeof from;
  } while (from);
}
