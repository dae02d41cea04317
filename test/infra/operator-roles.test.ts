import { describe, expect, it } from 'vitest';
import { allowedTo, statementsOf } from './policies.ts';
import { resourceNamed, resourcesOf, synthesize } from './synth.ts';

const facility = synthesize();
const carrier = synthesize({ runBy: 'carrier' });
const parameter = (action: string, name: string) =>
  `ssm:${action} arn:{AWS::Partition}:ssm:eu-central-1:{AWS::AccountId}:parameter/pforte/${name}`;

describe('the operators’ roles', () => {
  it.each(['OperatorsOperate', 'OperatorsReadProofs'])('let %s in with a second factor only, and nobody outside of the account', (name) => {
    expect(resourceNamed(facility.service, 'AWS::IAM::Role', name).Properties.AssumeRolePolicyDocument).toMatchObject({
      Statement: [
        {
          Effect: 'Allow',
          Action: 'sts:AssumeRole',
          Principal: { AWS: { 'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'AWS::AccountId' }, ':root']] } },
          Condition: {
            Bool: { 'aws:MultiFactorAuthPresent': 'true' },
            // One person who names a second session is no second person.
            StringEquals: { 'sts:RoleSessionName': `\${aws:username}` },
          },
        },
      ],
    });
  });

  it('let whoever reads proofs change nothing and read no token', () => {
    expect(allowedTo(facility.service, 'OperatorsReadProofs')).toEqual(
      [
        'cloudformation:DescribeStacks {AWS::StackId}',
        'dynamodb:BatchGetItem Conversations',
        'dynamodb:Query Ledger',
        'dynamodb:Scan Ledger',
        parameter('GetParameters', 'keyring'),
      ].sort(),
    );
  });

  it('let whoever operates do what the commands do, and remove or overwrite no proof', () => {
    const allowed = allowedTo(facility.service, 'OperatorsOperate');
    expect(allowed.filter((each) => each.startsWith('dynamodb:'))).toEqual([
      'dynamodb:BatchGetItem Conversations',
      'dynamodb:BatchGetItem Settings',
      'dynamodb:DeleteItem Settings',
      'dynamodb:GetItem Conversations',
      'dynamodb:PutItem Ledger',
      'dynamodb:PutItem Settings',
      'dynamodb:Query Conversations/index/list',
      'dynamodb:Query Conversations/index/months',
      'dynamodb:Query Ledger',
      'dynamodb:Scan Ledger',
      'dynamodb:UpdateItem Conversations',
      'dynamodb:UpdateItem Settings',
    ]);
    expect(allowed.filter((each) => each.startsWith('ssm:'))).toEqual(
      ['desks/*/meta-tokens', 'keyring', 'meta-app', 'meta-tokens']
        .flatMap((name) => [parameter('GetParameters', name), parameter('PutParameter', name)])
        .concat(parameter('GetParameters', 'secrets-key'))
        .sort(),
    );
    expect(allowed).toContain('budgets:ViewBudget arn:{AWS::Partition}:budgets::{AWS::AccountId}:budget/pforte');
    expect(allowed.filter((each) => each.endsWith(' *'))).toEqual([
      'scheduler:ListSchedules *',
      'sns:ListSubscriptions *',
      'sqs:ListQueues *',
    ]);
  });
});

describe('the key of the secrets', () => {
  it('is none for a small facility, and one for a carrier; a setting says otherwise', () => {
    const keys = (context: Readonly<Record<string, string>>) => Object.keys(resourcesOf(synthesize(context).state, 'AWS::KMS::Key')).length;
    expect(Object.keys(resourcesOf(facility.state, 'AWS::KMS::Key'))).toEqual([]);
    expect(Object.keys(resourcesOf(carrier.state, 'AWS::KMS::Key'))).toHaveLength(1);
    expect(keys({ customerKey: 'true' })).toBe(1);
    expect(keys({ runBy: 'carrier', customerKey: 'false' })).toBe(0);
  });

  it('survives the stack, is renewed every year, and is named beside the secrets', () => {
    const key = resourceNamed(carrier.state, 'AWS::KMS::Key', 'SecretsKey');
    expect([key.DeletionPolicy, key.Properties.EnableKeyRotation]).toEqual(['Retain', true]);
    expect(Object.values(resourcesOf(carrier.state, 'AWS::SSM::Parameter')).map(({ Properties }) => Properties)).toMatchObject([
      { Name: '/pforte/secrets-key', Type: 'String', Value: { 'Fn::GetAtt': [key.id, 'Arn'] } },
    ]);
  });

  it('opens for a role the parameters it may read, and no other', () => {
    const uses = statementsOf(carrier.service).filter(({ Action }) => Action.some((action) => action.startsWith('kms:')));
    const named = (condition: unknown) => [...JSON.stringify(condition).matchAll(/parameter\/pforte\/([\w*/-]+)/g)].map(([, name]) => name);
    const of = (begin: string) =>
      uses.filter(({ carrier: id }) => id.startsWith(begin)).map(({ Action, Condition }) => [Action, named(Condition)]);
    expect(of('messengerwebhook')).toEqual([[['kms:Decrypt'], ['meta-app', 'keyring']]]);
    expect(of('OperatorsReadProofs')).toEqual([[['kms:Decrypt'], ['keyring']]]);
    expect(of('OperatorsOperate')).toEqual([
      [
        ['kms:Decrypt', 'kms:Encrypt'],
        ['meta-app', 'meta-tokens', 'desks/*/meta-tokens', 'keyring'],
      ],
    ]);
    expect(of('awaymode')).toEqual([]);
    expect(uses.every(({ Condition }) => JSON.stringify(Condition).includes('kms:EncryptionContext:PARAMETER_ARN'))).toBe(true);
  });
});
