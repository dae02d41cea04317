import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeFunctionAsset } from '../../infra/aws/bundle.ts';
import { buildTemplate } from '../../infra/aws/one-file/build-template.ts';
import { type FunctionName, inventory } from '../../shared/runtime/inventory.ts';
import { type Installed, inlineCode, install, ofType, readOneFile } from '../support/installed-template.ts';
import { filesOf } from './late-files.ts';
import { temporaryFolder } from './temporary-folder.ts';

const text = buildTemplate();
const file = readOneFile(text);
const names = Object.keys(inventory) as readonly FunctionName[];

/** A property as CloudFormation would have it in a stack of that name; what AWS makes up is `<stack>-<logical id>`. */
function resolve(value: unknown, stack: string): unknown {
  if (Array.isArray(value)) return value.map((each) => resolve(each, stack));
  if (typeof value !== 'object' || value === null) return value;
  const [[key, of] = [], ...more] = Object.entries(value) as [string?, unknown?][];
  if (more.length === 0 && key === 'Ref') return madeUp(String(of), stack);
  if (more.length === 0 && key === 'Fn::GetAtt') return `${stack}-${(of as string[]).join('.')}`;
  if (more.length === 0 && key === 'Fn::Join') {
    const [between, parts] = of as [string, unknown[]];
    return parts.map((part) => resolve(part, stack)).join(between);
  }
  if (more.length === 0 && key === 'Fn::Sub') return String(of).replaceAll(/\$\{([^!}]+)\}/g, (_, name: string) => madeUp(name, stack));
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, resolve(each, stack)]));
}

function madeUp(name: string, stack: string): string {
  if (name === 'AWS::StackName') return stack;
  return name.startsWith('AWS::') ? name : `${stack}-${name}`;
}

function resolved(
  stack: string,
): Readonly<Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }>> {
  const { Code, ...rest } = { Code: inlineCode(file), ...file.Resources };
  return resolve(JSON.parse(JSON.stringify(rest).replace(JSON.stringify(Code), '""')), stack) as ReturnType<typeof resolved>;
}

/** What resources name in the whole account, with their types. The rest is named by AWS, after the stack. */
function namesIn(stack: string): readonly string[] {
  return (
    Object.values(resolved(stack))
      .flatMap(({ Type, Properties }) => {
        const { Budget } = Properties as { readonly Budget?: { readonly BudgetName: string } };
        const own = ['Name', 'DashboardName', 'QueueName', 'TableName', 'RoleName', 'BucketName', 'TopicName', 'AlarmName', 'Prefix'];
        // Names of functions and log groups, beside those that only say of which one a resource is.
        const their = { 'AWS::Lambda::Function': ['FunctionName'], 'AWS::Logs::LogGroup': ['LogGroupName'] }[Type] ?? [];
        const names = [...own, ...their].flatMap((name) => Properties[name] ?? []);
        return [...names, ...(Budget ? [Budget.BudgetName] : [])].map((name) => `${Type} ${name}`);
      })
      // Within the stack's own group, and of the API alone, which has an id.
      .filter((name) => !/^AWS::(Scheduler::Schedule|ApiGatewayV2::Api) /.test(name))
      .sort()
  );
}

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
    expect(elsewhere).not.toContain(`\${${ledger}`);
  });

  it('names schedules, metrics and secrets by the stack, so that a second one does not meet the first', () => {
    const groups = Object.values(ofType(file, 'AWS::Scheduler::ScheduleGroup')).map(({ Properties }) => JSON.stringify(Properties.Name));
    expect(groups).toHaveLength(3);
    for (const name of groups) expect(name).toContain('AWS::StackName');
    for (const { Properties } of Object.values(ofType(file, 'AWS::Logs::MetricFilter')))
      expect(Properties).toMatchObject({ MetricTransformations: [{ MetricNamespace: { Ref: 'AWS::StackName' } }] });
    const text = JSON.stringify(file.Resources).replace(JSON.stringify(inlineCode(file)), '');
    expect(text).not.toContain('"/pforte');
  });

  it('gives what it names in the account other names in a second stack', () => {
    expect(namesIn('haus')).toEqual([
      'AWS::Budgets::Budget haus',
      'AWS::CloudWatch::Dashboard haus',
      'AWS::Logs::QueryDefinition haus/answers',
      'AWS::Logs::QueryDefinition haus/failures',
      'AWS::Logs::QueryDefinition haus/operator',
      'AWS::Logs::QueryDefinition haus/unknown-shapes',
      'AWS::Scheduler::ScheduleGroup haus',
      'AWS::Scheduler::ScheduleGroup haus-doctor',
      'AWS::Scheduler::ScheduleGroup haus-retention',
      'Custom::PforteSecrets /haus/',
    ]);
    const first = new Set(namesIn('haus'));
    expect(namesIn('hof').filter((name) => first.has(name))).toEqual([]);
    expect(Object.values(JSON.parse(text).Outputs).filter((output) => Object.hasOwn(output as object, 'Export'))).toEqual([]);
  });

  it('lets a stack touch no secret, table or metric of another one: each name in it is its own or AWS’s', () => {
    const [ours, theirs] = ['haus', 'hof'].map((stack) => JSON.stringify(resolved(stack)));
    expect(ours?.replaceAll(/\bhaus\b/g, 'hof')).toBe(theirs);
    const secrets = new Set(ours?.match(/parameter\/[\w*/-]+/g));
    expect([...secrets].sort()).toEqual([
      'parameter/haus/desks/*/meta-tokens',
      'parameter/haus/keyring',
      'parameter/haus/meta-app',
      'parameter/haus/meta-tokens',
      'parameter/haus/secrets-key',
      'parameter/haus/setup-code',
    ]);
    const own = new Set(ours?.match(/"Namespace":"[^"]+"|"MetricNamespace":"[^"]+"/g));
    expect([...own].sort()).toEqual([
      '"MetricNamespace":"haus"',
      '"Namespace":"AWS/ApiGateway"',
      '"Namespace":"AWS/Lambda"',
      '"Namespace":"AWS/SQS"',
      '"Namespace":"haus"',
    ]);
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
    const [secrets] = Object.keys(ofType(file, 'Custom::PforteSecrets'));
    expect(file.Outputs.SetupUrl?.Value).toEqual({
      'Fn::Sub': `\${WebhooksApiA28DB082.ApiEndpoint}/console/join#\${${secrets}.SetupCode}`,
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
    expect(Object.keys(installed.functions[name] ?? {}).sort()).toEqual(filesOf(name));
    expect(installed.functions[name]).toEqual(uploaded);
  });

  it('has its secrets in Parameter Store', () => {
    expect([...installed.world.parameters.keys()]).toEqual(['/pforte/keyring', '/pforte/meta-app', '/pforte/setup-code']);
  });
});
