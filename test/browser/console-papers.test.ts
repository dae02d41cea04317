import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, type Device, end, fetchAs, startSignedIn, takePictures } from './console-setting.ts';

// Papers on the staff's page: read, filed, and told when they are out of date.

let browser: Browser;
let run: ConsoleRun;
let device: Device;
let page: Page;

beforeAll(async () => {
  ({ browser, run, device, page } = await startSignedIn());
});
afterAll(() => end({ browser, run }));

const stage = (title: string) => page.locator('.stage', { has: page.getByRole('heading', { name: title }) });

test('every paper comes as a file, of what is published', async () => {
  await page.goto(`${run.address}/papers`);
  expect(await page.getByRole('link', { name: /^Öffnen: / }).count()).toBe(16);
  const notice = await fetchAs(device, `${run.address}/papers/paper?id=datenschutzhinweise`);
  expect(notice.headers.get('content-disposition')).toBe('attachment; filename="datenschutzhinweise.html"');
  expect(notice.headers.get('content-type')).toBe('text/html; charset=utf-8');
  const text = await notice.text();
  expect(text).toContain('Lindenhof Jugendhilfe e. V.');
  expect(text).toContain('datenschutz@lindenhof.example.org');
  expect(text).toMatch(/Konfiguration [0-9a-f]{12} · Pforte /);
  await takePictures(page, 'papers');
});

test('a paper that is filed is current, in the name of whoever filed it', async () => {
  await page.getByRole('button', { name: 'Ist in der Akte: Löschkonzept' }).click();
  await page.getByRole('status').getByText('Vermerkt.').waitFor();
  await stage('Löschkonzept').getByText('Abgelegt am').waitFor();
  expect(await stage('Löschkonzept').textContent()).toContain('Mira Sommer');
  expect(await stage('Löschkonzept').locator('.mark').textContent()).toBe('aktuell');
  expect(await stage('Folgenabschätzung').locator('.mark').textContent()).toBe('noch nicht abgelegt');
});

test('a change of configuration marks the paper, and the page shows which sentences went and came', async () => {
  await page.goto(`${run.address}/facility`);
  await page.locator('[name="retention.contactMonths"]').fill('18');
  await page.getByRole('button', { name: 'Prüfen', exact: true }).click();
  await page.getByRole('button', { name: 'Veröffentlichen', exact: true }).click();
  await page.getByRole('status').waitFor();
  await page.goto(`${run.address}/papers`);
  expect(await stage('Löschkonzept').locator('.mark').textContent()).toBe('überholt');
  await takePictures(page, 'papers-stale');
  await page.getByRole('link', { name: 'Satz für Satz vergleichen: Löschkonzept' }).click();
  await page.getByRole('heading', { level: 1, name: 'Löschkonzept' }).waitFor();
  const gone = (await page.locator('.changes del').allTextContents()).join('\n');
  const added = (await page.locator('.changes ins').allTextContents()).join('\n');
  expect(gone).toContain('24 Monate');
  expect(gone).not.toContain('18 Monate');
  expect(added).toContain('18 Monate');
  expect(added).not.toContain('24 Monate');
  await takePictures(page, 'papers-changes');
  await page.getByRole('button', { name: 'Ist in der Akte' }).click();
  await page.getByRole('status').getByText('Vermerkt.').waitFor();
  expect(await stage('Löschkonzept').locator('.mark').textContent()).toBe('aktuell');
  await page.goto(`${run.address}/papers/changes?id=loeschkonzept`);
  await page.getByText('Kein Satz lautet anders.').waitFor();
});

test('a paper that there is not leads back to those that there are', async () => {
  await page.goto(`${run.address}/papers/paper?id=einkaufszettel`);
  await page.getByText('Das Papier lässt sich nicht erzeugen').waitFor();
  await page.getByRole('link', { name: 'Zurück zu den Papieren' }).click();
  await page.getByRole('heading', { level: 1, name: 'Papiere' }).waitFor();
});
