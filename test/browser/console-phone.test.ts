import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, type Device, end, startSignedIn } from './console-setting.ts';
import { tooWide, violationsOn } from './console-walk.ts';
import { asNewPerson, phone } from './page-setting.ts';

// One's own phone, from the console's page to the desk that it closes, against the whole local run.

let browser: Browser;
let run: ConsoleRun;
let device: Device;

beforeAll(async () => {
  ({ browser, run, device } = await startSignedIn());
});
afterAll(() => end({ browser, run }));

test('a phone that sends the code from the page closes the desk by chat, until it is taken off the page', async () => {
  const { page } = device;
  await page.goto(`${run.address}/me`);
  await page.getByRole('link', { name: 'Per Chat öffnen und schließen' }).click();
  await page.getByText('Noch ist keines eingetragen.').waitFor();
  await page.getByRole('button', { name: 'Telefon eintragen' }).click();
  await page.getByRole('heading', { name: 'Telefon eintragen', level: 1 }).waitFor();
  const message = await page.locator('.copy').innerText();
  expect(message).toMatch(/^PFORTE [0-9A-Z]{5}-[0-9A-Z]{5}$/);
  const link = page.getByRole('link', { name: 'In WhatsApp öffnen' });
  expect(await link.getAttribute('href')).toBe(`https://wa.me/493023125014?text=${encodeURIComponent(message)}`);
  await page.getByText('WhatsApp auf einem anderen Telefon öffnen').click();
  await page.getByRole('img', { name: 'QR-Code, der WhatsApp öffnet' }).waitFor();

  expect(await violationsOn(device.cdp)).toEqual([]);
  expect(await tooWide(page)).toEqual([]);

  const simulator = await browser.newPage();
  await simulator.goto(run.url);
  await asNewPerson(simulator, 'WhatsApp');
  const chat = phone(simulator, 'WhatsApp');
  const says = async (text: string, answer: string) => {
    await chat.getByRole('textbox').fill(text);
    await chat.getByRole('button', { name: 'Senden' }).click();
    await chat.locator('.bubble[data-from=desk]').getByText(answer).last().waitFor();
  };
  await says(message, 'Dieses Telefon gehört jetzt zum Team.');
  await says('zu heute', 'Abwesend, wieder da morgen, Dienstag, 24. November, 9 Uhr.');

  await page.goto(run.address);
  await page.getByRole('region', { name: 'Messenger' }).getByText('Abwesend').waitFor();
  await page.goto(`${run.address}/audit`);
  await page.getByText('Mira Sommer hat ein Telefon eingetragen (per WhatsApp)').waitFor();
  await page.goto(`${run.address}/phone`);
  await page.getByRole('button', { name: 'Austragen: WhatsApp, eingetragen am 23.11.2026' }).click();
  await page.getByRole('status').getByText('Das Telefon ist ausgetragen.').waitFor();
  await page.getByText('Noch ist keines eingetragen.').waitFor();
  await says('auf', 'automatische');
  await page.goto(run.address);
  await page.getByRole('region', { name: 'Messenger' }).getByText('Abwesend').waitFor();
  await simulator.close();
});
