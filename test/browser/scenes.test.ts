import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalRun, startLocal } from '../../infra/local/start.ts';
import { launch, phone } from './page-setting.ts';

// The three guided scenes against the whole local run, on a small screen: each step leads to the phone where it happens.

let browser: Browser;
let run: LocalRun;
let page: Page;

beforeAll(async () => {
  [browser, run] = await Promise.all([
    launch(),
    startLocal({ port: 0, facilities: ['facility.yaml'], clock: '2026-11-23T10:00:00+01:00' }, () => undefined),
  ]);
  page = await (await browser.newContext({ locale: 'de-DE', viewport: { width: 375, height: 667 } })).newPage();
  await page.goto(run.url);
});
afterAll(async () => {
  await browser.close();
  await run.close();
});

async function begin(name: string): Promise<void> {
  await page.getByRole('tab', { name: 'Steuerung' }).click();
  await page.getByRole('button', { name }).click();
  await page.getByText(`${name} · 1 von 4`).waitFor();
}
const next = () => page.getByRole('button', { name: 'Weiter' }).click();
const answers = (name: 'WhatsApp' | 'Messenger') => phone(page, name).locator('.bubble[data-from=desk]');

test('a night: nobody is there, and whoever writes is told so at once, and helped in need', async () => {
  await begin('Eine Nacht');
  await page.locator('.bar-clock').filter({ hasText: '22:30 Uhr' }).waitFor();
  await answers('WhatsApp').getByText('Das ist eine automatische Antwort').waitFor();
  await phone(page, 'WhatsApp').getByText('Regel: Begrüßung + Abwesenheit').waitFor();
  await next();
  await phone(page, 'WhatsApp').getByText('ich will nicht mehr leben').waitFor();
  await phone(page, 'WhatsApp').getByText('Regel: Hilfe in einer Krise').waitFor();
  await answers('WhatsApp').getByText('112').last().waitFor();
  await next();
  await phone(page, 'WhatsApp').getByText('DE89 3704 0044 0532 0130 00').waitFor();
  await next();
  await page.locator('.bar-clock').filter({ hasText: '24. November 2026 09:30 Uhr' }).waitFor();
  await phone(page, 'WhatsApp').getByRole('listitem').getByText('Habt ihr heute offen?').waitFor();
  await page.getByRole('button', { name: 'Fertig' }).click();
  await page.getByText('Eine Nacht · 4 von 4').waitFor({ state: 'hidden' });
});

test('the newsletter: a wish, START, an issue, STOPP', async () => {
  await begin('Der Newsletter');
  await answers('WhatsApp').getByText('START').first().waitFor();
  await next();
  await answers('WhatsApp').getByText('angemeldet').first().waitFor();
  await next();
  await page.getByText('Die Ausgabe ist unterwegs.').first().waitFor();
  await answers('WhatsApp').getByText('Am Samstag ist Tag der offenen Tür.').waitFor();
  await next();
  await phone(page, 'WhatsApp').getByText('Regel: Abmeldung').waitFor();
  await page.getByRole('button', { name: 'Fertig' }).click();
});

test('the team answers: then the desk is quiet', async () => {
  await begin('Das Team antwortet');
  await answers('Messenger').first().waitFor();
  const before = await answers('Messenger').count();
  await next();
  await phone(page, 'Messenger').getByText('Ich kümmere mich darum.').waitFor();
  await next();
  await phone(page, 'Messenger').getByText('Regel: Ruhe nach dem Team').waitFor();
  expect(await answers('Messenger').count()).toBe(before);
  await page.getByRole('button', { name: 'Beenden' }).click();
  await page.getByText('Das Team antwortet · 3 von 4').waitFor({ state: 'hidden' });
});
