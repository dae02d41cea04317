import type { AttributeValue } from '@aws-sdk/client-dynamodb';

/** Attributes of an item as DynamoDB has them. */
export type Item = Record<string, AttributeValue>;
