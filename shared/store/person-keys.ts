import { type DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import type { Pseudonym } from '../conversation/event.ts';
import { isPersonPk, keyOfPk } from './person-item.ts';

/** The keys of everybody who is stored, aliases left out. Reads the whole table: for an operator's command, never for a function. */
export async function* personKeys(client: DynamoDBClient, table: string): AsyncGenerator<Pseudonym> {
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
    for (const { pk } of Items) if (pk?.S !== undefined && isPersonPk(pk.S)) yield keyOfPk(pk.S);
    from = LastEvaluatedKey as typeof from;
  } while (from);
}
