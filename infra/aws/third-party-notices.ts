import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A package of which something is in a bundle. */
interface ShippedPackage {
  readonly name: string;
  readonly license: string;
  /** The text of its licence and notice files. */
  readonly text: string;
}

const noticeFile = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/**
 * The licences of everything that a bundle was made of, as plain text, packages of the same licence text together. The same inputs give the same
 * bytes.
 *
 * @param inputs paths of esbuild's metafile, relative to `root`
 * @throws Error when a package names no licence: it must not be shipped unseen
 */
export function thirdPartyNotices(inputs: readonly string[], root: string): string {
  const folders = new Set(inputs.flatMap((input) => packageFolder(input) ?? []));
  const packages = [...folders].map((folder) => readPackage(join(root, folder))).sort((a, b) => (a.name < b.name ? -1 : 1));
  const byText = new Map<string, ShippedPackage[]>();
  for (const one of packages) byText.set(one.text, [...(byText.get(one.text) ?? []), one]);
  const parts = [...byText].map(([text, of]) => `${of.map(({ name, license }) => `${name} (${license})`).join('\n')}\n\n${text}`);
  return `This software contains parts of the packages named here, each under its own licence.\n\n${parts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}

/**
 * `…/node_modules/@scope/name/dist/x.js` → `…/node_modules/@scope/name`; undefined: a source of our own. No package's name begins with a dot:
 * such a folder is a tool's, or the bench's.
 */
function packageFolder(input: string): string | undefined {
  return /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/.][^/]*/.exec(input)?.[0];
}

function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Record<string, unknown>;
  if (typeof license !== 'string') throw new Error(`${name} names no licence in its package.json: it cannot be shipped.`);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => noticeFile.test(file)) : [];
  const text = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return { name: `${name} ${version}`, license, text: text.join('\n\n') || `${license} (the package brings no text of its licence)` };
}
