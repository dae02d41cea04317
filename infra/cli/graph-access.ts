import type { DeskId } from '../../shared/app/settings/settings-ports.ts';
import { createSSM } from '../../shared/runtime/aws-clients.ts';
import type { GraphAccess } from '../../shared/runtime/operator-graph.ts';
import { createSecrets } from '../../shared/runtime/secrets.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { commandCalls } from './call-limits.ts';

/** Where Graph is, and a desk's tokens among the secrets under `prefix`. Throws `UsageError` where that is not named. */
export async function graphInAws(prefix: string | undefined, now: () => number, desk: DeskId): Promise<GraphAccess> {
  if (prefix === undefined) throw new UsageError('This command speaks to Meta: name the secrets with --secrets (output SecretsPrefix).');
  const secrets = await createSecrets(createSSM(commandCalls), prefix, ['meta-app', 'meta-tokens'], now, () => undefined, desk).get();
  const tokens = Object.fromEntries(Object.entries(secrets['meta-tokens']).map(([name, token]) => [name, token ?? '']));
  return { appSecret: secrets['meta-app'].appSecret, tokens };
}
