import { readdir, readFile } from 'node:fs/promises';
import type { SimulatorResponse } from './http.ts';
import { ruleWords } from './rule-words.ts';

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

const securityHeaders = {
  'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

const folder = new URL('./page/', import.meta.url);
/** Only what lies in the folder is served, and what is made here; a path is never made from a request. */
const names: ReadonlySet<string> = new Set(await readdir(folder));

/** Files of the page that no folder has. */
const made: Readonly<Record<string, () => Promise<string>>> = {
  'rule-words.js': async () => `export const rules = ${JSON.stringify(await ruleWords())};`,
};

/** `/`, `/simulator` and `/simulator/page/<file>`; undefined: no file of the page. */
export async function servePage(path: string): Promise<SimulatorResponse | undefined> {
  const name = ['/', '/simulator', '/simulator/'].includes(path) ? 'index.html' : /^\/simulator\/page\/([a-z.-]+)$/.exec(path)?.[1];
  const type = name === undefined ? undefined : contentTypes[name.split('.').at(-1) ?? ''];
  if (name === undefined || type === undefined) return undefined;
  const make = Object.hasOwn(made, name) ? made[name] : undefined;
  if (!make && !names.has(name)) return undefined;
  const body = make ? Buffer.from(await make()) : await readFile(new URL(name, folder));
  return { status: 200, headers: { 'content-type': type, ...securityHeaders }, body };
}
