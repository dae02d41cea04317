import { describe, expect, it } from 'vitest';
import { readSettings } from '../../infra/aws/settings.ts';

const read = (context: Readonly<Record<string, unknown>>) => readSettings({ tryGetContext: (key) => context[key] });

describe('the settings of a deployment', () => {
  it('are Frankfurt and pforte when nothing is said', () => {
    expect(read({})).toEqual({
      deployment: 'pforte',
      region: 'eu-central-1',
      throttle: { requestsPerSecond: 20, burst: 40 },
      budgetDollars: 5,
      customerKey: false,
      given: {},
    });
  });

  it('are what was said', () => {
    const said = {
      stack: 'lindenhof',
      region: 'eusc-de-east-1',
      alarmEmail: 'technik@example.org',
      requestsPerSecond: '300',
      burst: '900',
      budget: '50',
      customerKey: 'true',
    };
    expect(read(said)).toEqual({
      deployment: 'lindenhof',
      region: 'eusc-de-east-1',
      alarmEmail: 'technik@example.org',
      throttle: { requestsPerSecond: 300, burst: 900 },
      budgetDollars: 50,
      customerKey: true,
      given: {
        region: 'eusc-de-east-1',
        alarmEmail: 'technik@example.org',
        requestsPerSecond: '300',
        burst: '900',
        budget: '50',
        customerKey: 'true',
      },
    });
  });

  it('let twice as many requests come at once as in a second', () => {
    expect(read({ requestsPerSecond: '300' }).throttle).toEqual({ requestsPerSecond: 300, burst: 600 });
  });

  it.each([
    [{ stack: 'Lindenhof e.V.' }, '-c stack=… takes up to 40 small letters, digits and hyphens'],
    [{ stack: '../meta' }, '-c stack=…'],
    [{ region: 'Frankfurt' }, '-c region=… takes the name of an AWS region'],
    [{ alarmEmail: 'technik' }, '-c alarmEmail=… takes one e-mail address'],
    [{ requestsPerSecond: '0' }, '-c requestsPerSecond=… takes a whole number from 2 to 5000'],
    [{ requestsPerSecond: '1.5' }, '-c requestsPerSecond=… takes a whole number from 2 to 5000'],
    [{ requestsPerSecond: '-20' }, '-c requestsPerSecond=…'],
    [{ requestsPerSecond: 'many' }, '-c requestsPerSecond=…'],
    [{ requestsPerSecond: '' }, '-c requestsPerSecond=…'],
    [{ burst: '9999' }, '-c burst=… takes a whole number from 2 to 5000'],
    [{ requestsPerSecond: '60', burst: '40' }, '-c burst=40 is less than the 60 requests of one second'],
    [{ budget: '0' }, '-c budget=… takes a whole number from 1 to 100000'],
    [{ budget: '5 EUR' }, '-c budget=…'],
    [{ runBy: 'verein' }, '-c runBy=… takes facility or carrier'],
    [{ customerKey: 'ja' }, '-c customerKey=… takes true or false'],
    [{ stack: 7 }, '-c stack=… must be a text'],
    [{ facility: 'lindenhof.yaml' }, 'a deploy changes code only. Publish the file: npm run facility -- publish FILE'],
  ])('say what is wrong with %o', (context, message) => {
    expect(() => read(context)).toThrow(message);
  });
});
