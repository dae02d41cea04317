import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type LocalRun, startLocal } from '../../infra/local/start.ts';
import { repository, temporaryFolder } from '../support/repository.ts';
import { launch } from './page-setting.ts';

// The facility that ships, with the line of Instagram no comment any more, on the page of a whole local run.

let browser: Browser;
let run: LocalRun;
let page: Page;

beforeAll(async () => {
  const shipped = readFileSync(join(repository, 'facility.yaml'), 'utf8');
  const facility = join(temporaryFolder(), 'facility.yaml');
  writeFileSync(facility, shipped.replace('  # instagram:', '  instagram:'));
  [browser, run] = await Promise.all([
    launch(),
    startLocal({ port: 0, facilities: [facility], clock: '2026-11-23T22:30:00+01:00' }, () => undefined),
  ]);
});
afterAll(async () => {
  await browser.close();
  await run.close();
});

const instagram = () => page.getByRole('region', { name: 'Instagram', exact: true });
const answers = () => instagram().locator('.bubble[data-from=desk]');

async function open(width: number, height: number): Promise<void> {
  page = await (await browser.newContext({ locale: 'de-DE', viewport: { width, height } })).newPage();
  await page.goto(run.url);
  await page.locator('#panel-instagram option').first().waitFor({ state: 'attached' });
}

async function write(text: string): Promise<void> {
  await instagram().getByRole('textbox').fill(text);
  await instagram().getByRole('button', { name: 'Senden' }).click();
}

test('at 1280 px three phones stand beside each other, and Instagram’s answers at night and in a crisis', async () => {
  await open(1280, 800);
  const boxes = await Promise.all(
    ['WhatsApp', 'Messenger', 'Instagram'].map((name) => page.getByRole('region', { name, exact: true }).boundingBox()),
  );
  const [first, second, third] = boxes.map((box) => box?.x ?? 0);
  expect([first, second, third]).toEqual([first, second, third].toSorted((a = 0, b = 0) => a - b));
  for (const box of boxes) expect(box?.width).toBeGreaterThan(240);
  await write('Hallo, ich habe eine Frage.');
  await answers().getByText('Instagram (Meta) kann mitlesen').waitFor();
  await instagram().getByText('Regel: Begrüßung + Abwesenheit').waitFor();
  await write('Ich kann nicht mehr, ich will nicht mehr leben.');
  await instagram().getByText('Regel: Hilfe in einer Krise').waitFor();
  if (process.env.PFORTE_PICTURES) await page.screenshot({ path: `${process.env.PFORTE_PICTURES}/1280.png` });
});

test('at 375 px it has a view of its own, where a human’s answer makes the desk quiet', async () => {
  await open(375, 667);
  await page.getByRole('tab', { name: 'Instagram' }).click();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
  await instagram().getByRole('button', { name: 'Neue Person' }).click();
  await write('Guten Abend');
  await answers().first().waitFor();
  await instagram().getByText('Mehr', { exact: true }).click();
  await instagram().getByRole('button', { name: 'Team antwortet' }).click();
  await instagram().getByText('Ich kümmere mich darum.').waitFor();
  await write('Danke!');
  await instagram().getByText('Regel: Ruhe nach dem Team').waitFor();
  expect(await answers().count()).toBe(1);
  if (process.env.PFORTE_PICTURES) await page.screenshot({ path: `${process.env.PFORTE_PICTURES}/375.png` });
});
