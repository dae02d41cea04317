import type { Node } from 'constructs';
import { defaultThrottle, type Throttle } from './webhook-routes.ts';

/** Settings that may be given at deploy with `-c name=value`. */
export interface Settings {
  /** `-c stack=`: begins the names of both stacks and of the secrets. */
  readonly deployment: string;
  readonly region: string;
  readonly alarmEmail?: string;
  /** `-c requestsPerSecond=`, `-c burst=`: what the API takes, all routes together. */
  readonly throttle: Throttle;
  /** `-c budget=`: US dollars a month. */
  readonly budgetDollars: number;
  /** `-c customerKey=`: the secrets lie under a key of the facility's own. */
  readonly customerKey: boolean;
  /** As they were given, by their names: the next deploy keeps what it is not told otherwise. */
  readonly given: Readonly<Record<string, string>>;
}

/** The stack's name finds the deployment that keeps them, so it is not kept itself. */
const keptNames = ['region', 'alarmEmail', 'requestsPerSecond', 'burst', 'budget', 'runBy', 'customerKey'] as const;

/** A desk costs less than one; a month that reaches five has something to tell. */
const defaultBudgetDollars = 5;

/**
 * Reads the settings from the app's context.
 * @throws Error that says which setting is wrong and how it should look.
 */
export function readSettings(context: Pick<Node, 'tryGetContext'>): Settings {
  const text = (name: string): string | undefined => {
    const value: unknown = context.tryGetContext(name);
    if (value === undefined || typeof value === 'string') return value;
    throw new Error(`-c ${name}=… must be a text`);
  };
  if (text('facility') !== undefined) {
    throw new Error('-c facility=… is no setting any more: a deploy changes code only. Publish the file: npm run facility -- publish FILE');
  }
  const deployment = text('stack') ?? 'pforte';
  if (!/^[a-z][a-z0-9-]{0,39}$/.test(deployment)) {
    throw new Error('-c stack=… takes up to 40 small letters, digits and hyphens, a letter first. Example: -c stack=pforte-probe');
  }
  // The sovereign cloud's regions begin with four letters, eusc-de-east-1.
  const region = text('region') ?? 'eu-central-1';
  if (!/^[a-z]{2,4}(-[a-z]+)+-\d$/.test(region))
    throw new Error('-c region=… takes the name of an AWS region. Example: -c region=eu-central-1');
  const alarmEmail = text('alarmEmail');
  if (alarmEmail !== undefined && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(alarmEmail)) {
    throw new Error('-c alarmEmail=… takes one e-mail address. Example: -c alarmEmail=technik@example.org');
  }
  const throttle = readThrottle(text);
  const budgetDollars = wholeNumber(text, 'budget', 1, 100_000) ?? defaultBudgetDollars;
  return {
    deployment,
    region,
    customerKey: customerKeyOf(text('runBy') ?? 'facility', text('customerKey')),
    ...(alarmEmail !== undefined && { alarmEmail }),
    throttle,
    budgetDollars,
    given: Object.fromEntries(keptNames.flatMap((name) => (text(name) === undefined ? [] : [[name, text(name) ?? '']]))),
  };
}

type Text = (name: string) => string | undefined;

function readThrottle(text: Text): Throttle {
  const requestsPerSecond = wholeNumber(text, 'requestsPerSecond', 2, 5000) ?? defaultThrottle.requestsPerSecond;
  const burst = wholeNumber(text, 'burst', 2, 5000) ?? 2 * requestsPerSecond;
  if (burst < requestsPerSecond) {
    throw new Error(`-c burst=${burst} is less than the ${requestsPerSecond} requests of one second. Give at least as many`);
  }
  return { requestsPerSecond, burst };
}

function wholeNumber(text: Text, name: string, least: number, most: number): number | undefined {
  const given = text(name);
  if (given === undefined) return undefined;
  const number = /^\d{1,6}$/.test(given) ? Number(given) : Number.NaN;
  if (number >= least && number <= most) return number;
  throw new Error(`-c ${name}=… takes a whole number from ${least} to ${most}. Example: -c ${name}=${least * 10}`);
}

/** A carrier has an account that many people can read, and a dollar a month; a small facility has neither. */
function customerKeyOf(runBy: string, given: string | undefined): boolean {
  if (runBy !== 'facility' && runBy !== 'carrier') throw new Error('-c runBy=… takes facility or carrier. Example: -c runBy=carrier');
  if (given !== undefined && given !== 'true' && given !== 'false') {
    throw new Error('-c customerKey=… takes true or false. Example: -c customerKey=true');
  }
  return given === undefined ? runBy === 'carrier' : given === 'true';
}
