import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { decoded, pictureOf } from '../unit/print/flyers/setting.ts';
import { type ConsoleRun, type Device, end, fetchAs, startSignedIn, takePictures } from './console-setting.ts';

// Links and codes on the staff's page, as a phone and a print shop get them.

let browser: Browser;
let run: ConsoleRun;
let device: Device;
let page: Page;

beforeAll(async () => {
  ({ browser, run, device, page } = await startSignedIn());
});
afterAll(() => end({ browser, run }));

const card = (name: string) => page.locator('.figure', { has: page.getByRole('heading', { name, exact: true }) });

async function fileBehind(name: string): Promise<Response> {
  const href = await page.getByRole('link', { name, exact: true }).getAttribute('href');
  return fetchAs(device, new URL(href ?? '', run.address));
}

test('each place has links of its own, which say what they start', async () => {
  await page.goto(`${run.address}/numbers`);
  await page.getByRole('link', { name: 'Links und Codes' }).click();
  await card('WhatsApp: Kontakt').getByText('https://wa.me/493023125014?text=Hallo', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'Wartezimmer' }).click();
  await card('WhatsApp: Newsletter').getByText('https://wa.me/493023125014?text=Newsletter%20(Wartezimmer)').waitFor();
  await card('WhatsApp: Kontakt').getByText('findet „Hallo (Wartezimmer)“ schon eingetippt').waitFor();
  expect(await page.locator('.figure').count()).toBe(4);
  await takePictures(page, 'flyers');
});

test('the codes come as files, and lead where the link leads', async () => {
  const png = await fileBehind('WhatsApp: Kontakt: Code als Bild (PNG)');
  expect(png.headers.get('content-disposition')).toBe('attachment; filename="code-whatsapp-kontakt-wartezimmer.png"');
  expect(png.headers.get('content-type')).toBe('image/png');
  const link = 'https://wa.me/493023125014?text=Hallo%20(Wartezimmer)';
  expect(decoded(await pictureOf(new Uint8Array(await png.arrayBuffer()), 300))).toBe(link);
  const svg = await fileBehind('WhatsApp: Kontakt: Code für die Druckerei (SVG)');
  expect(svg.headers.get('content-disposition')).toBe('attachment; filename="code-whatsapp-kontakt-wartezimmer.svg"');
  expect(decoded(await pictureOf(await svg.text(), 300))).toBe(link);
});

test('the sheet says on one page of paper what to do, with a code that is read from it', async () => {
  await page.getByRole('link', { name: 'WhatsApp: Aushang zum Ausdrucken' }).click();
  await page.getByRole('heading', { level: 1, name: 'Schreib uns auf WhatsApp' }).waitFor();
  await page.getByText('Auf WhatsApp antwortet ein Automat und kein Mensch liest mit').waitFor();
  await takePictures(page, 'flyer-sheet');
  await page.setViewportSize({ width: 794, height: 1123 });
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('button', { name: 'Ausdrucken' }).isVisible()).toBe(false);
  const code = await page.locator('.sheet .main .qr').screenshot();
  expect(decoded(await pictureOf(code, 400))).toBe('https://wa.me/493023125014?text=Hallo%20(Wartezimmer)');
  if (process.env.PFORTE_PICTURES) await page.screenshot({ path: `${process.env.PFORTE_PICTURES}/flyer-paper.png`, fullPage: true });
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'screen' });
});

test('an address that names no chat of ours leads to one that there is', async () => {
  await page.goto(`${run.address}/flyers/sheet?channel=brieftaube&source=nirgends`);
  await page.getByRole('heading', { level: 1, name: 'Schreib uns auf WhatsApp' }).waitFor();
});
