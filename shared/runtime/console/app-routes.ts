import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import { offlinePage } from '../../console/offline.ts';
import { open } from './access-routes.ts';
import { assetBody } from './assets.ts';
import { iconPng } from './icon.ts';
import { shellAt } from './visit.ts';

const sizes = ['180', '192', '512'];
const iconPath = (size: string) => `/console/icon-${size}.png`;

/** Routes that make the console an app on a phone: manifest, icons, worker, and the page without a connection. */
export function addAppRoutes(app: Hono): void {
  app.get('/console/manifest.webmanifest', async (c) => {
    c.header('content-type', 'application/manifest+json');
    return c.body(JSON.stringify(await manifestFor(c)));
  });
  app.get('/console/:icon{icon-[0-9]+\\.png}', (c) => {
    const size = sizes.find((one) => `icon-${one}.png` === c.req.param('icon'));
    if (size === undefined) return c.notFound();
    c.header('cache-control', 'public, max-age=86400');
    c.header('content-type', 'image/png');
    return c.body(new Uint8Array(iconPng(Number(size))));
  });
  app.get('/console/offline', (c) => open(c, 200, ({ push }) => push.offline, offlinePage, false));
  app.get('/console/worker.js', async (c) => {
    c.header('content-type', 'text/javascript; charset=utf-8');
    // The page `/console` lies above the folder that the file is in.
    c.header('service-worker-allowed', '/console');
    return c.body(await workerFor(c));
  });
}

async function manifestFor(c: Context) {
  const { language, words } = await shellAt(c);
  return {
    id: '/console',
    name: words.shell.product,
    short_name: words.shell.product,
    lang: language === 'en' ? 'en' : 'de',
    start_url: '/console',
    scope: '/console',
    display: 'standalone',
    background_color: '#f5f6f4',
    theme_color: '#0b5d5e',
    icons: ['192', '512'].map((size) => ({ src: iconPath(size), sizes: `${size}x${size}`, type: 'image/png', purpose: 'any maskable' })),
  };
}

/** The worker with its words and addresses in front. Another version of any of them is another worker. */
async function workerFor(c: Context): Promise<string> {
  const { words, assets } = await shellAt(c);
  const shell = {
    offline: '/console/offline',
    css: assets.css,
    icon: iconPath('192'),
    title: words.shell.product,
    notice: words.push.notice,
    version: createHash('sha256')
      .update(`${assets.css} ${JSON.stringify(words.push)}`)
      .digest('hex')
      .slice(0, 12),
  };
  return `const shell = ${JSON.stringify(shell)};\n${assetBody('worker.js')}`;
}
