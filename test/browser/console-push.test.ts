import { readFileSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { temporaryFolder } from '../support/repository.ts';
import { type ConsoleRun, type Device, join, leave, newDevice, startConsole } from './console-setting.ts';
import { launch } from './page-setting.ts';

// Hints to a phone through the whole local run, to a push service of our own; and the page without a connection.

let browser: Browser;
let run: ConsoleRun;
let device: Device;
const pushes: { readonly headers: IncomingHttpHeaders; readonly bytes: number }[] = [];
const service = createServer((request, response) => {
  let bytes = 0;
  request.on('data', (part: Buffer) => {
    bytes += part.length;
  });
  request.on('end', () => {
    pushes.push({ headers: request.headers, bytes });
    response.writeHead(201).end();
  });
});

beforeAll(async () => {
  await new Promise<void>((listening) => service.listen(0, '127.0.0.1', listening));
  process.env.PFORTE_PUSH_URL = `http://127.0.0.1:${(service.address() as AddressInfo).port}`;
  const facility = path.join(temporaryFolder(), 'facility.yaml');
  writeFileSync(facility, `${readFileSync('facility.yaml', 'utf8')}\ncrisis: { alarm: mail }\n`);
  [browser, run] = await Promise.all([launch(), startConsole(undefined, [facility])]);
  device = await newDevice(browser);
  // A browser of this kind without an account at a push service gets no address; the rest is its own.
  await device.context.grantPermissions(['notifications'], { origin: new URL(run.address).origin });
  await device.context.addInitScript(() => {
    const subscribe = async () => ({ endpoint: 'https://fcm.googleapis.com/fcm/send/of-this-phone' });
    Object.assign((globalThis as unknown as { PushManager: { prototype: object } }).PushManager.prototype, { subscribe });
  });
  await join(device, run, 'Mira Sommer');
});
afterAll(async () => {
  delete process.env.PFORTE_PUSH_URL;
  await browser.close();
  await run.close().catch(() => undefined);
  service.close();
});

const write = (person: string, text: string) =>
  fetch(`${run.url}/simulator/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ channel: 'messenger', person, text }),
  });
const mailCount = async () => ((await (await fetch(`${run.url}/local/mails`)).json()) as readonly unknown[]).length;

test('a cry for help wakes the phone, without a word, and only while somebody is signed in there', async () => {
  const { page } = device;
  await page.goto(`${run.address}/me`);
  await page.getByRole('button', { name: 'Hinweise einschalten' }).click();
  await page.getByText('Auf diesem Gerät sind Hinweise eingeschaltet.').waitFor();
  await write('jana', 'ich will nicht mehr leben');
  await expect.poll(() => pushes.length).toBe(1);
  expect(pushes[0]).toMatchObject({ bytes: 0, headers: { ttl: '14400', urgency: 'high', topic: 'pforte' } });
  expect(pushes[0]?.headers.authorization).toMatch(/^vapid t=\S+\.\S+\.\S+, k=\S{87}$/);
  expect(await mailCount()).toBe(1);

  const cookie = (await device.context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const subscribeAt = (endpoint: string) =>
    fetch(`${run.address}/me`, {
      method: 'POST',
      headers: { cookie, 'sec-fetch-site': 'same-origin' },
      body: new URLSearchParams({ act: 'push-on', endpoint }),
      redirect: 'manual',
    });
  expect((await subscribeAt('https://169.254.169.254/latest')).status).toBe(422);

  await leave(device, run);
  await write('deniz', 'ich will nicht mehr leben');
  await expect.poll(mailCount).toBe(2);
  expect(pushes).toHaveLength(1);
});

test('without a connection there is a sentence, and nothing of the pages before', async () => {
  const { page } = device;
  await page.goto(run.address);
  await page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  const kept =
    'caches.keys().then((names) => Promise.all(names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname))))';
  const [paths] = (await page.evaluate(kept)) as readonly (readonly string[])[];
  expect(paths?.map((one) => one.replace(/-[\w-]{10}\.css$/, '.css'))).toEqual([
    '/console/offline',
    '/console/assets/console.css',
    '/console/icon-192.png',
  ]);
  await run.close();
  await page.goto(`${run.address}/team`);
  await page.getByRole('heading', { name: 'Keine Verbindung', level: 1 }).waitFor();
});
