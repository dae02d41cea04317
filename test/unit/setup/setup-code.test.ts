import { DeleteParameterCommand, GetParametersCommand, SSMClient } from '@aws-sdk/client-ssm';
import { mockClient } from 'aws-sdk-client-mock';
import { describe, expect, test } from 'vitest';
import { storedSetupCode } from '../../../shared/runtime/console/setup-codes.ts';
import { newSetupCode } from '../../../shared/runtime/setup-code.ts';

const made = Date.parse('2026-11-30T09:00:00Z');
const day = 24 * 60 * 60_000;
const { code, stored } = newSetupCode(made);

/** Whether a code is taken at a moment, where this lies in Parameter Store. */
function taken(value: string | undefined, given: string, now: number): Promise<boolean> {
  const ssm = mockClient(SSMClient);
  const Parameters = value === undefined ? [] : [{ Name: '/pforte/setup-code', Value: value }];
  ssm.on(GetParametersCommand, { Names: ['/pforte/setup-code'], WithDecryption: true }).resolves({ Parameters });
  return storedSetupCode(new SSMClient({ region: 'eu-central-1' }), '/pforte/', () => now).matches(given);
}

describe('a set-up code', () => {
  test('is taken for a day, and not a moment longer', async () => {
    expect(await taken(JSON.stringify(stored), code, made)).toBe(true);
    expect(await taken(JSON.stringify(stored), code, made + day - 1)).toBe(true);
    expect(await taken(JSON.stringify(stored), code, made + day)).toBe(false);
  });

  test.each([
    ['another one', JSON.stringify(stored), newSetupCode(made).code],
    ['one that was used: nothing lies there any more', undefined, code],
    ['one beside which somebody wrote', '{"hash":', code],
    ['none', JSON.stringify(stored), ''],
  ])('is refused: %s', async (_, value, given) => {
    expect(await taken(value, given, made)).toBe(false);
  });

  test('that is spent is gone, and stays spent where it cannot be deleted', async () => {
    const ssm = mockClient(SSMClient);
    ssm.on(DeleteParameterCommand).rejects(new Error('AccessDenied'));
    await storedSetupCode(new SSMClient({ region: 'eu-central-1' }), '/pforte/', () => made).spend();
    expect(ssm.commandCalls(DeleteParameterCommand)[0]?.args[0].input).toEqual({ Name: '/pforte/setup-code' });
  });
});
