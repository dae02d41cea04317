import { join } from 'node:path';
import { App, CfnOutput, Stack, type StackProps } from 'aws-cdk-lib';
import { Code } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { writeFunctionAsset } from './bundle.ts';
import { addService, type ServiceProps } from './service.ts';

export interface ServiceStackProps extends StackProps, ServiceProps {
  /** Folder of the functions' sources; default: `functions/`. */
  readonly sources?: string | undefined;
  /** The settings given with `-c`, kept for the next deploy. */
  readonly given: Readonly<Record<string, string>>;
}

/** The service in a stack of its own, its functions' bundles as assets. */
export class ServiceStack extends Stack {
  constructor(scope: Construct, id: string, props: ServiceStackProps) {
    super(scope, id, props);
    const codeOf = (name: string) => Code.fromAsset(writeFunctionAsset(name, bundleDir(this, name), props.sources));
    addService(this, { ...props, stackName: this.stackName, codeOf });
    new CfnOutput(this, 'DeploySettings', { value: JSON.stringify(props.given) });
  }
}

/** In the output folder, so that nothing is left elsewhere. CDK copies it from there under the hash of its content. */
function bundleDir(stack: Stack, name: string): string {
  const app = stack.node.root;
  if (!(app instanceof App)) throw new TypeError('The service stack must stand in an App.');
  return join(app.outdir, 'bundles', name);
}
