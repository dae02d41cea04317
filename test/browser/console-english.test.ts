import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joined } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { germanIn } from '../support/german-in.ts';
import { type ConsoleRun, type Device, join, newDevice, startConsole } from './console-setting.ts';
import { openPaths, tablePaths, walk } from './console-walk.ts';
import { launch } from './page-setting.ts';

// Every page of the table in English, with a facility that has everything and people who have done something. What is German by law and purpose (the
// facility's own words, papers, what clients read) says so by `lang`; no sentence of the German catalogue stands anywhere else.

const folder = mkdtempSync(joined(tmpdir(), 'console-english-'));
let browser: Browser;
let run: ConsoleRun;
let device: Device;
/** A blank page, in which what a page says is read: no policy of the console's forbids it there. */
let reader: Page;

beforeAll(async () => {
  const file = joined(folder, 'lindenhof.yaml');
  writeFileSync(file, richFacility());
  [browser, run] = await Promise.all([launch(), startConsole('2026-11-23T10:00:00+01:00', [file])]);
  device = await newDevice(browser);
  await join(device, run, 'Mira Sommer');
  reader = await device.context.newPage();
  await device.page.goto(`${run.address}/me`);
  await device.page.locator('#language').selectOption('en');
  await device.page.locator('form.language button').click();
  await device.page.getByRole('heading', { name: 'My access', level: 1 }).waitFor();
});
afterAll(async () => {
  await browser.close();
  await run.close();
  rmSync(folder, { recursive: true });
});

/** The file that ships with a second person's approval, and languages and help lines of its own. */
function richFacility(): string {
  return `${readFileSync('facility.yaml', 'utf8').replace('approval: false', 'approval: true')}
languages: [en, { language: uk, reviewed: 2026-11-20 }]
crisis:
  alarm: mail
  helpLines: { krisendienst: { number: "030 23125 200", label: Krisendienst Linden, hours: { mon: ["09:00-12:00"], tue: ["09:00-12:00"] }, verifiedAt: 2026-11-02 } }
texts:
  attachment: "Automatische Antwort: Bilder versteht der Automat nicht. Ruf an: {{telefon}}. Bei Gefahr: 112."
`;
}

/** Forms that a person sends, right and wrong ones, each with what the page has to answer: a page that comes back, or one that it leads to. */
const forms: readonly (readonly [path: string, fields: Readonly<Record<string, string>>])[] = [
  ['', { act: 'close' }],
  ['', { act: 'away', until: '2026-11-23T16:00', channel: 'whatsapp' }],
  ['', { act: 'away', until: '' }],
  ['', { act: 'away', until: '2026-11-22T16:00' }],
  ['', { act: 'away', until: '2027-11-22T16:00' }],
  ['/team', { act: 'invite', name: 'Jo', right: '*:staff' }],
  ['/team', { act: 'invite', name: '', right: '*:staff' }],
  ['/team', { act: 'invite', name: 'Ada' }],
  ['/me/codes', { act: 'make' }],
  ['/phone', { act: 'code' }],
  [
    '/newsletter/write',
    { act: 'save', id: '2026-11-abc123', base: '', text: 'Am Samstag ist Flohmarkt.', link: 'https://lindenhof.example.org/flohmarkt' },
  ],
  [
    '/newsletter/write',
    { act: 'save', id: '2026-11-abc124', base: '', text: 'Alle Besucher kommen.    \u00a0 Ruft an: 030 23125 999 {{x}}', link: 'http://x' },
  ],
  [
    '/newsletter/write',
    {
      act: 'save',
      id: '2026-11-abc125',
      base: '',
      text: 'Wir antworten sofort.\nIBAN DE89 3704 0044 0532 0130 00',
      link: 'https://bit.ly/x',
    },
  ],
  ['/newsletter/issue', { act: 'test', id: '2026-11-abc123', to: 'nowhere' }],
  ['/newsletter/issue', { act: 'send', id: '2026-11-abc123' }],
  ['/newsletter/issue', { act: 'approve', id: '2026-11-abc123' }],
  ['/newsletter/issue', { act: 'cancel', id: 'none' }],
  ['/rights', { act: 'by-code', code: 'x' }],
  ['/rights', { act: 'by-code', code: 'K7QX-2M9P' }],
  ['/rights', { act: 'by-phone', phone: '030 23125 014' }],
  ['/rights', { act: 'by-phone', phone: 'x' }],
  ['/setup/keyring', { act: 'show' }],
  ['/setup/keyring', { act: 'prove', 'place-0': '1.1', 'word-0': 'x', 'place-1': '1.2', 'word-1': 'y' }],
  ['/setup/keyring', { act: 'restore', copy: 'x' }],
  ['/setup/meta', { act: 'app-secret', secret: '123' }],
  ['/setup/meta', { act: 'token', channel: 'whatsapp', secret: 'short' }],
  ['/setup/connect', { act: 'write', pin: '12' }],
  ['/setup/connect', { act: 'write', pin: '' }],
  ['/setup/connect', { act: 'disconnect' }],
  ['/setup/checklist', { act: 'tick', id: 'live-mode' }],
  ['/golive', { act: 'enter', step: 'management', name: 'Ada Winter', on: '2026-11-20', outcome: 'no' }],
  ['/golive', { act: 'enter', step: 'custodians', name: 'Ada Winter', on: '2026-11-20' }],
  ['/golive', { act: 'enter', step: 'management', name: '', on: '2026-11-20' }],
  ['/golive', { act: 'go' }],
  ['/golive', { act: 'in-spite', reason: 'Long enough a reason.' }],
  ['/training', { act: 'answer', q0: '0' }],
  ['/training/register', { act: 'enter', name: 'Jo', on: '2026-11-20' }],
  ['/training/register', { act: 'enter', name: 'Jo', on: '2027-11-20' }],
  ['/papers', { act: 'file', id: 'loeschkonzept' }],
  ['/texts', { act: 'check', base: '1', id: 'attachment', 'messenger.text': 'Wir lesen alles sofort.', 'whatsapp.text': 'Ihr schreibt.' }],
  ['/nowhere', { act: 'x' }],
];

/** Fields of the facility's page with a value that is wrong, or worth a second look. */
const changes: readonly (readonly [page: string, changed: Readonly<Record<string, string>>])[] = [
  [
    '/facility',
    { 'contact.phone': 'soon', 'contact.link': 'x', 'contact.email': 'x', 'facility.name': '', 'facility.shortName': 'x'.repeat(40) },
  ],
  ['/facility', { 'contact.phone': '030 23125 101', 'facility.address': 'Sie' }],
  ['/facility', { 'contact.phone': '030 23125 101', 'contact.visit': '' }],
  ['/hours', { 'hours.mon': '17:00-09:00', 'hours.tue': 'soon', 'hours.wed': '09:00-12:00, 11:00-13:00', 'closures.0.to': '2026-12-01' }],
  ['/hours', { 'hours.mon': '09:00-23:59', 'closures.0.reason': 'Inventur', 'holidays.openOnHolidays': 'true' }],
  ['/topics', { 'topics.0.keywords': 'STOPP', 'topics.0.answer': '{{x}}' }],
  ['/topics', { 'topics.0.answer': 'Unsere Berater sind montags da.' }],
  [
    '/languages',
    { 'languages.1.reviewed': '2027-01-01', 'crisis.helpLines.0.hours': 'soon', 'crisis.helpLines.0.verifiedAt': '2024-01-01' },
  ],
];

/** What a page says outside of what is marked as German, piece by piece; a piece is a text or an attribute that is read out. */
async function saidOn(markup: string): Promise<readonly string[]> {
  return reader.evaluate(
    `(() => {
    const page = new DOMParser().parseFromString(${JSON.stringify(markup)}, 'text/html');
    for (const one of page.querySelectorAll('script, style, textarea, code, [lang]:not(html)')) one.remove();
    const spoken = [...page.querySelectorAll('*')].flatMap((one) =>
      ['aria-label', 'title', 'alt', 'placeholder'].map((name) => one.getAttribute(name) ?? ''),
    );
    const texts = page.createTreeWalker(page, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) spoken.push(node.textContent ?? '');
    return spoken.map((text) => text.replace(/\\s+/g, ' ').trim()).filter((text) => text !== '');
  })()`,
  );
}

/** Names that the facility gave, commands of the chat, and the word for how clients are addressed. */
const given = ['Sie (formal)', 'says “Sie”', 'Schulden und Mahnungen', '"bin heute krank, zu"'];

async function germanOn(markup: string): Promise<readonly string[]> {
  return germanIn((await saidOn(markup)).filter((text) => !given.some((name) => text.includes(name))));
}

const langOf = (markup: string) => /<html lang="([^"]*)"/.exec(markup)?.[1];

/** Sends a form as the person who is signed in. */
async function press(
  path: string,
  fields: Readonly<Record<string, string>>,
): Promise<{ readonly status: number; readonly markup: string }> {
  const answer = await device.context.request.post(`${run.address}${path}`, {
    form: fields,
    headers: { origin: new URL(run.address).origin, 'sec-fetch-site': 'same-origin' },
  });
  return { status: answer.status(), markup: await answer.text() };
}

/** The fields of a page's form as they stand there, with some changed. */
async function formOf(path: string, changed: Readonly<Record<string, string>>): Promise<Readonly<Record<string, string>>> {
  const page = await (await device.context.request.get(`${run.address}${path}`)).text();
  const fields: readonly (readonly [string, string])[] = await reader.evaluate(
    `(() => {
    const form = new DOMParser().parseFromString(${JSON.stringify(page)}, 'text/html').querySelector('form[data-check]');
    return form ? [...new FormData(form)].map(([name, value]) => [name, String(value)]) : [];
  })()`,
  );
  expect([path, fields.length > 3]).toEqual([path, true]);
  return { ...Object.fromEntries(fields), ...changed };
}

test('no form that is sent is answered in German', async () => {
  const found: unknown[] = [];
  const look = async (path: string, fields: Readonly<Record<string, string>>) => {
    const { status, markup } = await press(path, fields);
    const german = await germanOn(markup);
    if (german.length > 0 || langOf(markup) !== 'en' || status >= 500) found.push({ path, fields, status, lang: langOf(markup), german });
  };
  for (const [path, fields] of forms) await look(path, fields);
  for (const [path, changed] of changes) await look(path, { ...(await formOf(path, changed)), act: 'check' });
  const { markup } = await press('/facility', {
    ...(await formOf('/facility', { 'contact.phone': '030 23125 101' })),
    act: 'publish',
    seen: '1',
  });
  expect(markup).toContain('Published.');
  await look('/facility/history', { act: 'look', to: '1', seen: '2' });
  await look('/facility/history', { act: 'look', to: '9', seen: '2' });
  expect(found).toEqual([]);
});

test('no sentence at a field is German while somebody types', async () => {
  const { markup } = await press('/hours', { ...(await formOf('/hours', { 'hours.mon': '17:00-09:00' })), act: 'check-fields' });
  expect(JSON.parse(markup)).toEqual({
    'hours.mon': { wrong: ['Beginning and end are the wrong way round. A time past midnight can last 12 hours at most.'], doubtful: [] },
  });
  const text = 'Alle Besucher kommen.';
  const typed = await press('/newsletter/write', { act: 'check-fields', id: 'a', base: '', text, link: 'x' });
  expect(JSON.parse(typed.markup)).toEqual({
    text: {
      wrong: [],
      doubtful: ['“Besucher” means men only. A neutral word (Team, Fachkräfte, Ratsuchende) or both forms leave nobody out.'],
    },
    link: { wrong: ['The link is missing, incomplete or does not begin with https://.'], doubtful: [] },
  });
});

test('no page says anything in German, and each says that it is English', async () => {
  const { page } = device;
  const found: unknown[] = [];
  const more = [
    '/newsletter/issue?id=2026-11-abc123',
    '/newsletter/issue?id=none',
    '/texts?id=greeting',
    '/texts?id=attachment&each=1',
    '/papers/changes?id=loeschkonzept',
    '/hours?year=2027',
    '/numbers?range=year',
  ];
  await walk(
    page,
    run,
    async (path) => {
      const markup = await page.content();
      const german = await germanOn(markup);
      if (german.length > 0 || langOf(markup) !== 'en') found.push({ path, lang: langOf(markup), german });
    },
    [...tablePaths, ...openPaths, ...more],
  );
  expect(found).toEqual([]);
});

test('what is German by purpose is marked as German', async () => {
  const { page } = device;
  for (const [path, shown] of [
    ['', '.bubble'],
    ['/training', 'main h2[lang]'],
    ['/papers', '.stage .hint[lang]'],
    ['/texts?id=greeting', 'textarea'],
  ] as const) {
    await page.goto(`${run.address}${path}`);
    expect([path, await page.locator(shown).first().getAttribute('lang')]).toEqual([path, 'de']);
  }
});
