import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Pseudonym } from '../conversation/event.ts';
import { type DeskTable, personUnder } from './keys.ts';

/**
 * The keys of everybody whom the desk stores and whose pseudonym begins so, aliases left out. Reads the whole table: for a person who looks for
 * somebody, never for a message.
 */
export async function* personKeys(client: DynamoDBClient, { name: table, keys }: DeskTable, beginning = ''): AsyncGenerator<Pseudonym> {
  let from: Record<string, never> | undefined;
  do {
    const { Items = [], LastEvaluatedKey } = await client.send(
      new ScanCommand({
        TableName: table,
        ConsistentRead: true,
        ProjectionExpression: 'pk',
        FilterExpression: 'attribute_not_exists(mergedInto) AND begins_with(pk, :beginning)',
        ExpressionAttributeValues: { ':beginning': { S: keys.person(beginning) } },
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
