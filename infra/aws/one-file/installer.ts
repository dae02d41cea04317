import { CustomResource, Duration, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as LambdaFunction, LoggingFormat, Runtime } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { BlockPublicAccess, Bucket, BucketEncryption, type IBucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { logDays } from '../../../shared/runtime/inventory-entry.ts';
import type { SecretName } from '../../../shared/runtime/secret-names.ts';
import { setupCodeName } from '../../../shared/runtime/setup-code.ts';
import type { Payload } from '../../installer/payload.ts';
import { keyOf, resourceTypes } from '../../installer/request.ts';
import { allow, wildcardFinding } from '../grants.ts';
import { secretArns } from '../read-secrets.ts';
import { installerCode } from './installer-code.ts';

/** The secrets that the installer can make by itself; the tokens are Meta's. */
const madeSecrets: readonly SecretName[] = ['keyring', 'meta-app'];

export interface InstallerProps {
  readonly payload: Payload;
  /** SSM path of the secrets, with a slash at both ends. */
  readonly secretsPrefix: string;
  /** Another value makes another set-up code. */
  readonly setupRound: string;
}

/** Stands in for the CDK's bootstrap: a bucket for the functions' code, and the function that fills it and makes the secrets. */
export class Installer extends Construct {
  /** To be shown to the operator, once. */
  readonly setupCode: string;
  private readonly bucket: Bucket;
  private readonly code: CustomResource;

  constructor(scope: Construct, id: string, { payload, secretsPrefix, setupRound }: InstallerProps) {
    super(scope, id);
    this.bucket = this.createBucket();
    const role = this.createRole(secretsPrefix);
    const { functionArn } = this.createFunction(role, payload);
    const ask = (name: string, resourceType: string, properties: Readonly<Record<string, string>>) => {
      // Longer than Lambda takes to try three times, and shorter than the hour that CloudFormation would wait.
      const serviceTimeout = Duration.minutes(10);
      const made = new CustomResource(this, name, {
        serviceToken: functionArn,
        resourceType,
        properties: { ...properties },
        serviceTimeout,
      });
      made.node.addDependency(role);
      return made;
    };
    const Bucket = this.bucket.bucketName;
    // Before the code, so that it is deleted after it: what is still there then is nobody's any more.
    const content = ask('Content', resourceTypes.bucket, { Bucket });
    content.node.addDependency(this.bucket);
    this.code = ask('Code', resourceTypes.code, { Bucket, Payload: payload.hash });
    this.code.node.addDependency(content);
    const secrets = ask('Secrets', resourceTypes.secrets, { Prefix: secretsPrefix, SetupRound: setupRound });
    this.setupCode = secrets.getAttString('SetupCode');
  }

  /** The bundle of a function, once the installer has written it. */
  codeOf(name: string): Code {
    // CDK's types are not made for `exactOptionalPropertyTypes`.
    return Code.fromBucket(this.bucket as IBucket, keyOf(this.code.getAttString('Payload'), name));
  }

  private createBucket(): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.DESTROY,
    });
    Validations.of(bucket).acknowledge(
      { id: 'AwsSolutions-S1', reason: 'It holds published code and nothing else; a log of who read it would need a second bucket.' },
      {
        id: 'Annotation::@aws-cdk/aws-lambda:codeFromBucketObjectVersionNotSpecified',
        reason: 'Other code lies under another key: each begins with the hash of its payload.',
      },
    );
    return bucket;
  }

  private createRole(secretsPrefix: string): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com'), description: 'Pforte installer' });
    const place = { prefix: secretsPrefix, key: undefined };
    role.addToPolicy(allow(['s3:ListBucket'], this.bucket.bucketArn));
    role.addToPolicy(allow(['s3:PutObject', 's3:DeleteObject'], this.bucket.arnForObjects('*')));
    Validations.of(role).acknowledge({
      id: wildcardFinding(role, this.bucket.arnForObjects('*')),
      reason: 'The bucket is its own, and it holds nothing else.',
    });
    // To write, never to read: what is there already is kept unseen.
    role.addToPolicy(
      new PolicyStatement({ actions: ['ssm:PutParameter'], resources: secretArns(this, place, [...madeSecrets, setupCodeName]) }),
    );
    return role;
  }

  private createFunction(role: Role, payload: Payload): LambdaFunction {
    const logGroup = new LogGroup(this, 'Logs', { retention: logDays, removalPolicy: RemovalPolicy.DESTROY });
    role.addToPolicy(allow(['logs:CreateLogStream', 'logs:PutLogEvents'], logGroup.logGroupArn));
    const installer = new LambdaFunction(this, 'Function', {
      description: 'Writes the functions’ code into the bucket and makes the secrets, when the stack is made or changed.',
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromInline(installerCode(payload)),
      role,
      timeout: Duration.minutes(2),
      memorySize: 1024,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
    });
    Validations.of(installer).acknowledge(
      { id: 'Serverless-LambdaDLQ', reason: 'CloudFormation waits for its answer, and says when there is none.' },
      { id: 'Serverless-LambdaTracing', reason: 'It runs when the stack is made or changed; CloudFormation tells how that went.' },
    );
    return installer;
  }
}
