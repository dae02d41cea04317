import { readFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, type Device, end, startSignedIn, takePictures } from './console-setting.ts';
import { untilAnswered } from './page-setting.ts';

// The facility's data, changed on the staff's page, on a phone, against the whole local run.

let browser: Browser;
let run: ConsoleRun;
let device: Device;
let page: Page;

beforeAll(async () => {
  ({ browser, run, device, page } = await startSignedIn());
});
afterAll(() => end({ browser, run }));

const open = () => page.goto(`${run.address}/facility`);
const field = (path: string) => page.locator(`[name="${path}"]`);
const press = (name: string) => page.getByRole('button', { name, exact: true }).click();
const picture = (name: string) => takePictures(page, name);
const upload = async (content: string | Buffer, name = 'facility.yaml') => {
  await open();
  await page.getByText('Stattdessen eine Datei hochladen').click();
  await page.getByLabel('Datei facility.yaml').setInputFiles({ name, mimeType: 'text/yaml', buffer: Buffer.from(content) });
  await page
    .locator('form', { has: page.getByLabel('Datei facility.yaml') })
    .getByRole('button', { name: 'Prüfen' })
    .click();
};

test('a mistake stands at its field, in German, and nothing that was typed is lost', async () => {
  await page.goto(run.address);
  await page.getByRole('link', { name: 'Angaben' }).click();
  await picture('facility');
  await field('contact.phone').fill('keine Ahnung');
  await field('facility.name').fill('x'.repeat(100_000));
  await field('facility.carrier').fill('<script>alert(1)</script> & "Söhne"');
  await press('Prüfen');
  await page.getByText('2 Angaben stimmen noch nicht.').waitFor();
  await page.getByText('Das ist keine Telefonnummer: nur Ziffern, Leerzeichen, / und -.').waitFor();
  await page.getByText('Das ist zu lang: höchstens 63 Zeichen.').waitFor();
  expect(await field('contact.phone').inputValue()).toBe('keine Ahnung');
  expect((await field('facility.name').inputValue()).length).toBe(100_000);
  expect(await field('facility.carrier').inputValue()).toBe('<script>alert(1)</script> & "Söhne"');
  await field('facility.name').fill('Jugendberatung Lindenhof');
  await picture('facility-mistakes');
});

test('every mistake of an uploaded file has its line, and the text stays to be mended', async () => {
  const broken = readFileSync('facility.yaml', 'utf8').replace('phone: "030 23125 100"', 'phone: "bald"').replace('land: BW', 'land: XX');
  await upload(broken);
  const lineOf = (part: string) => broken.slice(0, broken.indexOf(part)).split('\n').length;
  await page.getByText(`Zeile ${lineOf('phone: "bald"')}, contact.phone:`).waitFor();
  await page.getByText(`Zeile ${lineOf('land: XX')}, facility.land:`).waitFor();
  await picture('facility-file-mistakes');
  expect(await page.getByLabel('Oder der Text der Datei').inputValue()).toContain('phone: "bald"');
  await upload('a: [');
  await page.getByText('Hier stimmt der Aufbau der Datei nicht').waitFor();
});

test('a file that is no text in UTF-8 is named at its field, each by its own sentence', async () => {
  const file = readFileSync('facility.yaml', 'utf8');
  const said = (sentence: string) => page.locator('#file-error').getByText(sentence).waitFor();
  await upload(Buffer.from(file, 'latin1'));
  await said('Diese Datei ist nicht in UTF-8 gespeichert');
  expect(await page.getByLabel('Datei facility.yaml').getAttribute('aria-invalid')).toBe('true');
  await picture('facility-file-windows');
  await upload(Buffer.from(`\uFEFF${file}`, 'utf16le'));
  await said('Diese Datei ist in „Unicode“ (UTF-16) gespeichert.');
  await upload(Buffer.from(zipSync({ 'facility.yaml': Buffer.from(file) })), 'facility.zip');
  await said('Das ist ein ZIP-Archiv.');
  await upload(Buffer.from(zipSync({ 'word/document.xml': Buffer.from('<w/>') })), 'facility.docx');
  await said('Das ist ein Dokument aus der Textverarbeitung.');
  await upload(`\uFEFF${file.replaceAll('\n', '\r\n')}`);
  await page.getByRole('heading', { name: 'Vor dem Veröffentlichen' }).waitFor();
});

test('a new phone number is shown as a change and on a phone, published, and in the next greeting', async () => {
  await open();
  await field('contact.phone').fill('030 23125 555');
  await press('Prüfen');
  await page.getByRole('heading', { name: 'Vor dem Veröffentlichen' }).waitFor();
  await page.locator('.changes').first().getByText('030 23125 100').waitFor();
  await page.locator('.changes').first().getByText('030 23125 555').waitFor();
  await picture('facility-review');
  await press('Zurück und weiter bearbeiten');
  expect(await field('contact.phone').inputValue()).toBe('030 23125 555');
  await press('Prüfen');
  await press('Veröffentlichen');
  await page.getByText('Veröffentlicht. Es gilt innerhalb von 30 Sekunden.').waitFor();
  expect(await field('contact.phone').inputValue()).toBe('030 23125 555');
  const file = await page.evaluate<string>(`fetch('${run.address}/facility/file').then((answer) => answer.text())`);
  expect(file).toContain('phone: "030 23125 555" # numbers, times');
  await page.goto(`${run.address}/audit`);
  await page.getByText('hat Angaben veröffentlicht, Fassung').waitFor();

  const simulator = await browser.newPage();
  await simulator.goto(`${run.url}/`);
  await untilAnswered(simulator, 'Hallo', '030 23125 555');
  await simulator.close();
});

test('of two who edit at once the second is told, and keeps what was typed and what the first one published', async () => {
  await open();
  const other = await device.context.newPage();
  await other.goto(`${run.address}/facility`);
  await other.getByLabel('E-Mail (freiwillig)', { exact: true }).fill('neu@lindenhof.example.org');
  await other.getByRole('button', { name: 'Prüfen' }).first().click();
  await other.getByRole('button', { name: 'Veröffentlichen' }).click();
  await other.getByText('Veröffentlicht.').waitFor();
  await field('contact.visit').fill('Lindenstraße 7, 70173 Stuttgart');
  await press('Prüfen');
  await page.getByText(/Inzwischen hat Mira Sommer Fassung \d+ veröffentlicht/).waitFor();
  expect(await page.locator('.changes').first().locator('dt').allTextContents()).toEqual(['Adresse für Besuche']);
  await picture('facility-conflict');
  await press('Veröffentlichen');
  await page.getByText('Veröffentlicht.').waitFor();
  expect(await field('contact.email').inputValue()).toBe('neu@lindenhof.example.org');
  expect(await field('contact.visit').inputValue()).toBe('Lindenstraße 7, 70173 Stuttgart');
  await other.close();
});
