import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BuildOptions, buildSync, transformSync } from 'esbuild';
import { writtenLists } from '../../shared/languages/registry.ts';
import { writtenAssets } from '../../shared/runtime/console/written-assets.ts';
import { packLists } from '../../shared/understanding/packed-lists.ts';
import { withShortNames } from './short-names.ts';
import { thirdPartyNotices } from './third-party-notices.ts';
import { trimmedClients } from './trimmed-clients.ts';

/** Where the sources of the functions are; `<name>.ts` exports `handler`. */
const functionsDir = fileURLToPath(new URL('../../functions/', import.meta.url));

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The licences of what is in the bundle, shipped with it. */
export const noticesName = 'THIRD-PARTY.txt';

/** Handler that Lambda calls in the bundle. */
export const bundleHandler = 'index.handler';

let packed: string | undefined;

/** The word lists in place of the language folders, as a literal; packed once however many functions are bundled. */
function packedLists(): string {
  packed ??= JSON.stringify(packLists(writtenLists()));
  return packed;
}

/** The console's files without comments and spaces, as a literal with JSON in it. */
function packedAssets(): string {
  const small = Object.entries(writtenAssets()).map(([name, body]) => {
    const loader = name.endsWith('.css') ? 'css' : 'js';
    // The browser's half of WebAuthn stays as its authors ship it.
    if (name === 'passkey.js') return [name, body];
    return [name, transformSync(body, { loader, minifyWhitespace: true, charset: 'utf8' }).code];
  });
  return JSON.stringify(JSON.stringify(Object.fromEntries(small)));
}

/**
 * The parts of `@simplewebauthn/server` that only check an authenticator's maker, which is never asked here: half of its bytes, and the template
 * has no room for them. Of ASN.1 it is left the one structure that it reads, an ECDSA signature.
 */
export const standIns = {
  ...Object.fromEntries(
    ['x509', 'asn1-android', 'asn1-rsa', 'asn1-x509', 'asn1-x509-post-quantum'].map((name) => [
      `@peculiar/${name}`,
      fileURLToPath(new URL('stand-ins/nothing.cjs', import.meta.url)),
    ]),
  ),
  '@peculiar/asn1-ecc': fileURLToPath(new URL('stand-ins/ecdsa-signature.cjs', import.meta.url)),
  '@peculiar/asn1-schema': fileURLToPath(new URL('stand-ins/ecdsa-signature.cjs', import.meta.url)),
  // A function has its credentials in its environment. These find them on a person's machine, with four more clients of AWS.
  ...Object.fromEntries(
    ['ini', 'login', 'process', 'sso', 'web-identity', 'http'].map((name) => [
      `@aws-sdk/credential-provider-${name}`,
      fileURLToPath(new URL('stand-ins/nothing.cjs', import.meta.url)),
    ]),
  ),
  // The same, of another family.
  '@smithy/credential-provider-imds': fileURLToPath(new URL('stand-ins/nothing.cjs', import.meta.url)),
  // Only calls that answer in a stream of events would load it; there is none here.
  '@smithy/core/event-streams': fileURLToPath(new URL('stand-ins/nothing.cjs', import.meta.url)),
  'reflect-metadata': fileURLToPath(new URL('stand-ins/nothing.cjs', import.meta.url)),
  // The same code as ES modules: what is not used is left out.
  yaml: fileURLToPath(new URL('../../node_modules/yaml/browser/index.js', import.meta.url)),
};

/** Paths bundled in place of packages, by package name. */
type Aliases = Readonly<Record<string, string>>;

/** As everything that is deployed. */
const smaller = (): Aliases => ({ ...standIns, ...trimmedClients() });

export interface Bundle {
  readonly file: string;
  readonly bytes: number;
}

/** Those of authenticators' makers, which `@simplewebauthn/server` brings along. They would say who made a passkey's device; nobody asks. */
const rootCertificates = /-----BEGIN CERTIFICATE-----[\s\S]*?-----END CERTIFICATE-----/g;

/** Those of `texts.json`, for whoever edits the file. */
const notesOnTexts = /^\s*notes: "(?:[^"\\]|\\.)*",?\n/gm;

const runtime = { platform: 'node', target: 'node24', logLevel: 'error' } as const;

/**
 * Bundles `functions/<name>.ts` and all it imports, the AWS SDK too, into the one file `<outdir>/index.js`. The same sources give the same
 * bytes. CommonJS because it starts faster than ES modules, and `module` first because the SDK then loses what is not used. No source map:
 * it would travel in the zip and cost start-up time.
 *
 * A module's names are the same in all bundles: in the one-file template, which holds them as one stream, what they share is then stored once.
 * @throws esbuild's error when a source is missing or does not compile.
 */
export function bundleFunction(name: string, outdir: string, sources: string = functionsDir, alias: Aliases = smaller()): Bundle {
  mkdirSync(outdir, { recursive: true });
  const at: Place = { outdir, alias, numbers: numbersOf(sources, alias) };
  const inputs = writeBundle(join(sources, `${name}.ts`), 'index.js', at);
  const file = join(outdir, 'index.js');
  const code = readFileSync(file, 'utf8');
  const late = lateFiles.filter((one) => code.includes(`require("./${one.name}")`));
  const lateInputs = late.flatMap((one) => writeBundle(pathOf(one), one.name, at));
  writeFileSync(join(outdir, noticesName), thirdPartyNotices([...new Set([...inputs, ...lateInputs])], root));
  return { file, bytes: statSync(file).size };
}

/** Modules below `shared` that lie beside the bundle of a function which imports them late (`import('…')`): its start does not wait for them. */
const lateFiles = [
  { source: 'facility/compiler.ts', name: 'compiler.js' },
  { source: 'print/papers/library.ts', name: 'papers.js' },
  { source: 'facility/shortcuts.ts', name: 'shortcuts.js' },
  { source: 'runtime/console/passkeys.ts', name: 'passkeys.js' },
  { source: 'console/languages/translations.ts', name: 'translations.js' },
] as const;

function pathOf({ source }: { readonly source: string }): string {
  return join(root, 'shared', source);
}

/** Where a bundle goes, and what is the same for all of a folder. */
interface Place {
  readonly outdir: string;
  readonly alias: Aliases;
  readonly numbers: ReadonlyMap<string, number>;
}

const bundling = (alias: Aliases) =>
  ({
    ...runtime,
    bundle: true,
    write: false as const,
    minifySyntax: true,
    format: 'cjs' as const,
    charset: 'utf8' as const,
    define: { PACKED_LISTS: packedLists(), CONSOLE_ASSETS: packedAssets() },
    alias: { ...alias },
    mainFields: ['module', 'main'],
    metafile: true as const,
    absWorkingDir: root,
  }) satisfies BuildOptions;

const numbered = new Map<string, ReadonlyMap<string, number>>();

/** Numbers of all modules that the functions of a folder are made of, by path: the same ones in every bundle. */
function numbersOf(sources: string, alias: Aliases): ReadonlyMap<string, number> {
  const known = numbered.get(sources);
  if (known) return known;
  const functions = readdirSync(sources).filter((file) => file.endsWith('.ts'));
  const entryPoints = [...functions.map((file) => join(sources, file)), ...lateFiles.map(pathOf)];
  const { metafile } = buildSync({ ...bundling(alias), entryPoints, outdir: sources });
  const numbers = new Map(Object.keys(metafile.inputs).map((path, index) => [path, index]));
  numbered.set(sources, numbers);
  return numbers;
}

/** @returns the files that are in it */
function writeBundle(entry: string, outfile: string, { outdir, alias, numbers }: Place): readonly string[] {
  const { outputFiles, metafile } = buildSync({
    ...bundling(alias),
    entryPoints: [entry],
    outfile,
    external: lateFiles.map(pathOf).filter((path) => path !== entry),
    // Beside the bundle: in it they would cost every start, and gone they would break licences.
    legalComments: 'external',
  });
  for (const { path, text } of outputFiles) {
    const code = loadingLate(text.replaceAll(rootCertificates, '').replaceAll(notesOnTexts, ''));
    writeFileSync(join(outdir, basename(path)), path.endsWith('.js') ? minifiedByModule(code, numbers) : code);
  }
  return Object.keys(metafile.inputs);
}

function loadingLate(code: string): string {
  return lateFiles.reduce(
    (changed, { source, name }) =>
      changed.replaceAll(new RegExp(`import\\("[^"]*/${source}"\\)`, 'g'), `Promise.resolve(require("./${name}"))`),
    code,
  );
}

/** Where esbuild says which file the lines below it are of. */
const startsModule = /^(?=\/\/ (?:\.\.\/)*[\w.@-]+\/\S+\.(?:[cm]?js|ts|json|cjs)$)/m;

/**
 * Shortens names module by module, so that a module is the same bytes in every bundle: esbuild gives the shortest names to what a file uses most,
 * and would give others in each. It leaves a script's own top level alone.
 */
function minifiedByModule(code: string, numbers: ReadonlyMap<string, number>): string {
  const folder = mkdtempSync(join(tmpdir(), 'pforte-modules-'));
  try {
    const modules = code.split(startsModule);
    const files = modules.map((module, index) => {
      const file = join(folder, `${index}.js`);
      writeFileSync(file, module);
      return file;
    });
    const { outputFiles } = buildSync({
      ...runtime,
      entryPoints: files,
      outdir: join(folder, 'out'),
      write: false,
      minify: true,
      charset: 'utf8',
    });
    const texts = new Map(outputFiles.map(({ path, text }) => [Number(basename(path, '.js')), text]));
    const named = modules.map((module, index) => ({
      number: numbers.get(module.split('\n', 1)[0]?.slice('// '.length) ?? ''),
      code: texts.get(index) ?? '',
    }));
    return withShortNames(named).join('');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Writes the code asset of one function into `outdir` and returns that folder. */
export function writeFunctionAsset(name: string, outdir: string, sources?: string): string {
  bundleFunction(name, outdir, sources);
  return outdir;
}
