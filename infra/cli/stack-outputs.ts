import { CloudFormationClient, DescribeStacksCommand } from '@aws-sdk/client-cloudformation';
import { optionsOf } from '../../shared/runtime/aws-clients.ts';
import { checkRegion } from '../terminal/aws-region.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';

/** Options by which every command finds a deployment in AWS. */
export const stackOptions = { stack: { type: 'string' }, region: { type: 'string' } } as const;

export const stackOptionsHelp = `  --stack NAME   the deployment in AWS, with your credentials: its stack's name, for example pforte
  --region NAME  where that is, if AWS_REGION does not say it
`;

export interface FoundStack {
  /** As CloudFormation names it. */
  readonly name: string;
  readonly outputs: Readonly<Record<string, string>>;
}

/**
 * Finds a deployment by its name: the one stack of the uploaded file, or CDK's service stack.
 *
 * @throws UsageError where there is none of that name in the region
 */
export async function findStack(name: string): Promise<FoundStack> {
  await checkRegion();
  const client = new CloudFormationClient(optionsOf(commandCalls));
  try {
    const looks = await Promise.allSettled([name, `${name}-service`].map((one) => describe(client, one)));
    const found = looks.flatMap((look) => (look.status === 'fulfilled' && look.value ? [look.value] : []))[0];
    if (found) return found;
    // The operators' roles may look at their own stack alone: one refusal says nothing, two do.
    const refusals = looks.flatMap((look) => (look.status === 'rejected' ? [look.reason] : []));
    if (refusals.length === looks.length) throw refusals[0];
    throw new UsageError(
      `There is no stack ${name} of Pforte in ${await client.config.region()}, and no ${name}-service: check the name and --region.`,
    );
  } finally {
    client.destroy();
  }
}

async function describe(client: CloudFormationClient, StackName: string): Promise<FoundStack | undefined> {
  const { Stacks = [] } = await client.send(new DescribeStacksCommand({ StackName })).catch((error: unknown) => {
    // CloudFormation has no error of its own for it.
    if (error instanceof Error && error.name === 'ValidationError') return { Stacks: [] };
    throw error;
  });
  const outputs = Object.fromEntries((Stacks[0]?.Outputs ?? []).map(({ OutputKey = '', OutputValue = '' }) => [OutputKey, OutputValue]));
  return outputs.SecretsPrefix === undefined ? undefined : { name: StackName, outputs };
}

type Values = Readonly<Record<string, unknown>> & { readonly stack?: string | undefined; readonly region?: string | undefined };

/**
 * Fills in what `--stack` tells, so that no output has to be copied. What was given beside it wins.
 *
 * @param outputOf by the command's own options, the outputs that they are named after
 * @throws UsageError as `findStack`, and where a local run was named as well
 */
export async function withStack<V extends Values>(values: V, outputOf: Readonly<Record<string, string>>): Promise<V> {
  if (values.region !== undefined) process.env.AWS_REGION = values.region;
  if (values.stack === undefined) return values;
  if (values.local !== undefined) throw new UsageError('Say one of --local and --stack.');
  const { outputs } = await findStack(values.stack);
  const told = Object.entries(outputOf).map(([option, output]) => [option, values[option] ?? outputs[output]]);
  return { ...values, ...Object.fromEntries(told) };
}
