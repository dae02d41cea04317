import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LocalRun, startLocal } from '../../infra/local/start.ts';
import { asNewPerson, launch, openMore, phone, tryOut } from './page-setting.ts';

// The page against the whole local run: real handlers, embedded DynamoDB and SQS, the facility file that ships.

let browser: Browser;
let run: LocalRun;
let context: BrowserContext;
let page: Page;
const printed: string[] = [];

beforeAll(async () => {
  [browser, run] = await Promise.all([
    launch(),
    startLocal({ port: 0, facilities: ['facility.yaml'], clock: '2026-11-23T10:00:00+01:00' }, (line) => printed.push(line)),
  ]);
});
afterAll(async () => {
  await browser.close();
  await run.close();
});

beforeEach(async () => {
  context = await browser.newContext({ locale: 'de-DE' });
  page = await context.newPage();
  await page.goto(run.url);
  await page.getByRole('heading', { name: 'Jugendberatung Lindenhof', level: 1 }).waitFor();
});
afterEach(() => context.close());

async function write(name: 'WhatsApp' | 'Messenger', text: string): Promise<void> {
  await phone(page, name).getByRole('textbox').fill(text);
  await phone(page, name).getByRole('button', { name: 'Senden' }).click();
  await phone(page, name).getByRole('listitem').getByText(text, { exact: true }).waitFor();
}

const answers = (name: 'WhatsApp' | 'Messenger') => phone(page, name).locator('.bubble[data-from=desk]');

test.each(['WhatsApp', 'Messenger'] as const)(
  'who writes on %s for the first time is greeted once, and the page says why',
  async (name) => {
    await asNewPerson(page, name);
    await write(name, 'Hallo, seid ihr da?');
    await answers(name).getByText('Das ist eine automatische Antwort von Jugendberatung Lindenhof.').waitFor();
    await phone(page, name).getByText('Regel: Begrüßung').waitFor();
    await write(name, 'Noch eine Frage');
    await phone(page, name).getByText('Regel: Stille').waitFor();
    expect(await answers(name).count()).toBe(1);
  },
);

test('a batch of ten from one new person gets one greeting', async () => {
  await asNewPerson(page, 'WhatsApp');
  await tryOut(page, 'WhatsApp', 'Zehn Nachrichten auf einmal');
  await phone(page, 'WhatsApp').getByText('Regel:').nth(9).waitFor();
  expect(await answers('WhatsApp').getByText('Das ist eine automatische Antwort von').count()).toBe(1);
});

test('after a human has answered the desk is quiet', async () => {
  await asNewPerson(page, 'Messenger');
  await tryOut(page, 'Messenger', 'Team antwortet');
  await phone(page, 'Messenger').getByText('Ich kümmere mich darum.').waitFor();
  await write('Messenger', 'Danke!');
  await phone(page, 'Messenger').getByText('Regel: Ruhe nach dem Team').waitFor();
  expect(await answers('Messenger').count()).toBe(0);
});

test('on Saturday the desk is away and says so with the greeting', async () => {
  await page.getByRole('button', { name: 'Samstag' }).click();
  await phone(page, 'WhatsApp').getByText('abwesend', { exact: true }).waitFor();
  await asNewPerson(page, 'WhatsApp');
  await write('WhatsApp', 'Hallo');
  await phone(page, 'WhatsApp').getByText('Regel: Begrüßung + Abwesenheit').waitFor();
  await answers('WhatsApp').getByText('30. November').waitFor();
});

test('a time that the clock refuses is refused in German', async () => {
  await page.getByLabel('Zeitpunkt').fill('2062-11-23T10:00');
  await page.getByRole('button', { name: 'Stellen' }).click();
  await page.getByRole('status').getByText('höchstens zehn Jahre voraus. Stimmt das Jahr?').waitFor();
});

test('a message that cannot be read is greeted once, and the second time the page says why nothing is answered', async () => {
  await asNewPerson(page, 'WhatsApp');
  for (const rule of ['Regel: Begrüßung', 'Regel: Wieder nicht lesbar']) {
    await tryOut(page, 'WhatsApp', 'Nicht lesbare Nachricht');
    await phone(page, 'WhatsApp').getByText(rule).waitFor();
  }
});

test('an answer that Meta does not take at once is delivered later', async () => {
  await openMore(page);
  await page.getByLabel('Kurz überlastet').check();
  await page.getByLabel('nur für die nächste Antwort').check();
  await asNewPerson(page, 'Messenger');
  await write('Messenger', 'Hallo');
  await page.getByText('Messenger: nicht angenommen (503, 2)').waitFor();
  await answers('Messenger').first().waitFor();
});

test('the terminal reads a line a message, without what names a person', () => {
  expect(printed.filter((line) => /^\d\d:\d\d {2}whatsapp {3}text {6}greeting.*: answers greeting/.test(line)).length).toBeGreaterThan(0);
  expect(printed.filter((line) => line.startsWith('{'))).toEqual([]);
  expect(printed.join()).not.toContain('contact');
});
