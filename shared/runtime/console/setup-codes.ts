import { DeleteParameterCommand, GetParametersCommand, type SSMClient } from '@aws-sdk/client-ssm';
import * as z from 'zod/mini';
import type { SetupCodes } from '../../app/console/console-ports.ts';
import type { Clock } from '../../app/ports.ts';
import { isSetupCode, setupCodeName } from '../setup-code.ts';

const stored = z.object({ hash: z.string(), validUntil: z.string() });

/** The set-up code whose hash lies in SSM beside the secrets. */
export function storedSetupCode(ssm: SSMClient, prefix: string, now: Clock): SetupCodes {
  const name = `${prefix}${setupCodeName}`;
  return {
    async matches(code) {
      const { Parameters = [] } = await ssm.send(new GetParametersCommand({ Names: [name], WithDecryption: true }));
      const found = stored.safeParse(parsed(Parameters[0]?.Value));
      return found.success && isSetupCode(found.data, code, now());
    },
    async spend() {
      // Used up already by its mark; gone is only tidier.
      await ssm.send(new DeleteParameterCommand({ Name: name })).catch(() => undefined);
    },
  };
}

function parsed(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
