import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { App, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import { inventory as deployed } from '../../../shared/runtime/inventory.ts';
import type { Inventory } from '../../../shared/runtime/inventory-entry.ts';
import { type Bundles, pack } from '../../installer/payload.ts';
import { writeFunctionAsset } from '../bundle.ts';
import { OneFileStack } from './one-file-stack.ts';
import { withShortJoins } from './short-joins.ts';

/** CloudFormation takes 1,000,000 bytes; the rest is for what is still to come. */
export const templateBudgetBytes = 900_000;

const root = fileURLToPath(new URL('../../../', import.meta.url));

export interface TemplateInput {
  /** Folder of the functions' sources; default: `functions/`. */
  readonly sources?: string;
  /** Default: what is deployed. */
  readonly inventory?: Inventory;
}

/**
 * Builds the template that is uploaded in the AWS console: everything in one file, for any region. The same sources give the same bytes.
 *
 * @returns the template as JSON without white space
 * @throws Error when a rule of cdk-nag or of the template's validator is broken, or a bundle does not compile
 */
export function buildTemplate({ sources, inventory = deployed }: TemplateInput = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'pforte-template-'));
  try {
    const payload = pack(bundlesOf(Object.keys(inventory), folder, sources));
    // Runs as the `cdk` command would: with its flags, and without metadata that nobody reads.
    const { context } = JSON.parse(readFileSync(join(root, 'cdk.json'), 'utf8')) as { readonly context: Record<string, unknown> };
    const app = new App({ context, outdir: join(folder, 'cdk.out'), analyticsReporting: false, treeMetadata: false });
    Validations.of(app).addPlugins(new AwsSolutionsChecks(app), new ServerlessChecks(app));
    const stack = new OneFileStack(app, 'pforte', { inventory, payload });
    const { template } = app.synth().getStackArtifact(stack.artifactId);
    return JSON.stringify(withShortJoins(template));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The files of every function's bundle, as CDK's way uploads them. */
function bundlesOf(names: readonly string[], folder: string, sources?: string): Bundles {
  return Object.fromEntries(
    names.map((name) => {
      const asset = writeFunctionAsset(name, join(folder, 'bundles', name), sources);
      return [name, Object.fromEntries(readdirSync(asset).map((file) => [file, readFileSync(join(asset, file), 'utf8')]))];
    }),
  );
}
