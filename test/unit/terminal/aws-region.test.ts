import { afterEach, beforeEach, expect, it } from 'vitest';
import { checkRegion } from '../../../infra/terminal/aws-region.ts';

const kept = { ...process.env };
beforeEach(() => {
  // Nobody's own settings.
  Object.assign(process.env, { AWS_CONFIG_FILE: '/nowhere', AWS_SHARED_CREDENTIALS_FILE: '/nowhere' });
  for (const name of ['AWS_REGION', 'AWS_DEFAULT_REGION', 'AWS_PROFILE']) delete process.env[name];
});
afterEach(() => {
  process.env = { ...kept };
});

it('a region that is missing or none is told in a sentence, and with what to type', async () => {
  await expect(checkRegion()).rejects.toThrow('No region of AWS is named: set it, for example: export AWS_REGION=eu-central-1');
  for (const wrong of ['frankfurt', 'eu-central', 'eu-central-1a', 'EU-CENTRAL-1']) {
    process.env.AWS_REGION = wrong;
    await expect(checkRegion()).rejects.toThrow(`"${wrong}" is no region of AWS: set one, for example: export AWS_REGION=eu-central-1`);
  }
});

it('regions of every partition are taken', async () => {
  for (const region of ['eu-central-1', 'eusc-de-east-1', 'us-gov-west-1', 'ap-southeast-7']) {
    process.env.AWS_REGION = region;
    await expect(checkRegion()).resolves.toBeUndefined();
  }
});
