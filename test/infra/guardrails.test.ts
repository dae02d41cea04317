import { CfnResource } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { describe, expect, it } from 'vitest';
import { synthesize } from './synth.ts';

describe('the guardrails of the synth', () => {
  it('stop a queue that speaks without TLS', () => {
    expect(() => synthesize({}, (service) => new Queue(service, 'Careless'))).toThrow('AwsSolutions-SQS4');
  });

  it('stop a role with a wildcard', () => {
    const careless = () =>
      synthesize({}, (service) => {
        const role = new Role(service, 'Careless', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
        role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:*'], resources: ['*'] }));
      });
    expect(careless).toThrow('AwsSolutions-IAM5[Resource::*]');
  });

  it('stop what CloudFormation would only refuse at deploy', () => {
    const careless = () =>
      synthesize({}, (service) => {
        new CfnResource(service, 'Careless', { type: 'AWS::Logs::LogGroup', properties: { RetentionInDays: 'for ever' } });
      });
    expect(careless).toThrow('CloudFormation-Validate::F3012');
  });

  it('take no secret: no parameter of the stack but the version of the bootstrap, and nothing resolved into the template', () => {
    const { state, service } = synthesize();
    for (const template of [state, service]) {
      expect(Object.keys(template.toJSON().Parameters)).toEqual(['BootstrapVersion']);
      expect(JSON.stringify(template.toJSON())).not.toContain('{{resolve:');
    }
  });
});
