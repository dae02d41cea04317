import { describe, expect, it } from 'vitest';
import { statementsOf } from './policies.ts';
import { resourceNamed, resourcesOf, synthesize } from './synth.ts';

const { state, service, assembly } = synthesize();
const table = 'AWS::DynamoDB::Table';

describe('the state stack', () => {
  it('holds the three tables and nothing that can be replaced', () => {
    expect(Object.values(resourcesOf(state)).map((each) => each.Type)).toEqual([table, table, table]);
    expect(resourcesOf(service, table)).toEqual({});
  });

  it('cannot be deleted by a slip', () => {
    expect(assembly).toMatchObject({
      artifacts: { 'pforte-state': { properties: { terminationProtection: true } } },
    });
  });

  it.each(['Conversations', 'Ledger', 'Settings'])(
    'keeps the table %s through every deletion and replacement, restorable to any second of 35 days',
    (name) => {
      const { Properties, DeletionPolicy, UpdateReplacePolicy } = resourceNamed(state, table, name);
      expect({ DeletionPolicy, UpdateReplacePolicy }).toEqual({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true, RecoveryPeriodInDays: 35 },
      });
      expect(Properties).not.toHaveProperty('StreamSpecification');
    },
  );

  it('forgets conversations by their own date and never a proof', () => {
    expect(resourceNamed(state, table, 'Conversations').Properties).toMatchObject({
      TimeToLiveSpecification: { AttributeName: 'expiresAt', Enabled: true },
    });
    expect(resourceNamed(state, table, 'Ledger').Properties).not.toHaveProperty('TimeToLiveSpecification');
  });

  it('gives the indexes of due answers, of who waits and of subscribers their keys and nothing else of a person', () => {
    expect(resourceNamed(state, table, 'Conversations').Properties).toMatchObject({
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      GlobalSecondaryIndexes: [
        {
          IndexName: 'due',
          KeySchema: [
            { AttributeName: 'dueShard', KeyType: 'HASH' },
            { AttributeName: 'dueAt', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'waiting',
          KeySchema: [
            { AttributeName: 'waitsAt', KeyType: 'HASH' },
            { AttributeName: 'waitsSince', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'list',
          KeySchema: [
            { AttributeName: 'list', KeyType: 'HASH' },
            { AttributeName: 'pk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
        {
          IndexName: 'months',
          KeySchema: [
            { AttributeName: 'listMonth', KeyType: 'HASH' },
            { AttributeName: 'pk', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'KEYS_ONLY' },
        },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'dueShard', AttributeType: 'S' },
        { AttributeName: 'dueAt', AttributeType: 'N' },
        { AttributeName: 'waitsAt', AttributeType: 'S' },
        { AttributeName: 'waitsSince', AttributeType: 'N' },
        { AttributeName: 'list', AttributeType: 'S' },
        { AttributeName: 'listMonth', AttributeType: 'S' },
      ],
    });
  });

  it('numbers the proofs of the ledger', () => {
    expect(resourceNamed(state, table, 'Ledger').Properties).toMatchObject({
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'seq', KeyType: 'RANGE' },
      ],
      AttributeDefinitions: [
        { AttributeName: 'pk', AttributeType: 'S' },
        { AttributeName: 'seq', AttributeType: 'N' },
      ],
    });
  });

  it('lets nobody change a proof, only the eraser remove one, and only who appends put one', () => {
    const refused = statementsOf(state).filter(({ carrier }) => carrier.startsWith('Ledger'));
    expect(refused.every(({ Effect, Principal }) => Effect === 'Deny' && JSON.stringify(Principal) === '{"AWS":"*"}')).toBe(true);
    expect(refused.map(({ Action, Condition }) => [Action, Condition])).toEqual([
      [
        ['dynamodb:BatchWriteItem', 'dynamodb:PartiQLDelete', 'dynamodb:PartiQLInsert', 'dynamodb:PartiQLUpdate', 'dynamodb:UpdateItem'],
        undefined,
      ],
      [['dynamodb:DeleteItem'], { StringNotEquals: { 'aws:PrincipalTag/pforte-may-erase': 'ledger' } }],
      [['dynamodb:PutItem'], { StringNotEquals: { 'aws:PrincipalTag/pforte-may-append': 'ledger' } }],
    ]);
  });

  it('gives the tags to exactly the roles that need them', () => {
    const tagged = (key: string) =>
      Object.entries(resourcesOf(service, 'AWS::IAM::Role')).flatMap(([id, { Properties }]) =>
        JSON.stringify(Properties.Tags ?? []).includes(`{"Key":"${key}","Value":"ledger"}`) ? [id.replace(/[0-9A-F]{8}$/, '')] : [],
      );
    expect(tagged('pforte-may-erase')).toEqual(['retentionRole']);
    expect(tagged('pforte-may-append').sort()).toEqual([
      'OperatorsOperate',
      'broadcastRole',
      'consoleRole',
      'receiptsRole',
      'responderRole',
      'retentionRole',
    ]);
  });
});
