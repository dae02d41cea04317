import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { runProgram } from '../support/program.ts';
import { temporaryFolder } from '../support/repository.ts';
import { fileWith } from '../unit/print/papers/setting.ts';
import { type ConsoleRun, end, startSignedIn, takePictures } from './console-setting.ts';

// From the first look at the list to the desk that is called live, with its training and its papers.

let browser: Browser;
let run: ConsoleRun;
let page: Page;

beforeAll(async () => {
  ({ browser, run, page } = await startSignedIn({ width: 375 }));
});
afterAll(() => end({ browser, run }));

const open = (path: string) => page.goto(`${run.address}${path}`);
const step = (title: string) => page.locator('li.stage', { hasText: title }).first();
const picture = (name: string) => takePictures(page, name);
const isWithinWidth = () => page.evaluate('document.documentElement.scrollWidth <= document.documentElement.clientWidth');

test('the list says what is missing, detects what it can, and takes a decision by name and date', async () => {
  await page.getByRole('link', { name: 'Start' }).click();
  await page.getByRole('heading', { name: 'Start', level: 1 }).waitFor();
  await page.getByText('Noch nicht bereit: Geben Sie die Nummer noch nicht bekannt.').waitFor();
  await step('Konten bei Meta').getByText('erledigt').waitFor();
  await step('Warnungen per Mail').getByText('entfällt').waitFor();
  await step('Entscheidung der Leitung').getByText('offen').waitFor();
  await picture('golive');
  expect(await isWithinWidth()).toBe(true);

  const council = step('Betriebsrat, Personalrat');
  await council.getByText('Eintragen', { exact: true }).first().click();
  await council.getByLabel('Wer?').fill('Jona Winter');
  await council.getByLabel('Ergebnis').selectOption('none');
  await council.getByRole('button', { name: 'Eintragen' }).click();
  await page.getByText('Eingetragen.').waitFor();
  await step('Betriebsrat, Personalrat').getByText('Gibt es hier nicht: Jona Winter, 23. November 2026.').waitFor();

  for (const name of ['Jona Winter', 'Ada Lenz']) {
    await step('Verwahrung der Schlüssel').getByText('Eintragen', { exact: true }).first().click();
    await step('Verwahrung der Schlüssel').getByLabel('Wer?').fill(name);
    await step('Verwahrung der Schlüssel').getByRole('button', { name: 'Eintragen' }).click();
    await page.getByText('Eingetragen.').waitFor();
  }
  await step('Verwahrung der Schlüssel').getByText('Wo die Kopie liegt, wissen Jona Winter und Ada Lenz.').waitFor();

  await step('Entscheidung der Leitung').getByText('Eintragen', { exact: true }).first().click();
  await picture('golive-enter');
  await step('Entscheidung der Leitung').getByLabel('Wer?').fill('Toni Berg');
  await step('Entscheidung der Leitung').getByLabel('Ergebnis').selectOption('no');
  await step('Entscheidung der Leitung').getByRole('button', { name: 'Eintragen' }).click();
  await step('Entscheidung der Leitung').getByText('Abgelehnt: Toni Berg, 23. November 2026.').waitFor();
  await step('Entscheidung der Leitung').getByText('offen').waitFor();
});

test('it is not called live while something is missing, unless somebody says why', async () => {
  await open('/golive');
  expect(await page.getByRole('button', { name: 'Start eintragen' }).count()).toBe(0);
  await page.getByText('Trotzdem starten').click();
  await page.getByLabel('Warum?').fill('eilt');
  await page.getByRole('button', { name: 'Trotzdem eintragen' }).click();
  await page.getByRole('alert').getByText('Es fehlt noch etwas.').waitFor();
  await page.getByLabel('Warum?').fill('Der Träger unterschreibt am Montag.');
  await page.getByRole('button', { name: 'Trotzdem eintragen' }).click();
  await page.getByText('Gestartet, obwohl etwas fehlt.').waitFor();
  await page.getByText('Begründung: Der Träger unterschreibt am Montag.').waitFor();
  await page.getByText(/^Damals fehlte: .*Entscheidung der Leitung/).waitFor();
  await picture('golive-in-spite');
  await open('/audit');
  await page.getByText('Mira Sommer hat den Start eingetragen, obwohl etwas fehlte').waitFor();
  await open('/golive');
  await page.getByRole('button', { name: 'Doch nicht gestartet' }).click();
  await page.getByText('Noch nicht bereit').waitFor();
});

test('papers are current once written, and out of date by name once the facility changes', async () => {
  await open('/papers');
  await step('Löschkonzept').getByText('noch nicht abgelegt').waitFor();
  const out = temporaryFolder();
  const written = await runProgram('infra/cli/papers.ts', {
    args: ['write', '--out', out, '--format', 'html', '--local', run.url, '--as', 'kim'],
  });
  expect(written).toMatchObject({ code: 0 });
  await page.reload();
  await step('Löschkonzept').getByText('aktuell').waitFor();
  await step('Löschkonzept').getByText('von kim').waitFor();
  await picture('papers');
  expect(await isWithinWidth()).toBe(true);
  await open('/golive');
  await step('Papiere aktuell').getByText('erledigt').waitFor();

  const file = fileWith({ quietHoursAfterStaff: 6 });
  const published = await runProgram('infra/cli/facility.ts', { args: ['publish', file, '--yes', '--local', run.url] });
  expect(published).toMatchObject({ code: 0 });
  // Looks at what is published now, and not up to half a minute ago.
  await open('/setup');
  await open('/papers');
  await step('Messenger: die Regeln im Team').getByText('überholt').waitFor();
  await step('Messenger: die Regeln im Team').getByText('Geändert hat sich: quietHoursAfterStaff').waitFor();
  await picture('papers-stale');
  await open('/golive');
  await step('Papiere aktuell').getByText('Überholt:').waitFor();
});

test('the training explains what was answered wrong, keeps nothing of it, and is passed when all is right', async () => {
  await open('');
  await page.getByRole('link', { name: 'Ihre Unterweisung ist fällig.' }).click();
  await page.getByRole('heading', { name: 'Unterweisung', level: 1 }).waitFor();
  await page.getByRole('heading', { name: 'Was nie geht' }).waitFor();
  await picture('training');
  expect(await isWithinWidth()).toBe(true);
  for (const question of await page.locator('fieldset').all()) await question.getByRole('radio').first().check();
  await page.getByRole('button', { name: 'Antworten prüfen' }).click();
  await page.getByRole('alert').getByText('Noch nicht bestanden.').waitFor();
  await page.getByText('Private Konten sind nie der Weg; abweisen ohne Hinweis aber auch nicht.').waitFor();
  await picture('training-again');
  await open('/training/register');
  await page.locator('.rows li', { hasText: 'Mira Sommer' }).getByText('noch nie').waitFor();

  await open('/training');
  const right = [1, 2, 1, 1, 1, 2, 1, 1, 0];
  expect(await page.locator('fieldset').count()).toBe(right.length);
  for (const [index, choice] of right.entries()) await page.locator('fieldset').nth(index).getByRole('radio').nth(choice).check();
  await page.getByRole('button', { name: 'Antworten prüfen' }).click();
  await page.getByText('Bestanden. Es ist eingetragen; in einem Jahr ist es wieder so weit.').waitFor();
  await page.getByText('Sie sind unterwiesen, zuletzt am 23. November 2026.').waitFor();
});

test('the register takes people without access, and going live asks for nobody any more', async () => {
  await open('/training/register');
  await page.locator('.rows li', { hasText: 'Mira Sommer' }).getByText('unterwiesen').waitFor();
  await page.getByLabel('Name').fill('Toni Berg');
  await page.getByLabel('Tag der Unterweisung').fill('2026-11-20');
  await page.getByRole('button', { name: 'Eintragen' }).click();
  await page.locator('.rows li', { hasText: 'Toni Berg' }).getByText('in Anwesenheit, eingetragen von Mira Sommer').waitFor();
  await picture('register');
  expect(await isWithinWidth()).toBe(true);
  await open('/golive');
  await step('Team unterwiesen').getByText('2 Personen sind unterwiesen.').waitFor();
  await open('');
  expect(await page.getByText('Unterweisung fällig').count()).toBe(0);
});

test('a year later the first page says so, and whoever left is no longer asked', async () => {
  await fetch(`${run.url}/local/clock`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ now: '2027-11-24T10:00:00+01:00' }),
  });
  await open('');
  await page.getByRole('link', { name: 'Ihre Unterweisung ist fällig.' }).waitFor();
  await picture('today-due');
  await open('/golive');
  await step('Team unterwiesen').getByText('Fällig: Mira Sommer und Toni Berg.').waitFor();
});
