import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import * as z from 'zod';
import { bucket, type InstallerWorld, requestOf, startInstallerWorld } from './installer-world.ts';
import { repository, temporaryFolder } from './repository.ts';

const template = z.object({
  Parameters: z.record(z.string(), z.record(z.string(), z.unknown())),
  Resources: z.record(z.string(), z.looseObject({ Type: z.string(), Properties: z.record(z.string(), z.unknown()).default({}) })),
  Outputs: z.record(z.string(), z.object({ Value: z.unknown() })),
});
export type OneFile = z.infer<typeof template>;

export function readOneFile(text: string): OneFile {
  return template.parse(JSON.parse(text));
}

/** The resources of a type by their logical ids. */
export function ofType({ Resources }: OneFile, type: string): Readonly<Record<string, OneFile['Resources'][string]>> {
  return Object.fromEntries(Object.entries(Resources).filter(([, { Type }]) => Type === type));
}

const inlined = z.object({ Code: z.object({ ZipFile: z.string() }) });

/** The code that stands in the template itself. */
export function inlineCode(file: OneFile): string {
  const codes = Object.values(ofType(file, 'AWS::Lambda::Function')).flatMap(({ Properties }) => inlined.safeParse(Properties).data ?? []);
  const [only] = codes;
  if (!only || codes.length > 1) throw new Error(`${codes.length} functions are inline`);
  return only.Code.ZipFile;
}

const fromBucket = z.object({ Code: z.object({ S3Key: z.object({ 'Fn::Sub': z.string() }) }) });

export interface Installed {
  readonly world: InstallerWorld;
  /** The hash of what the template carries: the physical id of its code. */
  readonly payload: string;
  /** The files of each function's zip, by the function's name; the zips are those that the template's functions name. */
  readonly functions: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

const timeOfAnInstaller = { getRemainingTimeInMillis: () => 120_000 };
const given: Readonly<Record<string, unknown>> = { Bucket: bucket, Prefix: '/pforte/', SetupRound: '1' };

function customOf(
  file: OneFile,
  type = 'Custom::',
): readonly { readonly Type: string; readonly properties: Readonly<Record<string, unknown>> }[] {
  return Object.values(file.Resources)
    .filter(({ Type }) => Type.startsWith(type))
    .map(({ Type, Properties }) => ({
      Type,
      properties: Object.fromEntries(Object.entries(Properties).map(([name, value]) => [name, given[name] ?? value])),
    }));
}

/** Creates the custom resources of the template as CloudFormation does: its own inline code runs, against an S3 and a Parameter Store of this machine. */
export async function install(file: OneFile): Promise<Installed> {
  const world = await startInstallerWorld();
  const handler = loadInline(inlineCode(file), world);
  for (const { Type, properties } of customOf(file)) await handler(requestOf(world, 'Create', Type, properties), timeOfAnInstaller);
  return installedIn(world, file);
}

/** Replaces an installed template by another one as CloudFormation does: of the custom resources only that of the code has changed. */
export async function replaceBy(file: OneFile, { world, payload }: Installed): Promise<Installed> {
  const handler = loadInline(inlineCode(file), world);
  for (const { Type, properties } of customOf(file, 'Custom::PforteCode'))
    await handler(requestOf(world, 'Update', Type, properties, payload), timeOfAnInstaller);
  return installedIn(world, file);
}

/** Removes the code of a template that was replaced, as CloudFormation does in the end. `file`: the template that holds now. */
export async function cleanUp(file: OneFile, { world, payload }: Installed): Promise<void> {
  const handler = loadInline(inlineCode(file), world);
  await handler(requestOf(world, 'Delete', 'Custom::PforteCode', { Bucket: bucket, Payload: payload }, payload), timeOfAnInstaller);
}

async function installedIn(world: InstallerWorld, file: OneFile): Promise<Installed> {
  const payload = world.answers.flatMap(({ Data }) => Data?.Payload ?? []).at(-1) ?? '';
  const keys = Object.values(ofType(file, 'AWS::Lambda::Function')).flatMap(({ Properties }) => {
    const key = fromBucket.safeParse(Properties).data?.Code.S3Key['Fn::Sub'];
    return key === undefined ? [] : [key.replace(/\$\{\w+\.Payload\}/, payload)];
  });
  const nameIn = (key: string) => key.replace(/^.*\/|\.zip$/g, '');
  const functions = Object.fromEntries(await Promise.all(keys.map(async (key) => [nameIn(key), await world.unzipped(key)])));
  return { world, payload, functions };
}

type Handler = (request: unknown, context: { getRemainingTimeInMillis(): number }) => Promise<void>;

/** As Lambda does it: the text becomes `index.js`, and the SDK is the runtime's. */
function loadInline(code: string, { endpoints }: InstallerWorld): Handler {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'index.js'), code);
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'));
  Object.assign(process.env, {
    AWS_REGION: 'eu-central-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SSM: endpoints.ssm,
  });
  return (createRequire(join(folder, 'index.js'))('./index.js') as { readonly handler: Handler }).handler;
}

/** A folder of functions as the local run loads it, each from its unpacked zip. */
export function functionsFolderOf({ functions }: Installed): string {
  const folder = temporaryFolder();
  for (const [name, files] of Object.entries(functions)) {
    const unpacked = join(folder, name);
    mkdirSync(unpacked);
    for (const [file, text] of Object.entries(files)) writeFileSync(join(unpacked, file), text);
    const index = JSON.stringify(join(unpacked, 'index.js'));
    const source = `import { createRequire } from 'node:module';\nexport const { handler } = createRequire(${index})(${index});\n`;
    writeFileSync(join(folder, `${name}.ts`), source);
  }
  return folder;
}
