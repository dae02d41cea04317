import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, end, startSignedIn, takePictures } from './console-setting.ts';
import { untilAnswered } from './page-setting.ts';

// A facility's own wording and its topics, written on the staff's page, against the whole local run.

let browser: Browser;
let run: ConsoleRun;
let page: Page;

beforeAll(async () => {
  ({ browser, run, page } = await startSignedIn());
});
afterAll(() => end({ browser, run }));

const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const asked = async (text: string, answer: string) => {
  const simulator = await browser.newPage();
  await simulator.goto(`${run.url}/`);
  await untilAnswered(simulator, text, answer);
  await simulator.close();
};

test('a greeting of one’s own is found from the menu, published, and read by the next client; then the shipped one holds again', async () => {
  await page.goto(`${run.address}/facility`);
  await page.getByRole('link', { name: 'Texte', exact: true }).click();
  await page.getByRole('link', { name: 'Begrüßung', exact: true }).click();
  const welcome = page.locator('[name="whatsapp.welcome"]');
  expect(await welcome.inputValue()).toBe('Hallo, gut, dass du schreibst.');
  await welcome.fill('Moin, schön von Ihnen zu lesen.');
  await press('Prüfen');
  await page.locator('[id="whatsapp.welcome-error"]').getByText('Die Einrichtung sagt „du“').waitFor();
  await welcome.fill('Moin, schön, dass du schreibst.');
  await press('Prüfen');
  await page.locator('.phone').getByText('Moin, schön, dass du schreibst.').waitFor();
  await press('Veröffentlichen');
  await page.getByText('Veröffentlicht. Es gilt innerhalb von 30 Sekunden.').waitFor();
  await page.getByText('(eigener Wortlaut)').waitFor();
  await asked('Hallo', 'Moin, schön, dass du schreibst.');

  await page.getByRole('link', { name: 'Begrüßung', exact: true }).click();
  await press('Zurück zum mitgelieferten Wortlaut');
  await press('Veröffentlichen');
  await page.getByText('Veröffentlicht.').waitFor();
  expect(await page.getByText('(eigener Wortlaut)').count()).toBe(0);
});

test('while one types, what the check finds stands at the field and is read out, and goes when it is mended', async () => {
  await page.goto(`${run.address}/texts?id=greeting`);
  const welcome = page.locator('[name="whatsapp.welcome"]');
  const told = page.locator('[id="whatsapp.welcome-error"]');
  await welcome.pressSequentially(' Wir freuen uns auf Sie.');
  await told.getByText('Die Einrichtung sagt „du“, hier steht „Sie“.').waitFor();
  expect(await told.getAttribute('aria-live')).toBe('polite');
  expect(await welcome.getAttribute('aria-describedby')).toBe('hint whatsapp.welcome-error');
  expect(await welcome.getAttribute('aria-invalid')).toBe('true');
  await takePictures(page, 'while-typing');
  await welcome.fill('Moin, liebe Besucher.');
  await told.getByText('„Besucher“ lässt Menschen aus.').waitFor();
  expect(await welcome.getAttribute('aria-invalid')).toBe(null);
  await welcome.fill('<img src=x onerror=alert(1)> {{x}}');
  await told.getByText('Das Feld {{x}} gibt es nicht.').waitFor();
  expect(await told.locator('img').count()).toBe(0);
  await welcome.fill('Hallo, gut, dass du schreibst.');
  await told.getByText('Das Feld').waitFor({ state: 'detached' });
});

test('a topic of one’s own is added, and answers who asks for it', async () => {
  await page.goto(`${run.address}/topics`);
  await page.locator('[name="topics.1.keywords"]').fill('Kleiderkammer');
  await page.locator('[name="topics.1.answer"]').fill('Die Kleiderkammer ist mittwochs offen.');
  await press('Prüfen');
  await press('Veröffentlichen');
  await page.getByText('Veröffentlicht.').waitFor();
  expect(await page.locator('[name="topics.1.id"]').inputValue()).toBe('kleiderkammer');
  await asked('Kleiderkammer?', 'Die Kleiderkammer ist mittwochs offen.');
});
