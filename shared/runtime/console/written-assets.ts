import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** The console's files by the names under which pages ask for them. */
export interface Assets {
  readonly 'console.css': string;
  readonly 'console.js': string;
  /** The service worker, between the pages and the network. */
  readonly 'worker.js': string;
  /** The browser's half of WebAuthn, as its authors ship it. */
  readonly 'passkey.js': string;
}

/** Served as one, in this order. */
const stylesheets = [
  'tokens.css',
  'page.css',
  'parts.css',
  'cards.css',
  'setup.css',
  'newsletter.css',
  'numbers.css',
  'flyers.css',
  'rights.css',
  'editing.css',
];

/** The files as they lie in the repository. A bundle carries them as a literal. */
export function writtenAssets(): Assets {
  const own = (name: string) => readFileSync(new URL(`../../console/assets/${name}`, import.meta.url), 'utf8');
  const webauthn = join(dirname(createRequire(import.meta.url).resolve('@simplewebauthn/browser')), '..');
  return {
    'console.css': stylesheets.map(own).join('\n'),
    'console.js': own('console.js'),
    'worker.js': own('worker.js'),
    'passkey.js': readFileSync(join(webauthn, 'dist/bundle/index.umd.min.js'), 'utf8'),
  };
}
