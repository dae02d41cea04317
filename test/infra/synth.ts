import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, type Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import * as z from 'zod';
import { addFrontDesk } from '../../infra/aws/front-desk.ts';
import { readSettings } from '../../infra/aws/settings.ts';
import { inventory as deployed } from '../../shared/runtime/inventory.ts';
import type { Inventory } from '../../shared/runtime/inventory-entry.ts';
import { readJson, repository } from '../support/repository.ts';

const resource = z.object({
  Type: z.string(),
  Properties: z.record(z.string(), z.unknown()).default({}),
  DeletionPolicy: z.string().optional(),
  UpdateReplacePolicy: z.string().optional(),
  DependsOn: z.array(z.string()).optional(),
});
export type Resource = z.infer<typeof resource>;

export interface Synthesized {
  readonly state: Template;
  readonly service: Template;
  /** The cloud assembly's `manifest.json`. */
  readonly assembly: unknown;
}

const known = new Map<string, Synthesized>();

/**
 * Synthesizes both stacks as `cdk synth` does, validators included, from small stand-ins for the functions' sources. The same context gives the
 * same stacks, frozen, to every test of the process.
 * @param meddle puts something into the service stack before the validators look.
 */
export function synthesize(
  context: Readonly<Record<string, string>> = {},
  meddle?: (service: Stack) => void,
  inventory: Inventory = deployed,
): Synthesized {
  if (meddle || inventory !== deployed) return synthesizeAnew(context, inventory, meddle);
  const key = JSON.stringify(context);
  const synthesized = known.get(key) ?? synthesizeAnew(context, inventory);
  known.set(key, synthesized);
  return synthesized;
}

function synthesizeAnew(context: Readonly<Record<string, string>>, inventory: Inventory, meddle?: (service: Stack) => void): Synthesized {
  const { context: flags } = z.object({ context: z.record(z.string(), z.unknown()) }).parse(readJson(join(repository, 'cdk.json')));
  const folder = mkdtempSync(join(tmpdir(), 'pforte-infra-'));
  try {
    const sources = join(folder, 'functions');
    mkdirSync(sources);
    for (const name of Object.keys(inventory)) writeFileSync(join(sources, `${name}.ts`), `export const handler = async () => '${name}';`);
    const app = new App({ context: { ...flags, ...context }, outdir: join(folder, 'cdk.out') });
    const { state, service } = addFrontDesk(app, { settings: readSettings(app.node), sources, inventory });
    meddle?.(service);
    app.synth();
    return { state: frozen(state), service: frozen(service), assembly: deepFreeze(readJson(join(app.outdir, 'manifest.json'))) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function frozen(stack: Stack): Template {
  const template = Template.fromStack(stack);
  deepFreeze(template.toJSON());
  return template;
}

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null) for (const each of Object.values(Object.freeze(value))) deepFreeze(each);
  return value;
}

/** The resources of a type, or all, by logical id. */
export function resourcesOf(template: Template, type?: string): Readonly<Record<string, Resource>> {
  const all = z.object({ Resources: z.record(z.string(), resource) }).parse(template.toJSON()).Resources;
  return Object.fromEntries(Object.entries(all).filter(([, each]) => type === undefined || each.Type === type));
}

/** The one resource of a type whose logical id begins so. */
export function resourceNamed(template: Template, type: string, begin: string): Resource & { readonly id: string } {
  const found = Object.entries(resourcesOf(template, type)).filter(([id]) => id.startsWith(begin));
  const [only] = found;
  if (!only || found.length > 1) throw new Error(`${found.length} resources of ${type} begin with ${begin}`);
  return { id: only[0], ...only[1] };
}
