import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, type Device, end, startSignedIn } from './console-setting.ts';
import { phone, tryOut } from './page-setting.ts';

// One person's rights: found by what they read out, shown, ended, erased. Against the whole local run.

let browser: Browser;
let run: ConsoleRun;
let device: Device;
let simulator: Page;

beforeAll(async () => {
  ({ browser, run, device } = await startSignedIn());
  simulator = await browser.newPage();
  await simulator.goto(run.url);
});
afterAll(() => end({ browser, run }));

const answers = () => phone(simulator, 'WhatsApp').locator('.bubble[data-from=desk]');

async function write(text: string): Promise<void> {
  await phone(simulator, 'WhatsApp').getByRole('textbox').fill(text);
  await phone(simulator, 'WhatsApp').getByRole('button', { name: 'Senden' }).click();
}

async function setClock(now: string): Promise<void> {
  const answer = await fetch(`${run.url}/local/clock`, { method: 'PUT', body: JSON.stringify({ now }) });
  expect(answer.ok).toBe(true);
}

/** The reference that the answer to AUSKUNFT names. */
async function referenceInChat(): Promise<string> {
  await write('AUSKUNFT');
  const answer = answers().filter({ hasText: /[0-9A-Z]{4}-[0-9A-Z]{4}/ });
  await answer.first().waitFor();
  return /[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}/.exec((await answer.first().textContent()) ?? '')?.[0] ?? '';
}

async function find(reference: string, page = device.page): Promise<void> {
  await page.goto(`${run.address}/rights`);
  await page.getByLabel('Referenz aus dem Chat').fill(reference);
  await page.getByRole('button', { name: 'Mit der Referenz suchen' }).click();
}

test('a person is found by the reference from the chat and by number, and shown what is stored; no address names them', async () => {
  const { page } = device;
  await tryOut(simulator, 'WhatsApp', 'Newsletter');
  await answers().getByText('schick uns das Wort START').waitFor();
  await tryOut(simulator, 'WhatsApp', 'START');
  await answers().getByText('Danke, du bist jetzt für „Lindenhof-Post“ angemeldet').waitFor();
  const reference = await referenceInChat();

  await find(reference.toLowerCase().replace('-', ' '));
  await page.getByRole('heading', { name: `Gefunden Referenz ${reference}` }).waitFor();
  await page.getByText('Ein Nachweis zum Newsletter liegt vor.').waitFor();
  await page.getByRole('button', { name: 'Auskunft ansehen' }).click();
  await page.getByRole('heading', { name: 'Auskunft über gespeicherte Daten', level: 1 }).waitFor();
  await page.getByText('Lindenhof Jugendhilfe e. V.').first().waitFor();
  await page.getByRole('button', { name: 'Zurück zu dieser Person' }).click();
  await page.getByRole('button', { name: 'Nachweis ansehen' }).click();
  await page.getByText('Die Kette ist schlüssig.').waitFor();
  expect(page.url()).toBe(`${run.address}/rights`);

  await page.goto(`${run.address}/rights`);
  await page.getByLabel('Telefonnummer').fill('01522 8817386');
  await page.getByRole('button', { name: 'Mit der Nummer suchen' }).click();
  await page.getByRole('heading', { name: `Gefunden Referenz ${reference}` }).waitFor();

  await page.goto(`${run.address}/audit`);
  const lines = (await page.getByRole('listitem').allTextContents()).join('\n');
  expect(lines).toContain('Mira Sommer hat eine Auskunft angesehen');
  expect(lines).not.toContain(reference);
  expect(lines).not.toContain('8817386');
});

test('an answer about a person is kept by no browser', async () => {
  const { page } = device;
  const [answer] = await Promise.all([page.waitForResponse((response) => response.request().method() === 'POST'), find('K7QX-2M9P')]);
  expect(answer.headers()['cache-control']).toBe('no-store');
  await page.getByRole('heading', { name: 'Nichts gespeichert' }).waitFor();
});

test('what is no reference and what is no number is said, with what was typed', async () => {
  const { page } = device;
  await find('Mira K.');
  await page.getByRole('alert').getByText('Das ist keine Referenz.').waitFor();
  expect(await page.getByLabel('Referenz aus dem Chat').inputValue()).toBe('Mira K.');
});

test('a withdrawal on the telephone ends the newsletter, with its date and way in the proof', async () => {
  const { page } = device;
  await find(await referenceInChat());
  await page.getByText('Abmeldung eintragen', { exact: true }).click();
  await page.getByLabel('am Telefon').check();
  await page.getByLabel('Wann hat sie es erklärt?').evaluate((field) => field.removeAttribute('max'));
  await page.getByLabel('Wann hat sie es erklärt?').fill('2030-01-01T10:00');
  await page.getByRole('button', { name: 'Abmeldung festhalten' }).click();
  await page.getByRole('alert').getByText('Diese Zeit liegt in der Zukunft.').waitFor();
  expect(await page.getByLabel('am Telefon').isChecked()).toBe(true);
  await setClock('2026-11-23T11:30:00+01:00');
  await page.getByLabel('Wann hat sie es erklärt?').fill('2026-11-23T11:00');
  await page.getByRole('button', { name: 'Abmeldung festhalten' }).click();
  await page.getByRole('status').getByText('Der Newsletter ist für diese Person beendet.').waitFor();
  await find(await referenceInChat());
  await page.getByRole('button', { name: 'Nachweis ansehen' }).click();
  await page.getByText('am Telefon', { exact: true }).waitFor();
  await page.getByText('MS', { exact: true }).waitFor();
});

test('a person is erased after a second look, and greeted as a stranger when they write again', async () => {
  const { page } = device;
  await find(await referenceInChat());
  await page.getByText('Person löschen', { exact: true }).first().click();
  await page.getByRole('button', { name: 'Person löschen' }).click();
  await page.getByRole('heading', { name: 'Wirklich löschen?' }).waitFor();
  await page.getByRole('button', { name: 'Endgültig löschen' }).click();
  await page.getByRole('status').getByText('Die Person ist gelöscht.').waitFor();
  // A message of the very second in which they were erased would count as from before.
  await setClock('2026-11-23T12:30:00+01:00');
  const before = await answers().count();
  await write('Hallo');
  await expect.poll(() => answers().count()).toBeGreaterThan(before);
  expect(await answers().last().textContent()).toContain('Lindenhof');
});
