import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, type Device, end, startSignedIn } from './console-setting.ts';
import { phone, tryOut } from './page-setting.ts';

// An issue from the first word to the totals, on the console and on a subscriber's phone, against the whole local run.

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

async function subscribe(): Promise<void> {
  await tryOut(simulator, 'WhatsApp', 'Newsletter');
  await answers().getByText('schick uns das Wort START').waitFor();
  await tryOut(simulator, 'WhatsApp', 'START');
  await answers().getByText('Danke, du bist jetzt für „Lindenhof-Post“ angemeldet').waitFor();
}

test('mistakes stand at their fields, with what was typed', async () => {
  const { page } = device;
  await page.goto(`${run.address}/newsletter`);
  await page.getByText('Noch hat niemand den Newsletter bestellt.').waitFor();
  await page.getByRole('link', { name: 'Neue Ausgabe schreiben' }).click();
  await page.getByLabel('Text', { exact: true }).fill('Liebe Eltern, bringen Sie Ihr Kind am Samstag zum Flohmarkt.');
  await page.getByLabel('Link', { exact: true }).fill('https://bit.ly/flohmarkt');
  await page.locator('#text-error').getByText('Die Einrichtung sagt du; im Text steht „Sie“.').waitFor();
  await page.locator('#link-error').getByText('Der Link ist gekürzt.').waitFor();
  await page.getByRole('button', { name: 'Speichern und ansehen' }).click();
  await page.getByRole('alert').getByText('So kann die Ausgabe nicht hinausgehen.').waitFor();
  const described = async (label: string) => {
    const ids = (await page.getByLabel(label, { exact: true }).getAttribute('aria-describedby'))?.split(' ') ?? [];
    return (await Promise.all(ids.map((id) => page.locator(`#${id}`).textContent()))).join(' ');
  };
  expect(await described('Text')).toContain('Die Einrichtung sagt du; im Text steht „Sie“.');
  expect(await described('Link')).toContain('Der Link ist gekürzt.');
  expect(await page.getByLabel('Text', { exact: true }).inputValue()).toContain('bringen Sie Ihr Kind');
});

test('an issue is written, looked at, tried out, sent to a subscriber, and counted', async () => {
  const { page } = device;
  await subscribe();
  await page.goto(`${run.address}/newsletter/write`);
  await page.getByLabel('Text', { exact: true }).fill('Am Samstag ist Flohmarkt für alle Besucher im Hof.');
  await page.getByLabel('Link', { exact: true }).fill('https://lindenhof.example.org/flohmarkt');
  await page.getByRole('button', { name: 'Speichern und ansehen' }).click();
  await page.getByRole('status').getByText('Gespeichert. Es ist noch nichts verschickt.').waitFor();
  await page.getByText('„Besucher“ meint nur Männer.').waitFor();
  await page.getByRole('region', { name: 'WhatsApp' }).getByText('Am Samstag ist Flohmarkt').waitFor();
  await page.getByRole('region', { name: 'WhatsApp' }).getByText('STOPP').waitFor();

  await page.getByLabel('Nummer oder Kennung').fill('+49 1522 8817386');
  await page.getByRole('button', { name: 'Probe senden' }).click();
  await page.getByRole('status').getByText('Die Probe ist unterwegs.').waitFor();
  await answers().getByText('Am Samstag ist Flohmarkt').first().waitFor();

  await page.getByRole('button', { name: 'An eine Person senden' }).click();
  await page.getByRole('status').getByText('Die Ausgabe ist unterwegs.').waitFor();
  await expect.poll(() => answers().getByText('Am Samstag ist Flohmarkt').count()).toBe(2);
  await expect
    .poll(async () => {
      await page.reload();
      return page.getByText('Verschickt', { exact: true }).count();
    })
    .toBe(2);
  await page.goto(`${run.address}/newsletter`);
  await page.getByText('Verschickt an 1').waitFor();
  await page.getByText('Eine Person bekommt den Newsletter.').waitFor();
  await page.goto(`${run.address}/audit`);
  await page.getByText('Mira Sommer hat eine Ausgabe auf den Weg gebracht:').waitFor();
});

test('what was written is still there when the session ended meanwhile, and is saved after signing in', async () => {
  const { page, context } = device;
  await page.goto(`${run.address}/newsletter/write`);
  await page.getByLabel('Text', { exact: true }).fill('Am Sonntag grillen wir zusammen im Hof.');
  await page.getByLabel('Link', { exact: true }).fill('https://lindenhof.example.org/grillen');
  await context.clearCookies();
  await page.getByRole('button', { name: 'Speichern und ansehen' }).click();
  await page.getByText('Ihre Eingaben sind noch da. Nach der Anmeldung werden sie abgeschickt.').waitFor();
  await page.getByRole('button', { name: 'Mit Passkey anmelden' }).click();
  await page.getByRole('status').getByText('Gespeichert. Es ist noch nichts verschickt.').waitFor();
  await page.getByRole('region', { name: 'WhatsApp' }).getByText('Am Sonntag grillen wir zusammen im Hof.').waitFor();
});
