import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const modules = fileURLToPath(new URL('../../node_modules/', import.meta.url));

/** Errors of AWS that our code tells by their class. */
export const errorsByClass: readonly string[] = ['ConditionalCheckFailedException', 'ParameterAlreadyExists'];

/** The registration of an error that a service may answer: a class and a schema which nothing else refers to. */
const registration = /^n\d+_registry\.registerError\((\w+)\$, \w+\);\n/gm;

/** A schema. Of one that names its traits (`[_e]: …`) esbuild cannot tell that making it does nothing else, and keeps it. */
const schema = /^((?:export )?var \w+\$? = )(\[[^;]*\]);$/gm;

/** Fields of a client's `package.json` that it is resolved and licensed by, or that it sends. All of it would be in the bundle. */
const fieldsKept = ['name', 'version', 'license', 'sideEffects', 'main', 'module'];

/**
 * The AWS clients without the errors that no code of ours tells by their class, and without the schemas of calls that it never makes, half of their
 * bytes: a client registers all of its service's errors, and esbuild keeps what is registered. Such an error then comes as the service's general one, with its own name, status and message.
 *
 * They lie within `node_modules`, so that what they import is found, and a path in a bundle is the same on every machine.
 * @returns for each client's package its folder
 */
export function trimmedClients(): Readonly<Record<string, string>> {
  const clients = ['dynamodb', 'scheduler', 'sns', 'sqs', 'ssm'].map((name) => `@aws-sdk/client-${name}`);
  const manifests = clients.map((name) => readFileSync(join(modules, name, 'package.json'), 'utf8'));
  const how = [errorsByClass, fieldsKept, registration.source, schema.source, trim.toString()];
  const made = createHash('sha256').update(JSON.stringify([manifests, how]));
  const folder = join(modules, '.cache', `pforte-clients-${made.digest('hex').slice(0, 16)}`);
  if (!existsSync(folder)) makeWhole(folder, (draft) => clients.forEach((name) => void trim(name, join(draft, 'node_modules', name))));
  return Object.fromEntries(clients.map((name) => [name, join(folder, 'node_modules', name)]));
}

/** Makes a folder so that nobody sees half of it, though several builds may make it at once. */
function makeWhole(folder: string, fill: (draft: string) => void): void {
  mkdirSync(dirname(folder), { recursive: true });
  const draft = mkdtempSync(`${folder}.`);
  try {
    fill(draft);
    if (!existsSync(folder)) renameSync(draft, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
}

function trim(name: string, into: string): void {
  const from = join(modules, name);
  cpSync(join(from, 'dist-es'), join(into, 'dist-es'), { recursive: true });
  cpSync(join(from, 'LICENSE'), join(into, 'LICENSE'));
  const manifest = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as Readonly<Record<string, unknown>>;
  writeFileSync(join(into, 'package.json'), JSON.stringify(Object.fromEntries(fieldsKept.map((field) => [field, manifest[field]]))));
  const schemas = join(into, 'dist-es/schemas/schemas_0.js');
  const text = readFileSync(schemas, 'utf8');
  writeFileSync(
    schemas,
    text
      .replaceAll(registration, (line, error: string) => (errorsByClass.includes(error) ? line : ''))
      .replaceAll(schema, '$1/* @__PURE__ */ (() => $2)();'),
  );
}
