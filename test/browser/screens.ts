import { mkdir, rm } from 'node:fs/promises';
import { join as joinPath } from 'node:path';
import { chromium } from 'playwright-core';
import { findChromium } from '../../infra/cli/chromium.ts';
import { join, newDevice, passkeysOf, signIn, startConsole } from './console-setting.ts';
import { openPaths, tablePaths, walk } from './console-walk.ts';

// `npm run screens`: pictures of every page of the console at 360 and 1280 px, for people to look at. A path of the table as an argument takes its page alone.

const folder = joinPath(import.meta.dirname, 'screens');
const [only] = process.argv.slice(2);
const paths = only === undefined ? [...tablePaths, ...openPaths] : [only === '/' ? '' : only];

/** `/setup/meta?step=2` → `setup-meta-step-2`. */
function nameOf(path: string): string {
  return path === '' ? 'today' : path.slice(1).replaceAll(/[^a-zA-Z0-9]+/g, '-');
}

const { executablePath, args } = await findChromium();
const [browser, run] = await Promise.all([chromium.launch({ executablePath, args: [...args] }), startConsole()]);
if (only === undefined) await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
for (const [channel, person] of [
  ['messenger', 'jana'],
  ['whatsapp', 'mira'],
]) {
  await fetch(`${run.url}/simulator/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel, person, text: 'Guten Tag' }),
  });
}
let owner: Awaited<ReturnType<typeof passkeysOf>> | undefined;
let count = 0;
for (const [width, height, scheme] of [
  [360, 780, 'light'],
  [360, 780, 'dark'],
  [1280, 900, 'light'],
] as const) {
  const device = await newDevice(browser, { width, height, scheme, ...(owner && { owner }) });
  await device.page.goto(run.address);
  await device.page.screenshot({ path: joinPath(folder, `sign-in-${width}-${scheme}.png`), fullPage: true });
  await (owner ? signIn(device, run) : join(device, run, 'Mira Sommer'));
  await walk(
    device.page,
    run,
    async (path) => {
      await device.page.screenshot({ path: joinPath(folder, `${nameOf(path)}-${width}-${scheme}.png`), fullPage: true });
      count += 1;
    },
    paths,
  );
  owner = await passkeysOf(device);
  await device.context.close();
}
console.log(`${count + 3} pictures in test/browser/screens/`);
await browser.close();
await run.close();
