import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerOnMessenger, type Desk, firstMessageId, launch, openMore, phone, startDesk, tryOut } from './page-setting.ts';

let browser: Browser;
let desk: Desk;
let context: BrowserContext;
let page: Page;
let complaints: string[];

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(desk.url);
  await page.getByRole('heading', { name: 'Jugendtreff Lindenhof', level: 1 }).waitFor();
  await phone(page, 'WhatsApp').getByLabel('Es schreibt').locator('option').first().waitFor({ state: 'attached' });
}

beforeEach(async () => {
  complaints = [];
  desk = await startDesk();
});
afterEach(async () => {
  await context.close();
  await desk.close();
});

async function write(name: 'WhatsApp' | 'Messenger', text: string): Promise<void> {
  await phone(page, name).getByRole('textbox').fill(text);
  await phone(page, name).getByRole('button', { name: 'Senden' }).click();
  await phone(page, name).getByRole('listitem').getByText(text, { exact: true }).waitFor();
}

test('a client writes, the desk answers, and the page says which rule spoke and why', async () => {
  await open();
  await write('Messenger', 'Hallo, habt ihr offen?');
  const messageId = await firstMessageId(desk, 'jana');
  desk.facility.decisions.push({ messageId, because: 'greeting+away', say: ['greeting', 'away.hours'], outcomes: ['sent'] });
  expect(await answerOnMessenger(desk, 'Guten Tag, das ist eine automatische Antwort.')).toBe(200);

  await phone(page, 'Messenger').getByText('Guten Tag, das ist eine automatische Antwort.').waitFor();
  await phone(page, 'Messenger').getByText('Regel: Begrüßung + Abwesenheit').click();
  await phone(page, 'Messenger').getByText('Diese Person hat zum ersten Mal geschrieben.').waitFor();
  await phone(page, 'Messenger').getByText('Ergebnis: gesendet.').waitFor();
  expect(complaints).toEqual([]);
});

test('an answer is announced to screen readers, what was there before is not', async () => {
  await open();
  await write('Messenger', 'Hallo');
  await answerOnMessenger(desk, 'Guten Tag');
  const announced = page.locator('[aria-live=polite]');
  await announced.getByText('Messenger, automatische Antwort: Guten Tag').waitFor({ state: 'attached' });
  await page.reload();
  await phone(page, 'Messenger').getByText('Guten Tag').waitFor();
  expect(await announced.textContent()).toBe('');
});

test('what people and servers write stays text', async () => {
  await open();
  const trap = '<img src=x onerror="document.title=\'broken\'"><b>fett</b>';
  await write('Messenger', trap);
  await answerOnMessenger(desk, trap);
  await phone(page, 'Messenger').getByText(trap, { exact: true }).nth(1).waitFor();
  expect(await page.locator('.bubbles img, .bubbles b').count()).toBe(0);
  expect(await page.title()).toBe('Pforte – Probelauf');
});

test.each([
  ['WhatsApp', 'Foto', 'Foto'],
  ['WhatsApp', 'Sprachnachricht', 'Sprachnachricht'],
  ['Messenger', 'Sticker', 'Sticker'],
  ['Messenger', 'Knopf „Los geht’s“', 'Knopf: Los geht’s'],
  ['Messenger', 'Zehn Nachrichten auf einmal', 'Tschüss'],
  ['WhatsApp', 'Team antwortet', 'Hallo, hier ist Alex aus dem Team. Ich kümmere mich darum.'],
] as const)('on %s one tap on "%s" shows "%s" in the phone', async (name, action, shown) => {
  await open();
  await tryOut(page, name, action);
  await phone(page, name).getByRole('listitem').getByText(shown, { exact: true }).waitFor();
});

test('a quick reply of the desk becomes a button, and tapping it answers', async () => {
  await open();
  await write('Messenger', 'Newsletter');
  await answerOnMessenger(desk, 'Möchten Sie ihn?', {
    quick_replies: [{ content_type: 'text', title: 'Ja, anmelden', payload: 'NL_CONFIRM' }],
  });
  await phone(page, 'Messenger').getByRole('button', { name: 'Ja, anmelden' }).click();
  await phone(page, 'Messenger').getByText('Knopf: Ja, anmelden').waitFor();
});

test('a new person starts with an empty phone', async () => {
  await open();
  await write('WhatsApp', 'Hallo');
  await phone(page, 'WhatsApp').getByRole('button', { name: 'Neue Person' }).click();
  await phone(page, 'WhatsApp').getByText('Noch keine Nachricht.').waitFor();
  await phone(page, 'WhatsApp').getByLabel('Es schreibt').selectOption('mira');
  await phone(page, 'WhatsApp').getByText('Hallo', { exact: true }).waitFor();
});

test('a delivery that is not accepted says so, and says no more once it is', async () => {
  desk.webhookStatus = 500;
  await open();
  await write('WhatsApp', 'Hallo');
  await phone(page, 'WhatsApp').getByText('noch nicht angenommen (Antwort 500)').waitFor();
  desk.webhookStatus = 200;
  await phone(page, 'WhatsApp').getByText('noch nicht angenommen').waitFor({ state: 'detached' });
});

test('the rule of a message from an earlier run is said to be unknown, not left out', async () => {
  await open();
  await write('Messenger', 'Hallo');
  // As after a restart: the phones are remembered, deliveries and decisions are not.
  await page.route('**/simulator/state*', async (route) => {
    const response = await route.fetch();
    if (response.status() !== 200) return route.fulfill({ response });
    const state = await response.json();
    for (const { transcript } of state.persons) for (const entry of transcript) delete entry.delivery;
    return route.fulfill({ response, json: state });
  });
  await page.reload();
  await phone(page, 'Messenger').getByText('Regel: nicht mehr bekannt').click();
  await phone(page, 'Messenger').getByText('nur bis zum Neustart').waitFor();
  const messageId = await firstMessageId(desk, 'jana');
  desk.facility.decisions.push({ messageId, because: 'greeting', say: [], outcomes: [] });
  await phone(page, 'Messenger').getByText('Regel: Begrüßung').waitFor();
  expect(await phone(page, 'Messenger').getByText('nicht mehr bekannt').count()).toBe(0);
});

test.each([
  [1280, 900],
  [375, 700],
])('a long chat scrolls in its phone, and the field to write in stays on the screen at %i px', async (width, height) => {
  await open({ viewport: { width, height } });
  await fetch(`${desk.url}/simulator/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      channel: 'whatsapp',
      messages: Array.from({ length: 60 }, (_, n) => ({ person: 'mira', text: `Nachricht ${n}` })),
    }),
  });
  await phone(page, 'WhatsApp').getByText('Nachricht 59', { exact: true }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollHeight - innerHeight')).toBe(0);
  expect(await page.evaluate("document.querySelector('.scroll').scrollHeight > innerHeight")).toBe(true);
  await expect.poll(async () => (await phone(page, 'WhatsApp').getByRole('textbox').boundingBox())?.y ?? 9999).toBeLessThan(height - 40);
});

test('a phone that shows its end still does when rules become known', async () => {
  await open();
  await tryOut(page, 'Messenger', 'Zehn Nachrichten auf einmal');
  await phone(page, 'Messenger').getByText('Tschüss').waitFor();
  const state = (await (await fetch(`${desk.url}/simulator/state`)).json()) as { persons: { id: string; transcript: { id: string }[] }[] };
  const written = state.persons.find(({ id }) => id === 'jana')?.transcript ?? [];
  desk.facility.decisions.push(...written.map(({ id }) => ({ messageId: id, because: 'silence', say: [], outcomes: [] })));
  await phone(page, 'Messenger').getByText('Regel: Stille').nth(9).waitFor();
  const below = "const scroll = document.querySelectorAll('.scroll')[1]; scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight";
  expect(await page.evaluate(below)).toBeLessThan(2);
});

test('the status of both channels is shown with its reason and the next opening', async () => {
  await open();
  await openMore(page);
  await page.getByText('Geöffnet bis Mo., 23.11., 12:00 Uhr (laut Sprechzeiten)').waitFor();
  await page.getByText('Abwesend (Schließzeit). Wieder da: morgen, Dienstag, 24. November, 9 Uhr').waitFor();
});

describe('the clock', () => {
  test.each([
    ['Heute Abend', 'Montag, 23. November 2026 20:00 Uhr', '2026-11-23T19:00:00.000Z'],
    ['Samstag', 'Samstag, 28. November 2026 11:00 Uhr', '2026-11-28T10:00:00.000Z'],
    ['Morgen früh', 'Dienstag, 24. November 2026 09:30 Uhr', '2026-11-24T08:30:00.000Z'],
    ['+ 1 Stunde', 'Montag, 23. November 2026 11:00 Uhr', '2026-11-23T10:00:00.000Z'],
  ])('jumps: %s', async (button, shown, instant) => {
    await open({ timezoneId: 'America/New_York' });
    await page.getByRole('button', { name: button }).click();
    await page.locator('.bar-clock').filter({ hasText: shown }).waitFor();
    expect(desk.facility.clock).toBe(instant);
  });

  test('takes a German time, in summer as in winter', async () => {
    await open({ timezoneId: 'Asia/Tokyo' });
    await page.getByLabel('Zeitpunkt').fill('2027-07-01T18:30');
    await page.getByRole('button', { name: 'Stellen' }).click();
    await page.locator('.bar-clock').filter({ hasText: 'Donnerstag, 1. Juli 2027 18:30 Uhr' }).waitFor();
    expect(desk.facility.clock).toBe('2027-07-01T16:30:00.000Z');
  });

  test('says so when a year has too many digits', async () => {
    await open();
    await page.getByLabel('Zeitpunkt').fill('20270-07-01T18:30');
    await page.getByRole('button', { name: 'Stellen' }).click();
    await page.getByRole('status').getByText('Stimmt das Jahr?').waitFor();
    expect(complaints).toEqual([]);
  });
});

describe('the newsletter card', () => {
  const card = () => page.getByRole('region', { name: 'Newsletter' });
  const field = () => card().getByRole('textbox', { name: 'Text der Ausgabe' });

  test.each([1280, 375])('has a field as wide as its card, of several lines, at %i px', async (width) => {
    await open({ viewport: { width, height: 800 } });
    if (width === 375) await page.getByRole('tab', { name: 'Steuerung' }).click();
    const [inner, box] = [await card().locator('.hint').first().boundingBox(), await field().boundingBox()];
    expect(Math.round(box?.width ?? 0)).toBe(Math.round(inner?.width ?? -1));
    expect(box?.height).toBeGreaterThan(60);
  });

  test('says how many characters are left, to screen readers after a pause', async () => {
    await open();
    await field().fill('a'.repeat(590));
    await card().getByText('Noch 10 von 600 Zeichen.').waitFor();
    expect(await field().getAttribute('aria-describedby')).toContain(await card().getByText('Noch 10 von 600').getAttribute('id'));
    await page.locator('[aria-live=polite]').getByText('Noch 10 von 600 Zeichen.').waitFor({ state: 'attached' });
    await field().fill('a'.repeat(601));
    await card().getByText('1 Zeichen zu viel').waitFor();
    await card().getByRole('button', { name: 'Ausgabe senden' }).click();
    await card().getByRole('status').getByText('Der Text ist zu lang: 601 Zeichen, möglich sind 600.').waitFor();
  });

  test('Enter sends the issue, as in the phones', async () => {
    await open();
    await field().press('Enter');
    await card().getByText('Die Ausgabe ist unterwegs.').waitFor();
  });

  test('names a long issue by its first 80 characters', async () => {
    const text = 'Sommerfest '.repeat(40);
    Object.assign(desk.newsletter, { issue: { text, recipients: 3, sent: 3, delivered: 3, waiting: 0, late: 0, expired: 0 } });
    await open();
    await card()
      .getByText(`„${text.slice(0, 80)}…“: verschickt 3 von 3`)
      .waitFor();
  });

  test('says in German that the desk does not answer, and nothing of an earlier attempt', async () => {
    await open();
    const send = () => card().getByRole('button', { name: 'Ausgabe senden' }).click();
    await send();
    await card().getByText('Die Ausgabe ist unterwegs.').waitFor();
    await page.route('**/local/newsletter', (route) => route.abort());
    await send();
    await card().getByRole('status').getByText('Der Probelauf antwortet nicht').waitFor();
    expect(await page.getByText('Failed to fetch').count()).toBe(0);
  });
});

test('a fault is switched on by choosing it, and its effect is in the log', async () => {
  await open();
  await write('Messenger', 'Hallo');
  await openMore(page);
  await page.getByLabel('Zugang abgelaufen').check();
  await expect.poll(() => answerOnMessenger(desk, 'Guten Tag')).toBe(401);
  await page.getByText('Messenger: nicht angenommen (401, 190/463): Der Zugang ist ungültig oder abgelaufen.').first().waitFor();
  expect(await page.locator('#log').innerText()).not.toContain('token');
  await page.getByLabel('Keine', { exact: true }).check();
  await expect.poll(() => answerOnMessenger(desk, 'Guten Tag')).toBe(200);
});

test('a lost server is said in words, and the page recovers by itself', async () => {
  await open();
  await page.route('**/local/desk', (route) => route.abort());
  await page.getByRole('alert').getByText('Der Probelauf antwortet nicht').waitFor();
  expect(await page.getByRole('alert').textContent()).not.toContain('fetch');
  await page.unroute('**/local/desk');
  await page.getByRole('alert').waitFor({ state: 'hidden' });
});

describe('accessibility', () => {
  const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

  const violations = async (): Promise<string[]> => {
    await page.addScriptTag({ content: await readFile(axePath, 'utf8') });
    return page.evaluate(async () => {
      const { axe } = globalThis as unknown as {
        axe: { run: (options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
      const { violations } = await axe.run({ runOnly: tags });
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    });
  };

  test.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 375],
  ] as const)(
    'axe finds nothing in %s at %i px',
    async (colorScheme, width) => {
      const isSmall = width === 375;
      const view = async (name: string) => isSmall && (await page.getByRole('tab', { name }).click());
      await open({ colorScheme, bypassCSP: true, viewport: { width, height: 800 } });
      await tryOut(page, 'WhatsApp', 'Team antwortet');
      await phone(page, 'WhatsApp').getByRole('listitem').getByText('Ich kümmere mich darum.').waitFor();
      await view('Messenger');
      await write('Messenger', 'Hallo');
      const messageId = await firstMessageId(desk, 'jana');
      desk.facility.decisions.push({ messageId, because: 'greeting', say: ['greeting'], outcomes: ['sent'] });
      await answerOnMessenger(desk, 'Guten Tag', { quick_replies: [{ content_type: 'text', title: 'Ja', payload: 'x' }] });
      await phone(page, 'Messenger').getByRole('button', { name: 'Ja', exact: true }).waitFor();
      await phone(page, 'Messenger').getByText('Regel: Begrüßung').click();
      await phone(page, 'Messenger').getByText('Was verstanden wurde').waitFor();
      expect(await violations()).toEqual([]);
      await phone(page, 'Messenger').getByText('Mehr', { exact: true }).click();
      await view('Steuerung');
      await page.getByLabel('Text der Ausgabe').fill('a'.repeat(601));
      await page.getByRole('button', { name: 'Ausgabe senden' }).click();
      await page.getByText('Der Text ist zu lang').waitFor();
      await openMore(page);
      await page.getByRole('button', { name: 'Das Team antwortet' }).click();
      await page.getByText('Das Team antwortet · 1 von 4').waitFor();
      await view('Steuerung');
      expect(await violations()).toEqual([]);
    },
    30_000,
  );

  test('nothing needs sideways scrolling at 375 px', async () => {
    await open({ viewport: { width: 375, height: 700 } });
    await write('WhatsApp', 'einsehrlangeswortohneleerzeichen'.repeat(8));
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
  });

  test('the keyboard alone writes, sends and sets the clock', async () => {
    await open();
    await phone(page, 'WhatsApp').getByRole('textbox').focus();
    await page.keyboard.type('Hallo');
    await page.keyboard.press('Enter');
    await phone(page, 'WhatsApp').getByText('Hallo', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Samstag' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('status').getByText('Es ist jetzt Samstag, 28. November 2026, 11:00 Uhr.').waitFor();
  });

  test('a press of Shift and Enter is a new line, not a message', async () => {
    await open();
    const box = phone(page, 'WhatsApp').getByRole('textbox');
    await box.focus();
    await page.keyboard.type('eins');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.type('zwei');
    expect(await box.inputValue()).toBe('eins\nzwei');
  });
});

test('the page loads nothing from anywhere else', async () => {
  const asked: string[] = [];
  context = await browser.newContext();
  page = await context.newPage();
  page.on('request', (request) => asked.push(new URL(request.url()).origin));
  const response = await page.goto(desk.url, { waitUntil: 'networkidle' });
  expect(new Set(asked)).toEqual(new Set([desk.url]));
  expect(response?.headers()['content-security-policy']).toContain("default-src 'self'");
});
