import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, end, startSignedIn, takePictures } from './console-setting.ts';

// The set-up's pages against the simulated Meta, from the first minute of a run.

let browser: Browser;
let run: ConsoleRun;
let page: Page;

beforeAll(async () => {
  ({ browser, run, page } = await startSignedIn());
});
afterAll(() => end({ browser, run }));

const open = (path: string) => page.goto(`${run.address}/setup${path}`);
const press = (name: string | RegExp) => page.getByRole('button', { name }).click();
const stage = (title: string) => page.locator('.stage', { hasText: title }).first();
const picture = (name: string) => takePictures(page, name);
const isWithinWidth = () => page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

test('the overview says what is done and leads to what is next', async () => {
  await page.goto(run.address);
  await page.getByRole('link', { name: 'Einrichtung' }).click();
  await page.getByRole('heading', { name: 'Einrichtung', level: 1 }).waitFor();
  await stage('Angaben zur Einrichtung').getByText('erledigt').waitFor();
  await stage('Mit Meta verbinden').getByText('offen').waitFor();
  await picture('setup');
  expect(await isWithinWidth()).toBe(true);
  await page.getByRole('link', { name: 'Weiter: Schlüsselbund sichern' }).click();
  await page.getByText('Noch hat niemand gezeigt, dass eine Kopie weggelegt ist.').waitFor();
});

test('the keyring is shown once after the passkey, and two of its words prove that it is put away', async () => {
  await open('/keyring');
  await press('Schlüsselbund zum Drucken zeigen');
  await page.getByRole('heading', { name: 'Zum Scannen' }).waitFor();
  await picture('keyring-sheet');
  const words: readonly (readonly string[])[] = await page.evaluate(
    '[...document.querySelectorAll("table.words tbody tr")].map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent))',
  );
  expect(words.length).toBe(14);
  await page.getByRole('link', { name: 'Zeigen, dass die Kopie weggelegt ist' }).click();
  const type = async (right: boolean) => {
    for (const index of [0, 1]) {
      const [line = 0, word = 0] = ((await page.locator(`[name=place-${index}]`).getAttribute('value')) ?? '').split('.').map(Number);
      await page.locator(`#word-${index}`).fill(right ? (words[line - 1]?.[word - 1] ?? '') : 'quark');
    }
    await press('Prüfen');
  };
  await type(false);
  await page
    .getByRole('alert')
    .getByText(/^Zeile \d+, Wort \d heißt auf dem Blatt anders\.$/)
    .waitFor();
  await picture('keyring');
  expect(await isWithinWidth()).toBe(true);
  await type(true);
  await page.getByText('Die Kopie des Schlüsselbunds ist weggelegt.').waitFor();
  await stage('Schlüsselbund sichern').getByText('erledigt').waitFor();
});

test('a damaged sheet changes nothing, and says which line is wrong', async () => {
  await open('/keyring');
  await page.getByText('Zurückspielen', { exact: true }).first().click();
  await page.getByLabel('Wörter oder Text des QR-Codes').fill('babab babab babab babab babab babab');
  await page.getByRole('button', { name: 'Zurückspielen' }).click();
  await page.getByRole('alert').getByText('Zeile 1 stimmt nicht mit dem Blatt überein').waitFor();
});

test('a secret is refused in one sentence, stored without its newline, and never shown', async () => {
  await open('/meta');
  await page.getByLabel('App-Geheimnis').fill('900000000000001');
  await page
    .locator('form', { has: page.getByLabel('App-Geheimnis') })
    .getByRole('button')
    .click();
  await page.getByRole('alert').getByText('Das ist die Nummer der App.').waitFor();
  await picture('meta');
  await page.getByLabel('Token für WhatsApp').fill('EAAfromsomewhereelse0000000000');
  await page
    .locator('form', { has: page.getByLabel('Token für WhatsApp') })
    .getByRole('button')
    .click();
  await page.getByRole('alert').getByText('Meta nimmt den Token nicht an. Es wurde nichts geändert.').waitFor();
  expect(await page.content()).not.toContain('EAAfromsomewhereelse');
});

test('connect shows what it changes, writes it, and a second time there is nothing to write', async () => {
  await open('/connect');
  await page.getByText('Die App von Meta liefert nicht oder nicht alles an diese Adresse.').first().waitFor();
  await picture('connect');
  expect(await isWithinWidth()).toBe(true);
  await page.getByLabel('Auch das, was die WhatsApp-Nummer für einige Minuten unterbricht').check();
  await press('So eintragen');
  await page.getByText(/^Die neue PIN der Nummer ist \d{6}\./).waitFor();
  await page.getByText('WhatsApp, Meta speichert die Inhalte der Nummer in Deutschland: eingetragen').waitFor();
  // The number was registered anew with its storage.
  await page.getByText('WhatsApp, Die Nummer ist mit einer PIN angemeldet: war schon so').waitFor();
  await picture('connected');
  await page.getByRole('link', { name: 'Mit Meta verbinden' }).click();
  await page.getByText('Hier ist alles eingerichtet.').nth(1).waitFor();
  expect(await page.getByRole('button', { name: 'So eintragen' }).count()).toBe(0);
});

test('the checklist is ticked, and what Meta tells is ticked by itself', async () => {
  await open('/checklist');
  await stage('erweiterten Zugriff').getByText('erkannt').waitFor();
  await picture('checklist');
  for (;;) {
    const ticks = page.getByRole('button', { name: 'Erledigt' });
    if ((await ticks.count()) === 0) break;
    const before = await ticks.count();
    await ticks.first().click();
    await expect.poll(() => page.getByRole('button', { name: 'Erledigt' }).count()).toBe(before - 1);
  }
  await open('/doctor');
  await page.getByText(/^\d+ Prüfungen sind in Ordnung$/).waitFor();
  expect(await page.locator('.stage').count()).toBe(0);
  await picture('doctor');
});

test('the first message is seen arriving', async () => {
  await open('/message');
  await stage('Messenger').getByText('noch keine').waitFor();
  const write = (channel: string, person: string) =>
    fetch(`${run.url}/simulator/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ channel, person, text: 'Guten Tag' }),
    });
  await Promise.all([write('messenger', 'jana'), write('whatsapp', 'mira')]);
  await expect
    .poll(
      async () => {
        await page.getByRole('link', { name: 'Nachsehen' }).click();
        return page.getByText('angekommen und beantwortet').count();
      },
      { timeout: 60_000 },
    )
    .toBe(2);
  await picture('message');
  await open('');
  await page.getByText('Alles ist eingerichtet.').waitFor();
  await picture('setup-done');
});

test('before it is deleted, the desk is taken off Meta; the stage is open again, and connecting closes it', async () => {
  await open('/connect');
  await page.locator('summary', { hasText: 'Von Meta trennen' }).click();
  await picture('disconnect');
  expect(await isWithinWidth()).toBe(true);
  await press('Von Meta trennen');
  await page.getByText('Messenger: getrennt').waitFor();
  await page.getByText('WhatsApp: getrennt').waitFor();
  await open('');
  await stage('Mit Meta verbinden').getByText('offen').waitFor();
  await open('/connect');
  await press('So eintragen');
  await page.getByText('eingetragen').first().waitFor();
  await open('');
  await page.getByText('Alles ist eingerichtet.').waitFor();
});
