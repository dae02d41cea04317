import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { type LocalRun, startLocal } from '../../infra/local/start.ts';
import { launch, openMore } from './page-setting.ts';

let browser: Browser;
let run: LocalRun;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  [browser, run] = await Promise.all([
    launch(),
    startLocal({ port: 0, facilities: ['facility.yaml'], clock: '2026-12-24T10:00:00+01:00' }, () => undefined),
  ]);
});
afterAll(async () => {
  await browser.close();
  await run.close();
});
beforeEach(async () => {
  context = await browser.newContext({ locale: 'de-DE', viewport: { width: 375, height: 700 } });
  page = await context.newPage();
  await page.goto(run.url);
  await page.getByRole('tab', { name: 'Steuerung' }).click();
  await openMore(page);
  await week().getByRole('row').first().waitFor();
});
afterEach(() => context.close());

const week = () => page.getByRole('region', { name: 'Diese Woche' });

test('the week of the clock stands there in words, with today marked and the reason of closed days', async () => {
  const rows = await week().getByRole('row').allTextContents();
  expect(rows).toEqual([
    'Montag21. Dezember9–12, 13–17 Uhr',
    'Dienstag22. Dezember9–12, 13–17 Uhr',
    'Mittwoch23. Dezember9–12 Uhr',
    'Donnerstag24. Dezembergeschlossen (Betriebsferien)',
    'Freitag25. Dezembergeschlossen (Betriebsferien)',
    'Samstag26. Dezembergeschlossen (Betriebsferien)',
    'Sonntag27. Dezembergeschlossen (Betriebsferien)',
  ]);
  expect(await week().locator('[aria-current=date]').textContent()).toContain('Donnerstag');
});

test('now is a line in the picture, at its minute of today', async () => {
  expect(await week().locator('.week-now').count()).toBe(1);
  const minute = Number(await week().locator('tr[aria-current=date] .week-now').getAttribute('x1'));
  expect(minute).toBeGreaterThanOrEqual(600);
  expect(minute).toBeLessThan(605);
  const bars = await week()
    .locator('tr')
    .first()
    .locator('.week-open')
    .evaluateAll((bar) => bar.map((each) => each.getAttribute('x')));
  expect(bars).toEqual(['540', '780']);
});

test('fits 375 px, and axe finds nothing', async () => {
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
  const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
  await page.evaluate(await readFile(axe, 'utf8'));
  const found = await page.evaluate(
    "axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] }).then((r) => r.violations.map((v) => v.id))",
  );
  expect(found).toEqual([]);
});

// Each boundary on the way there is replayed: two weeks have few, half a year would take a busy machine minutes.
test('follows the clock into another week', async () => {
  await fetch(`${run.url}/local/clock`, { method: 'PUT', body: JSON.stringify({ now: '2027-01-07T09:30:00+01:00' }) });
  await expect
    .poll(() => week().getByRole('row').allTextContents())
    .toEqual([
      'Montag4. Januargeschlossen (Betriebsferien)',
      'Dienstag5. Januargeschlossen (Betriebsferien)',
      'Mittwoch6. Januargeschlossen (Betriebsferien)',
      'Donnerstag7. Januar9–12, 13–18 Uhr',
      'Freitag8. Januar9–12 Uhr',
      'Samstag9. Januargeschlossen',
      'Sonntag10. Januargeschlossen',
    ]);
  // The clock passes each day on its way.
  await expect.poll(() => week().locator('[aria-current=date]').textContent()).toContain('Donnerstag');
});
