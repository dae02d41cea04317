import { join } from 'node:path';
import recommended from 'aws-cdk-lib/recommended-feature-flags.json' with { type: 'json' };
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { readJson, repository } from '../support/repository.ts';
import { synthesize } from './synth.ts';

const regions = ['eu-central-1', 'eusc-de-east-1'] as const;
const flags = z.object({ context: z.record(z.string(), z.unknown()) }).parse(readJson(join(repository, 'cdk.json'))).context;

describe.each(regions)('the templates for %s', (region) => {
  const { state, service } = synthesize({ region, alarmEmail: 'technik@example.org' });
  const text = JSON.stringify([state.toJSON(), service.toJSON()]);

  it('name no partition', () => {
    expect(text.match(/arn:aws[a-z-]*:/g)).toBeNull();
  });

  it('know the domain of AWS only as part of a service principal', () => {
    const domains = new Set(text.match(/[a-z0-9.-]*amazon(?:aws)?\.[a-z]+/g));
    expect([...domains].sort()).toEqual([
      'apigateway.amazonaws.com',
      'cloudwatch.amazonaws.com',
      'lambda.amazonaws.com',
      'scheduler.amazonaws.com',
      'sns.amazonaws.com',
    ]);
  });

  it('name no region but their own', () => {
    expect(new Set(text.match(/\b(?:us|eu|eusc|ap)-[a-z]+(?:-[a-z]+)?-\d\b/g))).toEqual(new Set([region]));
  });
});

describe('the flags of CDK', () => {
  it('are the recommended ones, with two exceptions that infra/README.md explains', () => {
    const differing = Object.entries(recommended).filter(([name, value]) => JSON.stringify(flags[name]) !== JSON.stringify(value));
    expect(differing.map(([name]) => name)).toEqual(['@aws-cdk/core:enablePartitionLiterals', '@aws-cdk/core:defaultCrossStackReferences']);
  });

  it('make a finding of the template validator an error', () => {
    expect(flags['@aws-cdk/core:validateAgainstDefaultRules']).toBe(true);
  });
});
