import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Browser, chromium, type Page } from 'playwright-core';
import { expect } from 'vitest';
import { findChromium } from '../../infra/cli/chromium.ts';
import { explain } from '../../infra/local/explain.ts';
import { createMetaSimulator } from '../../infra/local/meta/simulator.ts';
import { facilityWords } from '../../shared/facility/facility-words.ts';
import { snapshot } from '../fixtures/channel-snapshot.ts';
import { until } from '../support/waiting.ts';

export interface Desk {
  readonly url: string;
  /** What `/local/desk` tells; tests write into it. */
  readonly facility: {
    name: string;
    clock: string;
    status: Record<string, unknown>;
    decisions: { messageId: string; because: string; say: string[]; outcomes: string[] }[];
    waiting: { count: number; nextAt?: string };
  };
  /** What `/local/newsletter` tells; tests write into it. */
  readonly newsletter: Record<string, unknown>;
  /** What the webhook answers. */
  webhookStatus: number;
  readonly close: () => Promise<void>;
}

async function bytesOf(request: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

/** The page on a real server, with a webhook that only listens. */
export async function startDesk(): Promise<Desk> {
  const facility: Desk['facility'] = {
    name: 'Jugendtreff Lindenhof',
    clock: '2026-11-23T09:00:00.000Z',
    status: {
      whatsapp: { open: true, because: 'weekly', since: '2026-11-23T08:00:00.000Z', until: '2026-11-23T11:00:00.000Z' },
      messenger: {
        open: false,
        because: 'closure',
        since: '2026-11-23T08:00:00.000Z',
        nextOpeningInWords: 'morgen, Dienstag, 24. November, 9 Uhr',
      },
    },
    decisions: [],
    waiting: { count: 0 },
  };
  const newsletter: Desk['newsletter'] = { name: 'Ahornblatt', subscribers: { whatsapp: 2, messenger: 1 } };
  const simulator = createMetaSimulator({
    now: () => Date.parse(facility.clock),
    ids: { appId: '900000000000001', pageId: '100000000000001', phoneNumberId: '514930287716042', wabaId: '389217604518273' },
    secrets: { appSecret: 'test-app-secret', tokens: { messenger: 'EAAPAGE', whatsapp: 'EAAWHATSAPP' }, verifyToken: 'verify-me' },
    webhookBase: () => desk.url,
    snapshot: () => snapshot,
    explain: (said) => explain(said, facilityWords(snapshot)),
    backOffMs: () => 100,
  });
  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://local.test');
    const body = await bytesOf(request);
    const json = (value: unknown): void => void response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(value));
    if (url.pathname.startsWith('/webhooks/')) return void response.writeHead(desk.webhookStatus).end();
    if (url.pathname === '/local/desk') return json(facility);
    if (url.pathname === '/local/newsletter') return json(newsletter);
    if (url.pathname === '/local/week') return json({ calendars: [] });
    if (url.pathname === '/local/clock') {
      facility.clock = JSON.parse(body.toString()).now;
      return json({});
    }
    const answer = await simulator.handle({
      method: request.method ?? 'GET',
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body,
    });
    response.writeHead(answer?.status ?? 404, answer?.headers).end(answer?.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const desk: Desk = {
    url: `http://127.0.0.1:${port}`,
    facility,
    newsletter,
    webhookStatus: 200,
    close: async () => {
      await simulator.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return desk;
}

/** Within the runner's own limit, so that what was waited for in vain is named; far above what a busy machine needs. */
const waitingMs = 240_000;

export async function launch(): Promise<Browser> {
  const { executablePath, args } = await findChromium();
  const browser = await chromium.launch({ executablePath, args: [...args], timeout: waitingMs });
  return browser.on('context', (context) => context.setDefaultTimeout(waitingMs));
}

/** Answers as the desk would: through the Graph API. */
export async function answerOnMessenger(desk: Desk, text: string, more: Record<string, unknown> = {}): Promise<number> {
  const response = await fetch(`${desk.url}/v26.0/100000000000001/messages`, {
    method: 'POST',
    headers: { authorization: 'Bearer EAAPAGE', 'content-type': 'application/json' },
    body: JSON.stringify({ recipient: { id: '24000000000000001' }, messaging_type: 'RESPONSE', message: { text, ...more } }),
  });
  return response.status;
}

export type PhoneName = 'WhatsApp' | 'Messenger';

export const phone = (page: Page, name: PhoneName) => page.getByRole('region', { name, exact: true });

/** The id under which Meta told the desk of this person's first message, once the page has sent it. */
export async function firstMessageId(desk: Desk, person: string): Promise<string> {
  const first = await until(`${person} to write`, async () => {
    const state = (await (await fetch(`${desk.url}/simulator/state`)).json()) as {
      persons: { id: string; transcript: { id: string }[] }[];
    };
    return state.persons.find(({ id }) => id === person)?.transcript[0];
  });
  return first.id;
}

/** Tries something from the sheet „Mehr“ of a phone. */
export async function tryOut(page: Page, name: PhoneName, label: string): Promise<void> {
  await phone(page, name).getByText('Mehr', { exact: true }).click();
  const sheet = phone(page, name).getByRole('group', { name: `Mehr für ${name}` });
  await sheet.getByRole('button', { name: label, exact: true }).click();
}

/** Takes a new person's phone in hand; done once it is. */
export async function asNewPerson(page: Page, name: PhoneName): Promise<void> {
  const select = phone(page, name).getByLabel('Es schreibt');
  const before = await select.inputValue();
  await phone(page, name).getByRole('button', { name: 'Neue Person' }).click();
  await expect.poll(() => select.inputValue()).not.toBe(before);
  await phone(page, name).getByText('Noch keine Nachricht.').waitFor();
}

/**
 * Writes `text` on WhatsApp as one new person after another until the desk answers with `answer`: a publication of just now is known to
 * all functions a while later.
 */
export async function untilAnswered(page: Page, text: string, answer: string): Promise<void> {
  const whatsapp = phone(page, 'WhatsApp');
  const answers = whatsapp.locator('.bubble[data-from=desk]');
  const askAnew = async () => {
    await asNewPerson(page, 'WhatsApp');
    await whatsapp.getByRole('textbox').fill(text);
    await whatsapp.getByRole('button', { name: 'Senden' }).click();
    await answers.first().waitFor();
    return (await answers.allInnerTexts()).join('\n');
  };
  await expect.poll(askAnew).toContain(answer);
}

/** Opens what stands behind „Mehr“ in the controls: week, faults, attempts to send. */
export async function openMore(page: Page): Promise<void> {
  await page.getByText('Mehr: Woche, Störungen, Sendeversuche').click();
}
