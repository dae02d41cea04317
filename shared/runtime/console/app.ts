import { Hono } from 'hono/tiny';
import { troublePage } from '../../console/access.ts';
import { type Problem, words } from '../../console/words.ts';
import { failureOf } from '../fail-safe.ts';
import { log } from '../log.ts';
import { addAccessRoutes, open } from './access-routes.ts';
import { assetOf } from './assets.ts';
import type { ConsolePorts } from './console-ports.ts';
import { isForeign, withHeaders } from './guard.ts';
import type { Page } from './page.ts';
import { addPageRoutes } from './page-routes.ts';
import { addPasskeyRoutes } from './passkey-routes.ts';
import { shellAt } from './visit.ts';

/** A newsletter issue with all its parts is far below; more is no form of ours. */
const largestForm = 256 * 1024;

/** The staff's pages: headers, size, origin, then passkeys, joining and the table of pages. */
export function createConsole(pages: readonly Page[], ports: () => Promise<ConsolePorts>): Hono {
  const app = new Hono();
  const trouble = (why: Problem) => troublePage(shellAt(), why);
  app.use(withHeaders);
  app.get('/console/assets/:name', (c) => {
    const asset = assetOf(c.req.param('name'));
    if (!asset) return c.notFound();
    c.header('cache-control', 'public, max-age=31536000, immutable');
    c.header('content-type', asset.type);
    return c.body(asset.body);
  });
  app.post('*', async (c, next) => {
    if (isForeign(c)) return open(c, 403, words.problems.foreign, trouble('foreign'), false);
    if ((await c.req.arrayBuffer()).byteLength > largestForm) return open(c, 413, words.problems['too-large'], trouble('too-large'), false);
    return next();
  });
  addPasskeyRoutes(app, ports);
  addAccessRoutes(app, ports);
  addPageRoutes(app, pages, ports);
  app.notFound((c) => open(c, 404, words.problems['no-such-page'], trouble('no-such-page'), false));
  app.onError((error, c) => {
    log('function.failed', { functionName: 'console', ...failureOf(error) });
    return open(c, 500, words.problems.failed, trouble('failed'), false);
  });
  return app;
}
