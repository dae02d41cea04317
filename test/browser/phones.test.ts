import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { answerOnMessenger, type Desk, firstMessageId, launch, openMore, phone, startDesk, tryOut } from './page-setting.ts';

// How the phones behave in the hand: what is in view, what is marked as new, what odd texts do.

let browser: Browser;
let desk: Desk;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launch();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desk = await startDesk();
});
afterEach(async () => {
  await context.close();
  await desk.close();
});

async function open(options: Parameters<Browser['newContext']>[0] = {}): Promise<void> {
  context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 900 }, ...options });
  page = await context.newPage();
  await page.goto(desk.url);
  await phone(page, 'WhatsApp').getByLabel('Es schreibt').locator('option').first().waitFor({ state: 'attached' });
}

const small = { viewport: { width: 375, height: 667 } };
const messenger = () => phone(page, 'Messenger');
const list = (name: 'WhatsApp' | 'Messenger') => phone(page, name).getByRole('listitem');

async function write(name: 'WhatsApp' | 'Messenger', text: string): Promise<void> {
  await phone(page, name).getByRole('textbox').fill(text);
  await phone(page, name).getByRole('button', { name: 'Senden' }).click();
}

/** Tells the desk something without the page. */
async function post(path: string, body: unknown): Promise<void> {
  const response = await fetch(`${desk.url}/simulator/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(response.status).toBe(202);
}

const longAnswer = `Guten Tag\n\n${'Das ist eine automatische Antwort mit sehr vielen Zeilen. '.repeat(60)}`.slice(0, 1900);

describe('on a small screen', () => {
  test('the header is one line, and the field to write in is in view without scrolling', async () => {
    await open(small);
    expect((await page.locator('header').boundingBox())?.height).toBeLessThan(56);
    const box = await phone(page, 'WhatsApp').getByRole('textbox').boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThan(667);
    expect(await page.evaluate('[document.documentElement.scrollHeight, document.documentElement.scrollWidth]')).toEqual([667, 375]);
  });

  test('one phone at a time, chosen by tab, by the arrow keys, too', async () => {
    await open(small);
    expect(await messenger().isVisible()).toBe(false);
    await page.getByRole('tab', { name: 'WhatsApp' }).focus();
    await page.keyboard.press('ArrowRight');
    await messenger().waitFor();
    expect(await phone(page, 'WhatsApp').isVisible()).toBe(false);
    expect(await page.getByRole('tab', { name: 'Messenger' }).getAttribute('aria-selected')).toBe('true');
  });

  test('what comes behind another tab is marked there, until it is looked at', async () => {
    await open(small);
    await post('messages', { channel: 'messenger', person: 'jana', text: 'Hallo' });
    expect(await answerOnMessenger(desk, 'Guten Tag')).toBe(200);
    await page.getByRole('tab', { name: 'Messenger 1 neue Nachricht' }).click();
    await page.getByRole('tab', { name: 'Messenger', exact: true }).waitFor();
  });

  test('every control is at least 24 pixels high and wide', async () => {
    await open(small);
    await phone(page, 'WhatsApp').getByText('Mehr', { exact: true }).click();
    const sizes = await page
      .locator('button:visible, summary:visible, select:visible, textarea:visible')
      .evaluateAll((all) => all.map((each) => each.getBoundingClientRect()).map(({ width, height }) => Math.min(width, height)));
    expect(sizes.length).toBeGreaterThan(10);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(24);
  });
});

test('on a wide screen both phones stay in view while the controls scroll', async () => {
  await open({ viewport: { width: 1440, height: 900 } });
  await openMore(page);
  await page.getByLabel('Zugang abgelaufen').check();
  for (const name of ['WhatsApp', 'Messenger'] as const) {
    const box = await phone(page, name).boundingBox();
    expect(box?.y).toBeGreaterThanOrEqual(0);
    expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(900);
  }
});

describe('where the chat stands', () => {
  test('a long answer is shown from its beginning, with the message it answers above it', async () => {
    await open(small);
    await page.getByRole('tab', { name: 'Messenger' }).click();
    await write('Messenger', 'Hallo');
    await list('Messenger').getByText('Hallo', { exact: true }).waitFor();
    await answerOnMessenger(desk, longAnswer);
    await list('Messenger').getByText('Guten Tag').waitFor();
    const scroll = await messenger().locator('.scroll').boundingBox();
    const own = await list('Messenger').getByText('Hallo', { exact: true }).boundingBox();
    expect(own?.y).toBeGreaterThanOrEqual(scroll?.y ?? 0);
    const answer = await messenger().locator('.bubble[data-from=desk]').boundingBox();
    expect(answer?.y).toBeLessThan((scroll?.y ?? 0) + (scroll?.height ?? 0));
  });

  test('scrolled up, the own message and an answer that come together are shown', async () => {
    await open(small);
    await page.getByRole('tab', { name: 'Messenger' }).click();
    await post('batch', {
      channel: 'messenger',
      messages: Array.from({ length: 30 }, (_, n) => ({ person: 'jana', text: `Nachricht ${n}` })),
    });
    await list('Messenger').getByText('Nachricht 29').waitFor();
    const scroll = messenger().locator('.scroll');
    await scroll.evaluate((element) => element.scrollTo(0, 0));
    // Both are there before the page looks again.
    await page.route('**/simulator/state*', (route) => route.abort());
    await post('messages', { channel: 'messenger', person: 'jana', text: 'START' });
    await answerOnMessenger(desk, longAnswer);
    await page.unroute('**/simulator/state*');
    await list('Messenger').getByText('Guten Tag').waitFor();
    const place = await scroll.boundingBox();
    const own = await list('Messenger').getByText('START', { exact: true }).boundingBox();
    expect(own?.y).toBeGreaterThanOrEqual(place?.y ?? 0);
    expect(own?.y).toBeLessThan((place?.y ?? 0) + (place?.height ?? 0) / 2);
  });

  test('scrolled up, a new message is announced by a button that leads to its beginning', async () => {
    await open(small);
    await page.getByRole('tab', { name: 'Messenger' }).click();
    await post('batch', {
      channel: 'messenger',
      messages: Array.from({ length: 30 }, (_, n) => ({ person: 'jana', text: `Nachricht ${n}` })),
    });
    await list('Messenger').getByText('Nachricht 29').waitFor();
    await messenger()
      .locator('.scroll')
      .evaluate((scroll) => scroll.scrollTo(0, 0));
    await answerOnMessenger(desk, 'Guten Tag');
    await messenger().getByRole('button', { name: 'neue Nachricht' }).click();
    await expect
      .poll(() =>
        list('Messenger')
          .getByText('Guten Tag')
          .evaluate((text) => text.getBoundingClientRect().bottom),
      )
      .toBeLessThan(667);
    await messenger().getByRole('button', { name: 'neue Nachricht' }).waitFor({ state: 'hidden' });
  });

  test('an answer that came behind another tab is shown from its beginning', async () => {
    await open(small);
    await page.getByRole('tab', { name: 'Messenger' }).click();
    await write('Messenger', 'Hallo');
    await list('Messenger').getByText('Hallo', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'WhatsApp' }).click();
    await answerOnMessenger(desk, longAnswer);
    await page.getByRole('tab', { name: 'Messenger 1 neue Nachricht' }).click();
    await expect
      .poll(() =>
        list('Messenger')
          .getByText('Hallo', { exact: true })
          .evaluate((text) => text.getBoundingClientRect().top),
      )
      .toBeGreaterThan(100);
  });

  test('the end stays in view when a line of trouble takes room', async () => {
    await open(small);
    await page.getByRole('tab', { name: 'Messenger' }).click();
    await post('batch', {
      channel: 'messenger',
      messages: Array.from({ length: 30 }, (_, n) => ({ person: 'jana', text: `Nachricht ${n}` })),
    });
    await list('Messenger').getByText('Nachricht 29', { exact: true }).waitFor();
    await page.route('**/local/desk', (route) => route.abort());
    await page.getByRole('alert').waitFor();
    const below = "(([, scroll]) => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight)(document.querySelectorAll('.scroll'))";
    await expect.poll(() => page.evaluate(below)).toBeLessThan(2);
  });

  test('an opened reason does not stop the chat from following', async () => {
    await open(small);
    await page.getByRole('tab', { name: 'Messenger' }).click();
    await post('batch', {
      channel: 'messenger',
      messages: Array.from({ length: 12 }, (_, n) => ({ person: 'jana', text: `Nachricht ${n}` })),
    });
    await list('Messenger').getByText('Nachricht 11', { exact: true }).waitFor();
    const state = (await (await fetch(`${desk.url}/simulator/state`)).json()) as {
      persons: { id: string; transcript: { id: string }[] }[];
    };
    const last = state.persons.find(({ id }) => id === 'jana')?.transcript.at(-1)?.id ?? '';
    desk.facility.decisions.push({ messageId: last, because: 'silence', say: [], outcomes: [] });
    await messenger().getByText('Regel: Stille').click();
    await messenger().getByText('Was verstanden wurde').waitFor();
    await answerOnMessenger(desk, 'Guten Tag');
    await expect
      .poll(() =>
        list('Messenger')
          .getByText('Guten Tag')
          .evaluate((text) => text.getBoundingClientRect().bottom),
      )
      .toBeLessThan(667);
  });
});

test('news for somebody else is marked, and one tap leads there', async () => {
  await open();
  await post('messages', { channel: 'messenger', person: 'jana', text: 'Hallo' });
  await messenger().getByLabel('Es schreibt').selectOption('deniz');
  await messenger().getByText('Noch keine Nachricht.').waitFor();
  await answerOnMessenger(desk, 'Guten Tag, Jana');
  await messenger().getByLabel('Es schreibt').locator('option', { hasText: 'Jana W. · 1 neue Nachricht' }).waitFor({ state: 'attached' });
  await messenger().getByRole('button', { name: '1 neue Nachricht bei Jana W.' }).click();
  await list('Messenger').getByText('Guten Tag, Jana').waitFor();
  await messenger().getByLabel('Es schreibt').locator('option', { hasText: 'neue' }).waitFor({ state: 'detached' });
});

test('dots run while the answer is on its way, and end with it', async () => {
  await open();
  await write('Messenger', 'Hallo');
  await messenger().getByText('Die Antwort wird geschrieben.').waitFor({ state: 'attached' });
  await messenger().locator('.typing').waitFor();
  await answerOnMessenger(desk, 'Guten Tag');
  await messenger().locator('.typing').waitFor({ state: 'hidden' });
});

test('the reason of an edit stands on the edit, not on the message that was edited', async () => {
  await open();
  await post('messages', { channel: 'messenger', person: 'jana', text: 'Hallo' });
  await post('messages', { channel: 'messenger', person: 'jana', kind: 'edit', text: 'Hallo!' });
  const state = (await (await fetch(`${desk.url}/simulator/state`)).json()) as { persons: { id: string; transcript: { id: string }[] }[] };
  const edit = state.persons.find(({ id }) => id === 'jana')?.transcript[1]?.id ?? '';
  desk.facility.decisions.push({ messageId: edit, because: 'no-answer-kind', say: [], outcomes: [] });
  await list('Messenger').filter({ hasText: 'Nachricht bearbeitet: Hallo!' }).getByText('Regel: Keine Antwort nötig').waitFor();
  expect(await messenger().getByText('Regel: Keine Antwort nötig').count()).toBe(1);
});

describe('the inspector', () => {
  test('tells what was understood, and that the text was dropped', async () => {
    await open();
    await write('Messenger', 'Meine IBAN ist DE89 3704 0044 0532 0130 00');
    const messageId = await firstMessageId(desk, 'jana');
    desk.facility.decisions.push({ messageId, because: 'silence', say: [], outcomes: [] });
    await messenger().getByText('Regel: Stille').click();
    const reason = messenger().locator('.understanding');
    await reason.getByText('Kontonummer (IBAN) (streng vertraulich)').waitFor();
    await reason.getByText('Deutsch').waitFor();
    await reason.getByText('Danach wurde der Text verworfen').waitFor();
    expect(await reason.textContent()).not.toContain('DE89');
  });

  test('names the features that spoke', async () => {
    await open();
    await write('Messenger', 'schickt mir bitte nix mehr');
    desk.facility.decisions.push({ messageId: await firstMessageId(desk, 'jana'), because: 'stop', say: [], outcomes: [] });
    await messenger().getByText('Regel: Abmeldung').click();
    await messenger().getByText('Woran es lag').waitFor();
    await messenger().locator('.understanding li').getByText('STOPP (keine Nachrichten mehr)').first().waitFor();
  });

  test('says so where nothing was understood', async () => {
    await open();
    await write('Messenger', 'xyz');
    desk.facility.decisions.push({ messageId: await firstMessageId(desk, 'jana'), because: 'silence', say: [], outcomes: [] });
    await messenger().getByText('Regel: Stille').click();
    await messenger().getByText('nichts, worauf eine Regel hört').waitFor();
  });
});

describe('odd texts', () => {
  test('one that is too long is refused in German, kept in the field, and the line goes when it is changed', async () => {
    await open();
    await write('WhatsApp', 'a'.repeat(120_000));
    const line = phone(page, 'WhatsApp').getByText('Der Text ist zu lang: Möglich sind höchstens 100.000 Zeichen.');
    await line.waitFor();
    const box = phone(page, 'WhatsApp').getByRole('textbox');
    expect((await box.inputValue()).length).toBe(120_000);
    await box.fill('kurz');
    await line.waitFor({ state: 'hidden' });
  });

  test('a very long one is folded, and opens', async () => {
    await open();
    await write('WhatsApp', `Anfang ${'sehr lang '.repeat(400)} Schlusswort`);
    await list('WhatsApp').getByText('Anfang').waitFor();
    expect(await list('WhatsApp').getByText('Schlusswort').count()).toBe(0);
    await list('WhatsApp').getByRole('button', { name: 'Mehr lesen' }).click();
    await list('WhatsApp').getByText('Schlusswort').waitFor();
  });

  test('right-to-left goes from the right, with its numbers whole', async () => {
    await open();
    await write('WhatsApp', 'اتصل بنا 030 23125 100 أو https://lindenhof.example.org');
    const text = list('WhatsApp').locator('.bubble-text');
    await text.waitFor();
    expect(await page.evaluate("getComputedStyle(document.querySelector('.bubble-text')).direction")).toBe('rtl');
    expect(await text.locator('bdi').allTextContents()).toEqual(['030 23125 100', 'https://lindenhof.example.org']);
    const number = "document.querySelector('.bubble-text bdi')";
    expect(await page.evaluate(`[getComputedStyle(${number}).direction, ${number}.getClientRects().length]`)).toEqual(['ltr', 1]);
    expect(await phone(page, 'WhatsApp').getByRole('textbox').getAttribute('dir')).toBe('auto');
  });

  test('a line from right to left under a German answer has its own direction', async () => {
    await open();
    await write('Messenger', 'Hallo');
    await answerOnMessenger(desk, 'Guten Tag\n\nهذا رد آلي: STOP');
    const text = messenger().locator('.bubble[data-from=desk] .bubble-text');
    await text.waitFor();
    expect(await page.evaluate("getComputedStyle(document.querySelector('.bubble[data-from=desk] .bubble-text')).unicodeBidi")).toBe(
      'plaintext',
    );
  });

  test('piled-up accents and endless words stay in their bubble', async () => {
    await open(small);
    await write('WhatsApp', `H${'\u0301\u0302\u0330'.repeat(60)}ilfe ${'👩‍👩‍👧‍👦'.repeat(80)} ${'x'.repeat(900)}`);
    await list('WhatsApp').locator('.bubble-text').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(375);
    expect(
      await phone(page, 'WhatsApp')
        .locator('.scroll')
        .evaluate((node) => node.scrollWidth - node.clientWidth),
    ).toBe(0);
  });
});

test('the line of a lost connection goes by itself once the desk answers', async () => {
  await open();
  await page.route('**/simulator/messages', (route) => route.abort());
  await write('WhatsApp', 'Hallo');
  // The state is read all the while: the very next reading takes the line away.
  await expect.poll(() => phone(page, 'WhatsApp').getByRole('textbox').inputValue()).toBe('Hallo');
  await expect.poll(() => phone(page, 'WhatsApp').locator('.phone-message').textContent()).toBe('');
});

test('a hovered button does not get paler', async () => {
  await open();
  const button = page.getByRole('button', { name: 'Stellen' });
  const lightness = () =>
    page.evaluate<number>(`(() => {
      const canvas = document.createElement('canvas').getContext('2d');
      canvas.fillStyle = getComputedStyle(document.querySelector('#clock-form button')).backgroundColor;
      canvas.fillRect(0, 0, 1, 1);
      return [...canvas.getImageData(0, 0, 1, 1).data.slice(0, 3)].reduce((sum, part) => sum + part, 0);
    })()`);
  const before = await lightness();
  await button.hover();
  await expect.poll(lightness).toBeLessThan(before);
});

test('an answer that waits is told, with the time of its next try', async () => {
  await open();
  await openMore(page);
  desk.facility.waiting = { count: 2, nextAt: '2026-11-23T09:00:35.000Z' };
  await page.getByText('2 Antworten warten. Nächster Versuch: 10:00:35 Uhr.').waitFor();
  desk.facility.waiting = { count: 1, nextAt: '2026-11-23T08:59:00.000Z' };
  await page.getByText('Eine Antwort wartet. Nächster Versuch: gleich.').waitFor();
  desk.facility.waiting = { count: 0 };
  await page.getByText('Nächster Versuch').waitFor({ state: 'hidden' });
});

test('new people come one after another without a refusal', async () => {
  await open();
  for (let n = 0; n < 25; n += 1) {
    await phone(page, 'WhatsApp').getByRole('button', { name: 'Neue Person' }).click();
    await expect.poll(() => phone(page, 'WhatsApp').getByLabel('Es schreibt').locator('option').count()).toBe(n + 3);
  }
  expect(await phone(page, 'WhatsApp').locator('.phone-message').textContent()).toBe('');
});

test('the sheet closes by Escape, and by what is chosen in it', async () => {
  await open();
  const sheet = phone(page, 'WhatsApp').getByRole('group', { name: 'Mehr für WhatsApp' });
  await phone(page, 'WhatsApp').getByText('Mehr', { exact: true }).click();
  await sheet.waitFor();
  await sheet.getByRole('button', { name: 'Foto' }).focus();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'hidden' });
  await tryOut(page, 'WhatsApp', 'Foto');
  await sheet.waitFor({ state: 'hidden' });
});

test('what is written while the clock is on its way arrives when it is there', async () => {
  await open();
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/local/clock', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Samstag' }).click();
  await page.getByText('Die Uhr wird gestellt.').waitFor();
  await write('WhatsApp', 'Hallo');
  expect(await list('WhatsApp').count()).toBe(0);
  arrive();
  await list('WhatsApp')
    .getByText('Sa., 28.11., 11:00')
    .or(list('WhatsApp').getByText('11:00', { exact: true }))
    .waitFor();
  expect(desk.facility.clock).toBe('2026-11-28T10:00:00.000Z');
});
