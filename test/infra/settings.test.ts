import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/aws/settings.ts';

const read = (context: Readonly<Record<string, unknown>>) => readSettings({ tryGetContext: (key) => context[key] });

describe('the settings of a deployment', () => {
  it('are Frankfurt, facility.yaml and pforte when nothing is said', () => {
    expect(read({})).toEqual({ deployment: 'pforte', region: 'eu-central-1', facilityFile: 'facility.yaml' });
  });

  it('are what was said', () => {
    const said = { stack: 'lindenhof', region: 'eusc-de-east-1', facility: 'lindenhof.yaml', alarmEmail: 'technik@example.org' };
    expect(read(said)).toEqual({
      deployment: 'lindenhof',
      region: 'eusc-de-east-1',
      facilityFile: 'lindenhof.yaml',
      alarmEmail: 'technik@example.org',
    });
  });

  it.each([
    [{ stack: 'Lindenhof e.V.' }, '-c stack=… takes up to 40 small letters, digits and hyphens'],
    [{ stack: '../meta' }, '-c stack=…'],
    [{ region: 'Frankfurt' }, '-c region=… takes the name of an AWS region'],
    [{ alarmEmail: 'technik' }, '-c alarmEmail=… takes one e-mail address'],
    [{ facility: 7 }, '-c facility=… must be a text'],
  ])('say what is wrong with %o', (context, message) => {
    expect(() => read(context)).toThrow(message);
  });
});
