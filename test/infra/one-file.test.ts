import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFunctionAsset } from '../../infra/aws/bundle.ts';
import { buildTemplate } from '../../infra/aws/one-file/build-template.ts';
import { inventory } from '../../shared/runtime/inventory.ts';
import { type Installed, inlineCode, install, ofType, readOneFile } from '../support/installed-template.ts';
import { temporaryFolder } from './temporary-folder.ts';

const text = buildTemplate();
const file = readOneFile(text);
const names = Object.keys(inventory);

describe('the one file', () => {
  it('keeps to its budget, a tenth below what CloudFormation takes', () => {
    const bytes = Buffer.byteLength(text);
    process.stdout.write(
      `The one file has ${bytes} bytes, ${Buffer.byteLength(inlineCode(file))} of them the installer with its payload.\n`,
    );
    expect(bytes).toBeLessThanOrEqual(900_000);
  });

  it('is the same bytes each time', () => {
    expect(buildTemplate() === text).toBe(true);
  });

  it('needs no bootstrap, no asset, no region and no partition', () => {
    expect(text).not.toMatch(/BootstrapVersion|cdk-hnb659fds|AssetParameters|arn:aws[a-z-]*:/);
    expect(text.replace(inlineCode(file), '').match(/\b(?:us|eu|eusc)-[a-z]+(?:-[a-z]+)?-\d\b/g)).toBeNull();
  });

  it('asks for a mail address, a budget, the round of the set-up and tables to move in, and for nothing secret', () => {
    expect(Object.keys(file.Parameters).sort()).toEqual([
      'AlarmMail',
      'ExistingConversations',
      'ExistingLedger',
      'ExistingSettings',
      'MonthlyBudget',
      'SetupRound',
    ]);
    expect(text).not.toContain('{{resolve:');
  });

  it('keeps the API, on whose host name Meta and the passkeys hang', () => {
    expect(Object.keys(ofType(file, 'AWS::ApiGatewayV2::Api'))).toEqual(['WebhooksApiA28DB082']);
  });

  it('keeps the tables when the stack goes', () => {
    const tables = Object.entries(ofType(file, 'AWS::DynamoDB::Table'));
    expect(tables.map(([id]) => id.replace(/[0-9A-F]{8}$/, ''))).toEqual(['Conversations', 'Ledger', 'Settings']);
    for (const [, table] of tables) expect(table).toMatchObject({ DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain' });
  });

  it('takes the table of an earlier stack where it is named, in environment and grants', () => {
    const ledger = Object.keys(ofType(file, 'AWS::DynamoDB::Table')).find((id) => id.startsWith('Ledger')) ?? '';
    expect(file.Resources[ledger]).toMatchObject({ Condition: 'NewLedger' });
    expect(JSON.parse(text).Conditions.NewLedger).toEqual({ 'Fn::Equals': [{ Ref: 'ExistingLedger' }, ''] });
    const chosen = [`["NewLedger",{"Ref":"${ledger}"}`, `["NewLedger",{"Fn::GetAtt":["${ledger}","Arn"]}`];
    const elsewhere = chosen.reduce((rest, choice) => rest.replaceAll(choice, ''), text);
    expect(text.length - elsewhere.length).toBeGreaterThan(400);
    expect(elsewhere).not.toContain(`{"Ref":"${ledger}"}`);
    expect(elsewhere).not.toContain(`["${ledger}",`);
  });

  it('names schedules, metrics and secrets by the stack, so that a second one does not meet the first', () => {
    const groups = Object.values(ofType(file, 'AWS::Scheduler::ScheduleGroup')).map(({ Properties }) => JSON.stringify(Properties.Name));
    expect(groups).toHaveLength(3);
    for (const name of groups) expect(name).toContain('{"Ref":"AWS::StackName"}');
    for (const { Properties } of Object.values(ofType(file, 'AWS::Logs::MetricFilter')))
      expect(Properties).toMatchObject({ MetricTransformations: [{ MetricNamespace: { Ref: 'AWS::StackName' } }] });
    const text = JSON.stringify(file.Resources).replace(JSON.stringify(inlineCode(file)), '');
    expect(text).not.toContain('"/pforte');
  });

  it('gives no resource a name that a second stack in the account would give, too', () => {
    const named = Object.entries(file.Resources).flatMap(([id, { Type, Properties = {} }]) =>
      [
        'Name',
        'DashboardName',
        'QueueName',
        'TableName',
        'FunctionName',
        'RoleName',
        'BucketName',
        'TopicName',
        'LogGroupName',
        'AlarmName',
      ]
        .filter((property) => Type !== 'AWS::Lambda::EventSourceMapping' && typeof Properties[property] === 'string')
        .map((property) => `${id} ${property}`),
    );
    // Within the stack's own group, and of the API alone, which has an id.
    expect(named.filter((each) => !/^(Schedules|Retention|Doctor)\w* Name$|^WebhooksApi\w* Name$/.test(each))).toEqual([]);
  });

  it('has a budget only where AWS bills in dollars', () => {
    const [budget] = Object.values(ofType(file, 'AWS::Budgets::Budget'));
    expect(budget).toMatchObject({
      Condition: 'HasBudgets',
      Properties: { Budget: { BudgetLimit: { Amount: { Ref: 'MonthlyBudget' } } } },
    });
    expect(JSON.parse(text).Conditions.HasBudgets).toEqual({ 'Fn::Equals': [{ Ref: 'AWS::Partition' }, 'aws'] });
  });

  it('shows the set-up code behind #, which no browser sends to a server', () => {
    expect(file.Outputs.SetupUrl?.Value).toEqual({
      'Fn::Join': [
        '',
        [
          { 'Fn::GetAtt': ['WebhooksApiA28DB082', 'ApiEndpoint'] },
          '/console/join#',
          { 'Fn::GetAtt': [Object.keys(ofType(file, 'Custom::PforteSecrets'))[0], 'SetupCode'] },
        ],
      ],
    });
  });

  it.each([
    ['eu-central-1', 'aws'],
    ['eusc-de-east-1', 'aws-eusc'],
  ])('passes AWS’s validator for %s', (region, partition) => {
    // The validator that `cdk synth` runs, which comes inside of CDK's package.
    const { CompositeEngine, TemplateContent } = createRequire(createRequire(import.meta.url).resolve('aws-cdk-lib'))(
      '@aws/cloudformation-validate',
    );
    const report = new CompositeEngine({}).validateTemplate(new TemplateContent(text, 'pforte.template.json'), {
      pseudoParameterOverrides: { region, partition },
      severityLevel: 'ERROR',
    });
    expect(report.status).toBe('OK');
    expect(report.metadata.resourcesScanned).toBe(Object.keys(file.Resources).length);
    expect(report.diagnostics).toEqual([]);
  });
});

describe('what the file installs', () => {
  let installed: Installed;
  beforeAll(async () => {
    installed = await install(file);
  });
  afterAll(() => installed.world.close());

  it('is answered for every custom resource', () => {
    expect(installed.world.answers.map(({ Status }) => Status)).toEqual(['SUCCESS', 'SUCCESS', 'SUCCESS']);
    for (const answer of installed.world.answers) expect(JSON.stringify(answer).length).toBeLessThan(4096);
  });

  it('is a zip for every function of the inventory', () => {
    expect(Object.keys(installed.functions).sort()).toEqual([...names].sort());
  });

  it.each(names)('holds for %s what CDK uploads, byte for byte', (name) => {
    const asset = writeFunctionAsset(name, temporaryFolder());
    const uploaded = Object.fromEntries(readdirSync(asset).map((each) => [each, readFileSync(join(asset, each), 'utf8')]));
    const files = ['THIRD-PARTY.txt', ...(name === 'console' ? ['compiler.js', 'papers.js'] : []), 'index.js'].toSorted();
    expect(Object.keys(installed.functions[name] ?? {}).sort()).toEqual(files);
    expect(installed.functions[name]).toEqual(uploaded);
  });

  it('has its secrets in Parameter Store', () => {
    expect([...installed.world.parameters.keys()]).toEqual(['/pforte/keyring', '/pforte/meta-app', '/pforte/setup-code']);
  });
});
