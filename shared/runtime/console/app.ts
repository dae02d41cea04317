import type { Context } from 'hono';
import { Hono } from 'hono/tiny';
import { troublePage } from '../../console/access.ts';
import type { Problem } from '../../console/words.ts';
import { failureOf } from '../fail-safe.ts';
import { log } from '../log.ts';
import { addAccessRoutes, open } from './access-routes.ts';
import { addAppRoutes } from './app-routes.ts';
import { assetOf } from './assets.ts';
import type { ConsolePorts } from './console-ports.ts';
import { isForeign, withHeaders } from './guard.ts';
import type { Page } from './page.ts';
import { addPageRoutes } from './page-routes.ts';
import { addPasskeyRoutes } from './passkey-routes.ts';

/** A facility file has at most 120,000 characters, of which a form may write each in six bytes and more (`%C3%A4`). */
const largestForm = 1024 * 1024;

/** The staff's pages: headers, size, origin, then passkeys, joining and the table of pages. */
export function createConsole(pages: readonly Page[], ports: () => Promise<ConsolePorts>): Hono {
  const app = new Hono();
  const trouble = (c: Context, status: 403 | 404 | 413 | 500, why: Problem) =>
    open(
      c,
      status,
      ({ problems }) => problems[why],
      (shell) => troublePage(shell, why),
      false,
    );
  app.use(withHeaders);
  app.get('/console/assets/:name', (c) => {
    const asset = assetOf(c.req.param('name'));
    if (!asset) return c.notFound();
    c.header('cache-control', 'public, max-age=31536000, immutable');
    c.header('content-type', asset.type);
    return c.body(asset.body);
  });
  app.post('*', async (c, next) => {
    if (isForeign(c)) return trouble(c, 403, 'foreign');
    if ((await c.req.arrayBuffer()).byteLength > largestForm) return trouble(c, 413, 'too-large');
    return next();
  });
  addAppRoutes(app);
  addPasskeyRoutes(app, ports);
  addAccessRoutes(app, ports);
  addPageRoutes(app, pages, ports);
  app.notFound((c) => trouble(c, 404, 'no-such-page'));
  app.onError((error, c) => {
    log('function.failed', { functionName: 'console', ...failureOf(error) });
    return trouble(c, 500, 'failed');
  });
  return app;
}
