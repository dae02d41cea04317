import {
  Aws,
  BootstraplessSynthesizer,
  CfnCondition,
  CfnOutput,
  CfnParameter,
  Fn,
  type IStackSynthesizer,
  Stack,
  Validations,
} from 'aws-cdk-lib';
import type { CfnTable } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { consolePath } from '../../../shared/runtime/inventory.ts';
import type { Inventory, TableId } from '../../../shared/runtime/inventory-entry.ts';
import type { Payload } from '../../installer/payload.ts';
import { pascalCase } from '../pascal-case.ts';
import type { Resources } from '../resources.ts';
import { addService } from '../service.ts';
import { createTables } from '../state-stack.ts';
import { defaultThrottle } from '../webhook-routes.ts';
import { Installer } from './installer.ts';

export interface OneFileStackProps {
  readonly inventory: Inventory;
  readonly payload: Payload;
}

/**
 * State, service and installer in one stack, for any region. What CDK's way says at synth is a parameter here or stands fast: the stack's name
 * is the deployment's, so that one file makes several desks in one account.
 */
export class OneFileStack extends Stack {
  constructor(scope: Construct, id: string, { inventory, payload }: OneFileStackProps) {
    super(scope, id, {
      description: 'Pforte: automatische Erstantwort auf Messenger und WhatsApp',
      suppressTemplateIndentation: true,
      // CDK's types are not made for `exactOptionalPropertyTypes`.
      synthesizer: new BootstraplessSynthesizer() as IStackSynthesizer,
    });
    Validations.of(this).acknowledge(
      {
        id: 'Annotation::@aws-cdk/core:Stack.templateSize',
        reason: 'The template carries the code, and its size has a budget of its own.',
      },
      {
        id: 'CloudFormation-Validate::W1001',
        reason: 'A table is named only where its condition holds; the validator does not see that beneath Fn::If.',
      },
    );
    const { alarmMail, monthlyBudget, setupRound } = addParameters(this);
    const installer = new Installer(this, 'Installer', { payload, secretsPrefix: `/${Aws.STACK_NAME}/`, setupRound });
    const { api } = addService(this, {
      deployment: Aws.STACK_NAME,
      stackName: Aws.STACK_NAME,
      inventory,
      tables: addTables(this),
      secretsKey: undefined,
      alarmEmail: alarmMail,
      throttle: defaultThrottle,
      budget: { region: this.region, dollars: monthlyBudget },
      codeOf: (name) => installer.codeOf(name),
    });
    // Behind `#`, which no browser sends: the code stands in no log of a server.
    const setupUrl = Fn.join('', [api.apiEndpoint, `${consolePath}/join#`, installer.setupCode]);
    new CfnOutput(this, 'SetupUrl', { value: setupUrl, description: 'Einrichtung: gilt einmal und 24 Stunden. Neu mit SetupRound + 1.' });
  }
}

/** New tables, or those of an earlier stack: of one that was deleted, or of CDK's way. A table keeps its name as long as it lives. */
function addTables(stack: Stack): Resources['tables'] {
  const created = createTables(stack);
  const choose = (id: TableId): Resources['tables'][TableId] => {
    const name = `Existing${pascalCase(id)}`;
    const existing = new CfnParameter(stack, name, {
      description: `Nur beim Umzug: Name der Tabelle ${pascalCase(id)} eines früheren Stacks. Sonst leer lassen.`,
      default: '',
      allowedPattern: '^([a-zA-Z0-9_.-]{3,255})?$',
    }).valueAsString;
    const isNew = new CfnCondition(stack, `New${pascalCase(id)}`, { expression: Fn.conditionEquals(existing, '') });
    const table = created[id];
    (table.node.defaultChild as CfnTable).cfnOptions.condition = isNew;
    const either = (ours: string, theirs: string) => Fn.conditionIf(isNew.logicalId, ours, theirs).toString();
    const arn = stack.formatArn({ service: 'dynamodb', resource: 'table', resourceName: existing });
    return { tableName: either(table.tableName, existing), tableArn: either(table.tableArn, arn) };
  };
  return { conversations: choose('conversations'), ledger: choose('ledger'), settings: choose('settings') };
}

function addParameters(stack: Stack) {
  const alarmMail = new CfnParameter(stack, 'AlarmMail', {
    description: 'E-Mail-Adresse, an die Warnungen gehen. AWS schickt dorthin eine Mail zum Bestätigen.',
    allowedPattern: '^[^@\\s]+@[^@\\s]+\\.[^@\\s]+$',
    constraintDescription: 'Bitte eine E-Mail-Adresse angeben, zum Beispiel technik@example.org.',
  });
  const monthlyBudget = new CfnParameter(stack, 'MonthlyBudget', {
    description: 'US-Dollar im Monat, ab denen eine Mail vor Kosten warnt. Sie gilt für das ganze Konto.',
    type: 'Number',
    default: 5,
    minValue: 1,
    maxValue: 100_000,
  });
  const setupRound = new CfnParameter(stack, 'SetupRound', {
    description: 'Um 1 erhöhen, wenn ein neuer Einrichtungscode gebraucht wird.',
    type: 'Number',
    default: 1,
    minValue: 1,
  });
  return { alarmMail: alarmMail.valueAsString, monthlyBudget: monthlyBudget.valueAsNumber, setupRound: setupRound.valueAsString };
}
