import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type ConsoleRun, type Device, join, leave, newDevice, passkeysOf, signIn, startConsole } from './console-setting.ts';
import { launch } from './page-setting.ts';

// The way into the console, with a virtual authenticator in place of a fingerprint.

let browser: Browser;
let run: ConsoleRun;
let device: Device;
/** The passkey of the first admin, who joined by the set-up code. */
let mira: Awaited<ReturnType<typeof passkeysOf>>;

beforeAll(async () => {
  [browser, run] = await Promise.all([launch(), startConsole()]);
  const first = await newDevice(browser);
  await join(first, run, 'Mira Sommer');
  mira = await passkeysOf(first);
  await first.context.close();
});
afterAll(async () => {
  await browser.close();
  await run.close();
});
beforeEach(async () => {
  device = await newDevice(browser, { owner: mira });
});
afterEach(async () => {
  // With the counters as they are by now: a passkey that counts backwards is a copy, and refused.
  mira = await passkeysOf(device);
  await device.context.close();
});

test('the set-up code makes the first admin, once; after that the passkey signs in', async () => {
  await signIn(device, run);
  await device.page.goto(`${run.address}/me`);
  await device.page.getByText('Mira Sommer').waitFor();

  const other = await newDevice(browser);
  await other.page.goto(`${run.address}/join#${run.code}`);
  await other.page.getByLabel('Ihr Name').fill('Jemand anders');
  await other.page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await other.page.getByRole('alert').getByText('Dieser Code gilt nicht oder nicht mehr.').waitFor();
  await other.context.close();
});

test('the session is a cookie that no script reads, and signing out ends it', async () => {
  await signIn(device, run);
  const [session] = (await device.context.cookies()).filter(({ name }) => name === 'pforte-session');
  expect(session).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/', domain: 'localhost' });
  const stolen = () => fetch(`${run.address}/me`, { headers: { cookie: `pforte-session=${session?.value}` } });
  expect((await stolen()).status).toBe(200);
  await leave(device, run);
  expect((await stolen()).status).toBe(401);
});

test('somebody without a passkey here is told so', async () => {
  const stranger = await newDevice(browser);
  await stranger.page.goto(run.address);
  await stranger.page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await stranger.page.getByRole('alert').getByText('Es wurde kein Passkey gezeigt.').waitFor();
  await stranger.context.close();
});

test('an answer that was used signs in nobody a second time', async () => {
  const answers: { readonly body: string; readonly cookie: string }[] = [];
  await device.page.route('**/console/passkey/sign-in', async (route) => {
    const headers = await route.request().allHeaders();
    answers.push({ body: route.request().postData() ?? '', cookie: headers.cookie ?? '' });
    await route.continue();
  });
  await signIn(device, run);
  const [first] = answers;
  const again = await fetch(`${run.address}/passkey/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'sec-fetch-site': 'same-origin', cookie: first?.cookie ?? '' },
    body: first?.body ?? '',
  });
  expect([again.status, await again.json(), again.headers.get('set-cookie')]).toEqual([400, { problem: 'passkey-refused' }, null]);
});

test('another site cannot post, with or without the header that says so', async () => {
  const post = (headers: Readonly<Record<string, string>>) =>
    fetch(`${run.address}/leave`, { method: 'POST', headers, redirect: 'manual' });
  const own = new URL(run.address).origin;
  expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
  expect((await post({ 'sec-fetch-site': 'same-site' })).status).toBe(403);
  expect((await post({})).status).toBe(403);
  expect((await post({ origin: 'https://example.org' })).status).toBe(403);
  expect((await post({ origin: own })).status).toBe(303);
  expect((await post({ 'sec-fetch-site': 'same-origin', origin: own })).status).toBe(303);
});

test('a form that was sent after the session ended is sent once its sender is known again', async () => {
  await signIn(device, run);
  await device.page.goto(`${run.address}/me`);
  await device.context.clearCookies();
  // The passkey is asked for before one may be added: the form of that button is what is kept.
  await device.page.evaluate(`(() => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = '/console/me';
    const field = document.createElement('input');
    field.name = 'act';
    field.value = 'confirm';
    form.append(field);
    document.body.append(form);
    form.submit();
  })()`);
  await device.page.getByText('Ihre Eingaben sind noch da. Nach der Anmeldung').waitFor();
  await device.page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await device.page.getByRole('heading', { name: 'Mein Zugang', level: 1 }).waitFor();
});

test('a recovery code from the printed sheet lets somebody in once, who then makes a new passkey and removes the lost one', async () => {
  await signIn(device, run);
  await device.page.goto(run.address);
  await device.page.getByRole('link', { name: 'Sie haben noch keine Notfallcodes.' }).click();
  await device.page.getByRole('button', { name: 'Notfallcodes erstellen' }).click();
  await device.page.getByRole('heading', { name: 'Notfallcodes für Mira Sommer' }).waitFor();
  const codes = await device.page.locator('.codes li').allTextContents();
  expect(codes).toHaveLength(10);
  await device.page.getByRole('button', { name: 'Drucken' }).waitFor();
  // Seen once: the same page, asked for again, only says how many there are.
  await device.page.goto(`${run.address}/me/codes`);
  await device.page.getByText('10 Notfallcodes sind noch übrig.').waitFor();
  expect(await device.page.content()).not.toContain(codes[0]);

  const other = await newDevice(browser);
  const recover = async (code: string) => {
    await other.page.goto(run.address);
    await other.page.getByRole('link', { name: 'Mit einem Notfallcode anmelden' }).click();
    await other.page.getByLabel('Notfallcode').fill(code);
    await other.page.getByRole('button', { name: 'Anmelden' }).click();
  };
  await recover((codes[0] ?? '').toLowerCase().replaceAll('-', ''));
  await other.page.getByText('Sie sind mit einem Notfallcode angemeldet.').waitFor();
  // Not fresh: what cannot be undone asks for a passkey, which is not there.
  await other.page.goto(`${run.address}/me/codes`);
  await other.page.getByRole('button', { name: 'Neue Notfallcodes erstellen' }).click();
  await other.page.getByRole('heading', { name: 'Bitte bestätigen' }).waitFor();
  await other.page.goto(`${run.address}/me`);
  await other.page.getByRole('button', { name: 'Passkey auf diesem Gerät anlegen' }).click();
  await other.page.getByRole('status').getByText('Der Passkey ist angelegt.').waitFor();
  const rows = other.page.locator('.rows li');
  await rows.filter({ hasNotText: '(hier benutzt)' }).getByRole('button', { name: 'Entfernen' }).click();
  await other.page.getByRole('status').getByText('Die Anmeldungen mit ihm sind beendet.').waitFor();
  // The lost device is out at once.
  expect((await device.page.goto(run.address))?.status()).toBe(401);
  await leave(other, run);
  await recover(codes[0] ?? '');
  await other.page.getByRole('alert').getByText('Dieser Code gilt nicht oder nicht mehr.').waitFor();
  mira = await passkeysOf(other);
  await device.context.close();
  device = other;
});

test('a guessed code is not looked at after ten wrong ones', async () => {
  const ask = () =>
    fetch(`${run.address}/recover`, {
      method: 'POST',
      headers: { 'sec-fetch-site': 'same-origin', 'content-type': 'application/x-www-form-urlencoded' },
      body: 'code=wrong',
    });
  // Two wrong ones were given above.
  for (let guess = 3; guess <= 10; guess += 1) expect(await (await ask()).text()).toContain('Dieser Code gilt nicht');
  expect(await (await ask()).text()).toContain('Zu viele falsche Codes.');
});
