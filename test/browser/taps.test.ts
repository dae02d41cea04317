import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type Desk, launch, phone, startDesk } from './page-setting.ts';

// What a facility offers to tap, as `npm run profile -- push` writes it to Meta.

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
  context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 } });
  page = await context.newPage();
  await page.goto(desk.url);
});
afterEach(async () => {
  await context.close();
  await desk.close();
});

async function write(path: string, token: string, body: unknown): Promise<void> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const response = await fetch(`${desk.url}/v26.0/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  expect(response.status).toBe(200);
}

const messenger = () => phone(page, 'Messenger');
const whatsapp = () => phone(page, 'WhatsApp');

test('Messenger shows greeting and questions in an empty chat, and its menu under “Mehr”; a tap sends the payload', async () => {
  await messenger().getByRole('button', { name: 'Kann ich mit jemandem sprechen?' }).waitFor();
  await write('me/messenger_profile', 'EAAPAGE', {
    greeting: [{ locale: 'default', text: 'Hier antwortet zuerst ein Automat.' }],
    get_started: { payload: 'GET_STARTED' },
    ice_breakers: [{ locale: 'default', call_to_actions: [{ question: 'Wann ist offen?', payload: 'TOPIC:hours' }] }],
    persistent_menu: [{ locale: 'default', call_to_actions: [{ type: 'postback', title: 'Kontakt und Hilfe', payload: 'TOPIC:contact' }] }],
  });
  await messenger().getByText('Hier antwortet zuerst ein Automat.').waitFor();
  expect(await messenger().getByRole('button', { name: 'Kann ich mit jemandem sprechen?' }).count()).toBe(0);
  await messenger().getByRole('button', { name: 'Wann ist offen?' }).click();
  await messenger().getByRole('listitem').filter({ hasText: 'Wann ist offen?' }).waitFor();
  await messenger().getByText('Mehr', { exact: true }).click();
  await messenger().getByRole('group', { name: 'Menü der Einrichtung' }).getByRole('button', { name: 'Kontakt und Hilfe' }).click();
  await messenger().getByRole('listitem').filter({ hasText: 'Kontakt und Hilfe' }).waitFor();
  expect(await messenger().getByRole('group', { name: 'Menü der Einrichtung' }).isVisible()).toBe(false);
});

test('WhatsApp sends a tapped question or command as a text', async () => {
  await write('514930287716042/conversational_automation', 'EAAWHATSAPP', {
    prompts: ['Öffnungszeiten'],
    commands: [{ command_name: 'stopp', command_description: 'Keinen Newsletter mehr' }],
  });
  await whatsapp().getByRole('button', { name: 'Öffnungszeiten' }).click();
  await whatsapp().getByRole('listitem').filter({ hasText: 'Öffnungszeiten' }).waitFor();
  await whatsapp().getByText('Mehr', { exact: true }).click();
  await whatsapp().getByRole('button', { name: '/stopp' }).click();
  await whatsapp().getByRole('listitem').filter({ hasText: '/stopp' }).waitFor();
});
