import { readFileSync } from 'node:fs';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ConsoleRun, type Device, end, join, newDevice, startSignedIn } from './console-setting.ts';
import { asNewPerson, phone } from './page-setting.ts';

// The first page and the team, on a phone, against the whole local run.

let browser: Browser;
let run: ConsoleRun;
let device: Device;

beforeAll(async () => {
  ({ browser, run, device } = await startSignedIn());
});
afterAll(() => end({ browser, run }));

test('two taps close the desk for today, a client who writes then reads so, and one more tap takes it back', async () => {
  const { page } = device;
  await page.goto(run.address);
  await page.getByRole('region', { name: 'WhatsApp' }).getByText('Offen').waitFor();
  await page.getByRole('button', { name: 'Heute geschlossen' }).click();
  await page.getByRole('status').getByText('Heute ist geschlossen.').waitFor();
  await page.getByRole('region', { name: 'WhatsApp' }).getByText('Abwesend wieder da morgen, Dienstag, 24. November, 9 Uhr').waitFor();

  const simulator = await browser.newPage();
  await simulator.goto(run.url);
  await asNewPerson(simulator, 'WhatsApp');
  await phone(simulator, 'WhatsApp').getByRole('textbox').fill('Hallo, ist jemand da?');
  await phone(simulator, 'WhatsApp').getByRole('button', { name: 'Senden' }).click();
  await phone(simulator, 'WhatsApp').locator('.bubble[data-from=desk]').getByText('24. November').first().waitFor();
  await simulator.close();

  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByRole('region', { name: 'WhatsApp' }).getByText('Offen').waitFor();
});

test('one channel is closed alone, and one step back opens it without touching what is set for the other', async () => {
  const { page } = device;
  const card = (name: string) => page.getByRole('region', { name });
  await page.goto(run.address);
  await page.getByText('Weg oder da bis zu einer bestimmten Zeit').click();
  await page.getByLabel('Bis wann?').fill('2026-11-23T11:00');
  await page.getByLabel('Für welchen Kanal?').selectOption('Messenger');
  await page.getByRole('button', { name: 'Weg bis dahin' }).click();
  await card('Messenger').getByText('Abwesend wieder da heute um 11 Uhr').waitFor();
  await card('WhatsApp').getByText('Offen').waitFor();
  await page.getByRole('button', { name: 'Nur WhatsApp schließen' }).click();
  await card('WhatsApp').getByText('Abwesend wieder da morgen').waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await card('WhatsApp').getByText('Offen').waitFor();
  await card('Messenger').getByText('Abwesend wieder da heute um 11 Uhr').waitFor();
  await page.getByRole('button', { name: 'Messenger wieder nach Sprechzeiten' }).click();
  await card('Messenger').getByText('Offen').waitFor();
  await page.goto(`${run.address}/audit`);
  await page.getByText('Mira Sommer hat für heute geschlossen (nur WhatsApp)').waitFor();
});

test('a form that is sent twice is done once, and one step back leads to before both', async () => {
  const { page } = device;
  await page.goto(run.address);
  const [first, second] = await page.evaluate<readonly string[]>(`(async () => {
    const send = () => fetch('/console', { method: 'POST', body: new URLSearchParams({ act: 'close' }) }).then(({ url }) => url);
    return [await send(), await send()];
  })()`);
  expect(first).toContain('said=closed');
  await page.goto(second ?? '');
  await page.getByRole('region', { name: 'WhatsApp' }).getByText('Abwesend').waitFor();
  await page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.getByRole('region', { name: 'WhatsApp' }).getByText('Offen').waitFor();
});

test('an end in the past is refused in words, with what was typed', async () => {
  const { page } = device;
  await page.goto(run.address);
  await page.getByText('Weg oder da bis zu einer bestimmten Zeit').click();
  await page.getByLabel('Bis wann?').fill('2026-11-23T08:00');
  await page.getByRole('button', { name: 'Weg bis dahin' }).click();
  await page.getByRole('alert').getByText('Diese Zeit ist schon vorbei.').waitFor();
  expect(await page.getByLabel('Bis wann?').inputValue()).toBe('2026-11-23T08:00');
});

test('whoever is invited joins by the link, once, and is out at once when removed', async () => {
  const { page } = device;
  await page.goto(`${run.address}/team`);
  await page.getByLabel('Name').fill('Jo Berg');
  await page.getByRole('button', { name: 'Einladung erstellen' }).click();
  await page.getByRole('img', { name: 'QR-Code der Einladung' }).waitFor();
  const link = (await page.locator('.copy').textContent()) ?? '';

  const guest = await newDevice(browser);
  await join(guest, run, 'Jo Berg', link.split('#')[1]);
  expect(await guest.page.getByRole('link', { name: 'Team' }).count()).toBe(0);
  expect((await guest.page.goto(`${run.address}/team`))?.status()).toBe(403);

  await page.goto(`${run.address}/team`);
  const row = page.getByRole('listitem').filter({ hasText: 'Jo Berg' });
  await row.getByRole('button', { name: 'Zugang entziehen' }).click();
  await page.getByRole('status').getByText('Der Zugang ist entzogen.').waitFor();
  expect((await guest.page.goto(run.address))?.status()).toBe(401);
  await page.goto(`${run.address}/audit`);
  await page.getByText('Mira Sommer hat den Zugang entzogen: Jo Berg').waitFor();
  await guest.context.close();
});

test('the last admin stays', async () => {
  const { page } = device;
  await page.goto(`${run.address}/team`);
  const row = page.getByRole('listitem').filter({ hasText: 'Mira Sommer' });
  await row.getByRole('button', { name: 'Zugang entziehen' }).click();
  await page.getByRole('alert').getByText('Mindestens eine Person muss die Verwaltung behalten.').waitFor();
});

test.each(['light', 'dark'] as const)('every page is free of what axe finds at 360 px, %s, and below 50 KB', async (scheme) => {
  const { page } = device;
  await page.emulateMedia({ colorScheme: scheme });
  const axe = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
  for (const path of ['', '/team', '/me', '/me/codes', '/audit', '/join', '/recover']) {
    const answer = await page.goto(`${run.address}${path}`);
    expect((await answer?.body())?.length ?? 0).toBeLessThan(50_000);
    // By the protocol: the page's own policy lets no foreign script in.
    const { result } = await device.cdp.send('Runtime.evaluate', {
      expression: `${axe}; axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) => JSON.stringify(violations.map(({ id, nodes }) => [id, nodes.map((node) => node.html)])))`,
      awaitPromise: true,
    });
    expect([path, result.value]).toEqual([path, '[]']);
    expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
  }
});
