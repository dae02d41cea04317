import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, type Device, end, leave, newDevice, signIn, startSignedIn } from './console-setting.ts';

// Mishaps on a phone: back button, wrong clock, no connection, the last of the team leaving.

let browser: Browser;
let run: ConsoleRun;
let device: Device;
let page: Page;

beforeAll(async () => {
  ({ browser, run, device, page } = await startSignedIn());
});
afterAll(() => end({ browser, run }));

const state = (text: string) => page.getByRole('region', { name: 'WhatsApp' }).getByText(text).waitFor();
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();

test('the back button shows the desk as it is now, not as it was, and nothing is done twice', async () => {
  await page.goto(run.address);
  await press('Heute geschlossen');
  await state('Abwesend');
  await page.goBack();
  await state('Abwesend');
  expect(await page.getByRole('button', { name: 'Heute geschlossen', exact: true }).count()).toBe(0);
  await press('Doch da');
  await state('Offen');
  await page.goBack();
  await state('Offen');
});

test('a phone whose clock is two hours off closes and opens at the hours of the desk, and signs in', async () => {
  await leave(device, run);
  await page.clock.setSystemTime(Date.now() + 2 * 60 * 60_000);
  await signIn(device, run);
  await press('Heute geschlossen');
  await state('Abwesend wieder da morgen, Dienstag, 24. November, 9 Uhr');
  await press('Rückgängig');
  await page.getByText('Weg oder da bis zu einer bestimmten Zeit').click();
  await page.getByLabel('Bis wann?').fill('2026-11-23T11:00');
  await press('Weg bis dahin');
  await state('Abwesend wieder da heute um 11 Uhr');
  await press('Doch da');
  await state('Offen');
});

test('without a connection in the middle of signing in, the page says so and what was typed is sent later', async () => {
  await page.goto(run.address);
  await page.getByText('Weg oder da bis zu einer bestimmten Zeit').click();
  await page.getByLabel('Bis wann?').fill('2026-11-23T12:30');
  const cookies = await device.context.cookies();
  await device.context.clearCookies();
  expect(cookies.length).toBeGreaterThan(0);
  await press('Weg bis dahin');
  await page.getByText('Ihre Eingaben sind noch da. Nach der Anmeldung werden sie abgeschickt.').waitFor();
  await device.context.setOffline(true);
  await press('Mit Passkey anmelden');
  await page.getByRole('alert').getByText('Keine Verbindung. Ihre Eingaben sind noch da.').waitFor();
  await device.context.setOffline(false);
  await press('Mit Passkey anmelden');
  await state('Abwesend wieder da heute um 13 Uhr');
  await press('Rückgängig');
});

test('the last admin can neither go nor give the role away, and is told why', async () => {
  const refused = () => page.getByRole('alert').getByText('Mindestens eine Person muss die Verwaltung behalten.').waitFor();
  await page.goto(`${run.address}/team`);
  await press('Zugang entziehen');
  await refused();
  await page.getByRole('link', { name: 'Aufgaben ändern' }).click();
  await page.getByLabel('Verwaltung: alles, auch Zugänge').uncheck();
  await page.getByLabel('Betreuung: öffnen und schließen').check();
  await press('Speichern');
  await refused();
  expect(await page.getByLabel('Betreuung: öffnen und schließen').isChecked()).toBe(true);
});

test('an invitation that was taken back, or used, lets nobody in', async () => {
  await page.goto(`${run.address}/team`);
  await page.getByLabel('Name').fill('Jo Berg');
  await press('Einladung erstellen');
  const link = (await page.locator('.copy').textContent()) ?? '';
  await page.getByRole('link', { name: 'Zurück zum Team' }).click();
  await press('Zurückziehen');
  await page.getByRole('status').getByText('Die Einladung gilt nicht mehr.').waitFor();
  const guest = await newDevice(browser);
  await guest.page.goto(link);
  await guest.page.getByLabel('Ihr Name').fill('Jo Berg');
  await guest.page.getByRole('button', { name: 'Passkey anlegen' }).click();
  await guest.page.getByRole('alert').getByText('Dieser Code gilt nicht oder nicht mehr.').waitFor();
  await guest.context.close();
});
