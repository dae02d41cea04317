import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, type Device, end, startSignedIn, takePictures } from './console-setting.ts';
import { untilAnswered } from './page-setting.ts';

// Hours and closures, changed on the staff's page, on a phone, against the whole local run.

let browser: Browser;
let run: ConsoleRun;
let device: Device;
let page: Page;

beforeAll(async () => {
  ({ browser, run, device, page } = await startSignedIn());
});
afterAll(() => end({ browser, run }));

const open = () => page.goto(`${run.address}/hours`);
const field = (path: string) => page.locator(`[name="${path}"]`);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const changed = () => page.locator('.changes').first().locator('dt').allTextContents();
const picture = (name: string) => takePictures(page, name);

test('the year shows every closed day with its reason', async () => {
  await page.goto(run.address);
  await page.getByRole('link', { name: 'Sprechzeiten' }).click();
  await page.getByText('Jede Woche geschlossen: Samstag, Sonntag.').waitFor();
  await page.locator('.rows').getByText('24. Dezember bis 31. Dezember: Betriebsferien').waitFor();
  await page.getByRole('link', { name: 'Jahr danach' }).click();
  await page.locator('.rows').getByText('1. Januar bis 6. Januar: Betriebsferien').waitFor();
  await page.locator('.rows').getByText('26. März: Karfreitag').waitFor();
  await page.locator('.rows').getByText('8. Mai: Tag der offenen Tür').waitFor();
  await picture('hours');
});

test('mistakes stand at their fields: swapped times, a closure that ends before it begins', async () => {
  await open();
  await field('hours.mon').fill('17:00-09:00, bald');
  await field('closures.1.from').fill('2027-03-10');
  await field('closures.1.to').fill('2027-03-01');
  await press('Prüfen');
  await page.getByText('stimmen noch nicht.').waitFor();
  await page.locator('[id="hours.mon-error"]').getByText('Zeiten stehen so da: 09:00-12:00').waitFor();
  await page.locator('[id="closures.1.from-error"]').waitFor();
  expect(await field('hours.mon').inputValue()).toBe('17:00-09:00, bald');
  expect(await field('closures.1.to').inputValue()).toBe('2027-03-01');
  await page.getByText('Das Ende (01.03.2027) liegt vor dem Anfang (10.03.2027).').waitFor();
  await picture('hours-mistakes');
});

test('a closure of today is published, and the next client hears of it and of who helps', async () => {
  await open();
  await field('closures.1.from').fill('2026-11-23');
  await field('closures.1.to').fill('2026-11-24');
  await field('closures.1.reason').fill('Fortbildung');
  await field('closures.1.substitute.name').fill('Beratung Birkenhof');
  await field('closures.1.substitute.phone').fill('030 23125 777');
  await press('Prüfen');
  await page.getByRole('heading', { name: 'Vor dem Veröffentlichen' }).waitFor();
  expect(await changed()).toContain('Schließzeit, 23.11.2026, Grund');
  await picture('hours-review');
  await press('Veröffentlichen');
  await page.getByText('Veröffentlicht. Es gilt innerhalb von 30 Sekunden.').waitFor();
  await page.locator('.rows').getByText('23. November bis 24. November: Fortbildung').waitFor();

  const simulator = await browser.newPage();
  await simulator.goto(`${run.url}/`);
  await untilAnswered(simulator, 'Ist jemand da?', '030 23125 777');
  await simulator.close();
});

test('an earlier version is looked at, comes back, and with it the document that forms edit', async () => {
  await page.getByRole('link', { name: 'Frühere Fassungen ansehen' }).click();
  await press('Fassung 1 ansehen');
  await page.getByRole('heading', { name: 'Vor dem Veröffentlichen' }).waitFor();
  expect(await changed()).toContain('Schließzeit, 23.11.2026, Grund');
  await press('Wieder gelten lassen');
  await page.getByText('Veröffentlicht.').waitFor();
  await picture('history');
  await open();
  expect(await field('closures.0.from').inputValue()).toBe('2026-12-24');
  expect(await field('closures.1.from').inputValue()).toBe('');
  await page.goto(`${run.address}/audit`);
  await page.getByText('hat eine frühere Fassung wieder gelten lassen, als Fassung').waitFor();
});

test('two who add a closure at once both have theirs', async () => {
  await open();
  const other = await device.context.newPage();
  await other.goto(`${run.address}/hours`);
  for (const [at, from] of [
    [other, '2027-02-01'],
    [page, '2027-04-01'],
  ] as const) {
    await at.locator('[name="closures.1.from"]').fill(from);
    await at.locator('[name="closures.1.to"]').fill(from);
    await at.getByRole('button', { name: 'Prüfen' }).click();
    if (at === page) await at.getByText(/Inzwischen hat Mira Sommer Fassung \d+ veröffentlicht/).waitFor();
    await at.getByRole('button', { name: 'Veröffentlichen' }).click();
    await at.getByText('Veröffentlicht.').waitFor();
  }
  expect([await field('closures.1.from').inputValue(), await field('closures.2.from').inputValue()].toSorted()).toEqual([
    '2027-02-01',
    '2027-04-01',
  ]);
  await other.close();
});
