import { type App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { inventory as deployed } from '../../shared/runtime/inventory.ts';
import type { Inventory } from '../../shared/runtime/inventory-entry.ts';
import { ServiceStack } from './service-stack.ts';
import type { Settings } from './settings.ts';
import { StateStack } from './state-stack.ts';

export interface FrontDesk {
  readonly state: StateStack;
  readonly service: ServiceStack;
}

export interface FrontDeskInput {
  readonly settings: Settings;
  /** Folder of the functions' sources; default: `functions/`. */
  readonly sources?: string;
  /** Default: what is deployed. */
  readonly inventory?: Inventory;
}

/** Puts both stacks into the app, and the rules they must pass: a finding that is not acknowledged where it arises stops the synth. */
export function addFrontDesk(app: App, input: FrontDeskInput): FrontDesk {
  const { settings, sources, inventory = deployed } = input;
  Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
  const env = { region: settings.region };
  const tags = { application: 'pforte', deployment: settings.deployment };
  const state = new StateStack(app, `${settings.deployment}-state`, {
    env,
    tags,
    description: 'Pforte: what must survive',
    deployment: settings.deployment,
    customerKey: settings.customerKey,
  });
  const service = new ServiceStack(app, `${settings.deployment}-service`, {
    env,
    tags,
    description: 'Pforte: the front desk',
    deployment: settings.deployment,
    inventory,
    tables: state.tables,
    secretsKey: state.secretsKey,
    alarmEmail: settings.alarmEmail,
    throttle: settings.throttle,
    budget: { region: settings.region, dollars: settings.budgetDollars },
    sources,
    given: settings.given,
  });
  return { state, service };
}
