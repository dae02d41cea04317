import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { writtenAssets } from '../../shared/runtime/console/written-assets.ts';
import { type ConsoleRun, type Device, fetchAs, join, newDevice, startConsole } from './console-setting.ts';
import { openPaths, tablePaths, tooWide, unreachable, unreadable, violationsOn, walk } from './console-walk.ts';
import { launch } from './page-setting.ts';

// Every page of the console's table, by what is asked of all of them. A new row there is met without a change here.

let browser: Browser;
let run: ConsoleRun;
let device: Device;
/** Errors that the browser reported: what the page's own policy stopped is among them. */
const reported: string[] = [];

beforeAll(async () => {
  [browser, run] = await Promise.all([launch(), startConsole()]);
  device = await newDevice(browser);
  device.page.on('console', (message) => message.type() === 'error' && reported.push(`${device.page.url()}: ${message.text()}`));
  device.page.on('pageerror', (error) => reported.push(`${device.page.url()}: ${error.message}`));
  await join(device, run, 'Mira Sommer');
  await device.cdp.send('Accessibility.enable');
});
afterAll(async () => {
  await browser.close();
  await run.close();
});

const everywhere = [...tablePaths, ...openPaths];

test('no page has anything that axe finds at 360 px, in light or dark', async () => {
  const { page, cdp } = device;
  await walk(
    page,
    run,
    async (path) => {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        expect([path, colorScheme, await violationsOn(cdp)]).toEqual([path, colorScheme, []]);
      }
    },
    everywhere,
  );
  await page.emulateMedia({ colorScheme: 'light' });
});

test('no page scrolls sideways, on a phone or at 400 % zoom', async () => {
  const { page } = device;
  const found: unknown[] = [];
  await walk(
    page,
    run,
    async (path) => {
      for (const [width, height] of [
        [360, 780],
        [320, 256],
      ] as const) {
        await page.setViewportSize({ width, height });
        const wide = await tooWide(page);
        if (wide.length > 0) found.push([path, width, wide]);
      }
    },
    everywhere,
  );
  await page.setViewportSize({ width: 360, height: 780 });
  expect(found).toEqual([]);
});

test('the keyboard reaches everything, shows where it is, and a screen reader has a name for it', async () => {
  const { page, cdp } = device;
  const found: unknown[] = [];
  await walk(
    page,
    run,
    async (path) => {
      const faults = [...(await unreachable(page)), ...(await unreadable(cdp))];
      if (faults.length > 0) found.push([path, faults]);
    },
    everywhere,
  );
  expect(found).toEqual([]);
});

test('every page is below 50 KB, says its language, and runs nothing that its policy forbids', async () => {
  const { page } = device;
  const found: unknown[] = [];
  await walk(
    page,
    run,
    async (path, bytes) => {
      const inline = Number(await page.evaluate('document.querySelectorAll("script:not([src]), style, [style], [onclick]").length'));
      const lang = await page.evaluate('document.documentElement.lang');
      if (bytes > 50_000 || inline > 0 || lang !== 'de') found.push({ path, bytes, inline, lang });
    },
    everywhere,
  );
  expect(found).toEqual([]);
  expect(reported).toEqual([]);
  expect(Buffer.byteLength(writtenAssets()['console.js'])).toBeLessThanOrEqual(10_000);
});

test.each([
  ['leicht', 'de-simple', 'Mein Zugang'],
  ['en', 'en', 'My access'],
])('in the language %s every page says so and holds its size', async (language, lang, me) => {
  const { page, cdp } = device;
  await page.goto(`${run.address}/me`);
  await page.locator('#language').selectOption(language);
  await page.locator('form.language button').click();
  await page.getByRole('heading', { name: me, level: 1 }).waitFor();
  const found: unknown[] = [];
  await walk(
    page,
    run,
    async (path, bytes) => {
      const shown = await page.evaluate('document.documentElement.lang');
      const faults = [...(await unreadable(cdp)), ...(await tooWide(page))];
      if (bytes > 50_000 || shown !== lang || faults.length > 0) found.push({ path, bytes, shown, faults });
    },
    everywhere,
  );
  expect(found).toEqual([]);
  await device.context.clearCookies({ name: 'pforte-language' });
});

test('on paper there is the page, and neither menu nor form', async () => {
  const { page } = device;
  const found: unknown[] = [];
  await walk(page, run, async (path) => {
    await page.emulateMedia({ media: 'print' });
    const heading = await page.getByRole('heading', { level: 1 }).isVisible();
    const menus = Number(await page.evaluate('[...document.querySelectorAll("nav")].filter((one) => one.checkVisibility()).length'));
    if (!heading || menus > 0) found.push({ path, heading, menus });
  });
  await page.emulateMedia({ media: 'screen' });
  expect(found).toEqual([]);
});

test('the numbers are handed on as a file that a German spreadsheet opens', async () => {
  const answer = await fetchAs(device, `${run.address}/numbers/csv?range=month&to=2026-11-20`);
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toBe('attachment; filename="zahlen-2026-10-22-bis-2026-11-20.csv"');
  const bytes = Buffer.from(await answer.arrayBuffer());
  expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(bytes.subarray(3).toString()).toBe('Zeitraum;Kanal;Was;Anzahl\r\n');
});

test('without script every page is there, and the day is closed and opened again', async () => {
  const context = await browser.newContext({
    locale: 'de-DE',
    viewport: { width: 360, height: 780 },
    javaScriptEnabled: false,
    storageState: await device.context.storageState(),
  });
  const page = await context.newPage();
  await walk(page, run, async (path) => expect([path, await page.locator('h1').count()]).toEqual([path, 1]));
  await page.goto(run.address);
  await page.getByRole('button', { name: 'Heute geschlossen' }).click();
  await page.getByRole('status').getByText('Heute ist geschlossen.').waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByRole('status').getByText('Rückgängig gemacht.').waitFor();
  await page.goto(`${run.address}/me`);
  await page.getByRole('button', { name: 'Abmelden' }).click();
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).waitFor();
  // By its text as shown: locators pass over what stands in `noscript`.
  expect(await page.locator('main').innerText()).toContain('Zum Anmelden braucht die Seite JavaScript.');
  await context.close();
});
