import { readFile } from 'node:fs/promises';
import type { SimulatorResponse } from './http.ts';

/** Only what is listed is served; a path is never made from a request. */
const contentTypes: Readonly<Record<string, string>> = {
  'index.html': 'text/html; charset=utf-8',
  'style.css': 'text/css; charset=utf-8',
  'bubbles.css': 'text/css; charset=utf-8',
  'week.css': 'text/css; charset=utf-8',
  'main.js': 'text/javascript; charset=utf-8',
  'phone.js': 'text/javascript; charset=utf-8',
  'bubbles.js': 'text/javascript; charset=utf-8',
  'desk.js': 'text/javascript; charset=utf-8',
  'week.js': 'text/javascript; charset=utf-8',
  'newsletter.js': 'text/javascript; charset=utf-8',
  'reasons.js': 'text/javascript; charset=utf-8',
  'berlin-time.js': 'text/javascript; charset=utf-8',
  'server.js': 'text/javascript; charset=utf-8',
  'icon.svg': 'image/svg+xml',
};

const securityHeaders = {
  'content-security-policy': "default-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-cache',
};

/** `/`, `/simulator` and `/simulator/page/<file>`; undefined: no file of the page. */
export async function servePage(path: string): Promise<SimulatorResponse | undefined> {
  const name =
    path === '/' || path === '/simulator' || path === '/simulator/' ? 'index.html' : /^\/simulator\/page\/([a-z.-]+)$/.exec(path)?.[1];
  const type = name === undefined ? undefined : contentTypes[name];
  if (name === undefined || type === undefined) return undefined;
  const body = await readFile(new URL(`./page/${name}`, import.meta.url));
  return { status: 200, headers: { 'content-type': type, ...securityHeaders }, body };
}
