import { chromium } from 'playwright-core';
import { findChromium } from '../../../infra/cli/chromium.ts';
import { type ConsoleRun, join, newDevice, startConsole } from '../../browser/console-setting.ts';
import { tablePaths } from '../../browser/console-walk.ts';
import { median } from '../quantile.ts';
import type { Row } from '../row.ts';

const largestBytes = 50_000;
const longestMs = 300;
const samples = 7;

/** Every page of the console on the local run, signed in: the biggest, and the slowest by its median once it was shown before. */
export async function measureConsolePages(): Promise<Row> {
  const run = await startConsole();
  try {
    const cookie = await signedInCookie(run);
    const pages: { readonly path: string; readonly bytes: number; readonly ms: number }[] = [];
    for (const path of tablePaths) pages.push({ path, ...(await measurePage(`${run.address}${path}`, cookie)) });
    const biggest = pages.reduce((most, page) => (page.bytes > most.bytes ? page : most));
    const slowest = pages.reduce((most, page) => (page.ms > most.ms ? page : most));
    return {
      name: 'console pages',
      budget: `≤ ${largestBytes / 1000} KB, ≤ ${longestMs} ms warm`,
      figure: `${pages.length} pages: ${(biggest.bytes / 1000).toFixed(1)} KB (${biggest.path || '/'}), ${slowest.ms.toFixed(0)} ms (${slowest.path || '/'})`,
      ok: biggest.bytes <= largestBytes && slowest.ms <= longestMs,
    };
  } finally {
    await run.close();
  }
}

async function signedInCookie(run: ConsoleRun): Promise<string> {
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args: [...args] });
  try {
    const device = await newDevice(browser);
    await join(device, run, 'Mira Sommer');
    return (await device.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  } finally {
    await browser.close();
  }
}

async function measurePage(address: string, cookie: string): Promise<{ readonly bytes: number; readonly ms: number }> {
  const times: number[] = [];
  let bytes = 0;
  for (let sample = 0; sample <= samples; sample += 1) {
    const from = performance.now();
    const answer = await fetch(address, { headers: { cookie } });
    bytes = (await answer.arrayBuffer()).byteLength;
    if (answer.status !== 200) throw new Error(`${address}: answered ${answer.status}`);
    // The first is not warm.
    if (sample > 0) times.push(performance.now() - from);
  }
  return { bytes, ms: median(times) };
}
