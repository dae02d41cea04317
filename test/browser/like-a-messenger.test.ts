import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { answerOnMessenger, type Desk, launch, phone, startDesk } from './page-setting.ts';

// What makes a talk on the page look like one on a phone.

let browser: Browser;
let desk: Desk;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(async () => {
  await context.close();
  await desk.close();
});

async function open(width: number): Promise<void> {
  context = await browser.newContext({ locale: 'de-DE', viewport: { width, height: 800 } });
  page = await context.newPage();
  await page.goto(desk.url);
  await phone(page, 'WhatsApp').getByLabel('Es schreibt').locator('option').first().waitFor({ state: 'attached' });
}

async function write(text: string): Promise<void> {
  await phone(page, 'Messenger').getByRole('textbox').fill(text);
  await phone(page, 'Messenger').getByRole('button', { name: 'Senden' }).click();
  await phone(page, 'Messenger').locator('.bubble-text').getByText(text).waitFor();
}

test('each day of a talk is named once, where it begins', async () => {
  await open(1280);
  const days = phone(page, 'Messenger').locator('.day');
  await write('Hallo');
  await write('Ist jemand da?');
  expect(await days.allTextContents()).toEqual(['Montag, 23. November 2026']);
  desk.facility.clock = '2026-11-24T09:00:00.000Z';
  await write('Guten Morgen');
  expect(await days.allTextContents()).toEqual(['Montag, 23. November 2026', 'Dienstag, 24. November 2026']);
});

test('links of the facility can be followed, without the full stop behind them; what clients write stays text', async () => {
  await open(1280);
  await write('Siehe https://boese.example.org/x');
  await answerOnMessenger(desk, 'Alle Wege: https://lindenhof.example.org/kontakt.');
  const link = phone(page, 'Messenger').getByRole('link');
  await link.waitFor();
  expect(await link.getAttribute('href')).toBe('https://lindenhof.example.org/kontakt');
  expect(await link.getAttribute('rel')).toBe('noreferrer');
  expect(await link.count()).toBe(1);
});

test('on a small screen an empty talk leads to the guided scenes; on a wide one they stand beside it', async () => {
  await open(375);
  const toScenes = phone(page, 'WhatsApp').getByRole('button', { name: 'Oder eine von drei Szenen ansehen' });
  await toScenes.click();
  await page.getByRole('button', { name: 'Eine Nacht' }).waitFor();
  await page.setViewportSize({ width: 1280, height: 800 });
  await toScenes.waitFor({ state: 'hidden' });
  await page.getByRole('button', { name: 'Eine Nacht' }).waitFor();
});
