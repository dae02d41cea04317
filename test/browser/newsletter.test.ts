import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalRun, startLocal } from '../../infra/local/start.ts';
import { launch, phone, tryOut } from './page-setting.ts';

// From the wish to the last issue on the page, against the whole local run.

let browser: Browser;
let run: LocalRun;
let page: Page;

beforeAll(async () => {
  [browser, run] = await Promise.all([
    launch(),
    startLocal({ port: 0, facilities: ['facility.yaml'], clock: '2026-11-28T22:00:00+01:00' }, () => undefined),
  ]);
  page = await (await browser.newContext({ locale: 'de-DE' })).newPage();
  await page.goto(run.url);
  await page.getByRole('heading', { name: 'Newsletter' }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await run.close();
});

const card = () => page.getByRole('region', { name: 'Newsletter' });
const tap = (name: string) => tryOut(page, 'WhatsApp', name);
const answers = () => phone(page, 'WhatsApp').locator('.bubble[data-from=desk]');

test('without subscribers a trial issue is refused in words', async () => {
  await card().getByRole('button', { name: 'Ausgabe senden' }).click();
  await card().getByText('Es ist noch niemand angemeldet.').waitFor();
});

test('one tap asks, one confirms, and the issue arrives on the phone, on a Saturday night, too', async () => {
  await tap('Newsletter');
  await answers().getByText('schick uns das Wort START').waitFor();
  await tap('START');
  await answers().getByText('Danke, du bist jetzt für „Lindenhof-Post“ angemeldet').waitFor();
  await card().getByText('1 angemeldet').waitFor();
  await card().getByLabel('Text der Ausgabe').fill('Am Samstag ist Flohmarkt.');
  await card().getByRole('button', { name: 'Ausgabe senden' }).click();
  await answers().getByText('Am Samstag ist Flohmarkt.').waitFor();
  await card().getByText('„Am Samstag ist Flohmarkt.“: verschickt 1 von 1').waitFor();
});

test.each([
  ['no text', '', 'Der Text fehlt.'],
  ['spaces alone', '   ', 'Der Text besteht nur aus Leerzeichen.'],
  ['two lines', 'Am Samstag\nist Flohmarkt.', 'Der Text hat mehrere Zeilen.'],
  ['a gap', 'Am Samstag      ist Flohmarkt.', 'mehr als vier Leerzeichen hintereinander'],
  ['braces', 'Liebe {{name}}, am Samstag ist Flohmarkt.', 'Der Text enthält {{ }} oder [[ ]].'],
  ['a link without https', 'Mehr: http://lindenhof.example.org', 'beginnt nicht mit https://'],
  ['a shortened link', 'Mehr: https://bit.ly/flohmarkt', 'Ein Link im Text ist gekürzt.'],
] as const)('%s is refused for itself, and nothing is left of the attempt before', async (_what, text, words) => {
  await card().getByLabel('Text der Ausgabe').fill(text);
  await card().getByRole('button', { name: 'Ausgabe senden' }).click();
  const status = card().getByRole('status');
  await status.getByText(words).waitFor();
  // One cause, one sentence or two: none of the other causes' words.
  const said = await status.textContent();
  expect(said).not.toContain('unterwegs');
  expect(said?.match(/Der Text (?!auf)|Im Text stehen|Ein Link/g)).toHaveLength(1);
});

test('after STOPP nobody is left to send to', async () => {
  await tap('STOPP');
  await answers().getByText('Du bekommst „Lindenhof-Post“ nicht mehr').waitFor();
  await card().getByText('1 angemeldet').waitFor({ state: 'detached' });
  await card().getByLabel('Text der Ausgabe').fill('Am Samstag ist Flohmarkt.');
  await card().getByRole('button', { name: 'Ausgabe senden' }).click();
  await card().getByText('Es ist noch niemand angemeldet.').waitFor();
  expect(await answers().getByText('Am Samstag ist Flohmarkt.').count()).toBe(1);
});
