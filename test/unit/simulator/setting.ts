import { createHmac } from 'node:crypto';
import { explain } from '../../../infra/local/explain.ts';
import { createMetaSimulator, type MetaSimulator, type MetaSimulatorOptions } from '../../../infra/local/meta/simulator.ts';
import { simulators } from '../../../infra/local/meta/simulators.ts';
import type { ParsedEvent } from '../../../shared/channels/contract.ts';
import type { Channel } from '../../../shared/channels/registry.ts';
import { facilityWords } from '../../../shared/facility/facility-words.ts';
import { snapshot } from '../../fixtures/channel-snapshot.ts';

export interface Posted {
  readonly url: string;
  readonly signature: string;
  readonly bytes: Uint8Array;
  readonly json: Record<string, unknown>;
}

export interface Setting {
  readonly simulator: MetaSimulator;
  readonly posted: Posted[];
  readonly heardIn: (channel: Channel, body: unknown) => readonly ParsedEvent[];
  /** Payload of the first delivery; throws when there was none. */
  readonly delivery: () => unknown;
  clock: number;
  /** What the webhook answers, attempt by attempt; the last one stays. */
  answers: number[];
  readonly call: (
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ) => Promise<{ status: number; json: unknown; text: string }>;
  readonly graph: (path: string, body: unknown, token?: string) => Promise<{ status: number; json: unknown; text: string }>;
  readonly settled: () => Promise<void>;
}

export const appSecret = 'test-app-secret';
export const pageToken = 'EAAPAGE';
export const whatsappToken = 'EAAWHATSAPP';

export function hmacHex(bytes: Uint8Array | string): string {
  return createHmac('sha256', appSecret).update(bytes).digest('hex');
}

/** A simulator whose webhook is a list. Monday, 23 November 2026, 10:00 in Berlin. */
export function createSetting(more: Partial<MetaSimulatorOptions> = {}): Setting {
  const posted: Posted[] = [];
  const webhook = async (url: string | URL | Request, init?: RequestInit): Promise<Response> => {
    const method = init?.method ?? 'GET';
    if (method === 'GET') {
      const query = new URL(String(url)).searchParams;
      return query.get('hub.verify_token') === 'verify-me' ? new Response(query.get('hub.challenge')) : new Response('no', { status: 403 });
    }
    const bytes = new Uint8Array(await new Response(init?.body ?? null).arrayBuffer());
    const signature = new Headers(init?.headers).get('x-hub-signature-256') ?? '';
    posted.push({ url: String(url), signature, bytes, json: JSON.parse(Buffer.from(bytes).toString()) });
    const status = setting.answers.length > 1 ? setting.answers.shift() : setting.answers[0];
    return new Response('', { status: status ?? 200 });
  };
  const heardIn: Setting['heardIn'] = (channel, body) => simulators[channel].receiver.parse(body, snapshot).heard;
  const simulator = createMetaSimulator({
    now: () => setting.clock,
    ids: { appId: '900000000000001', pageId: '100000000000001', phoneNumberId: '514930287716042', wabaId: '389217604518273' },
    secrets: { appSecret, tokens: { messenger: pageToken, whatsapp: whatsappToken }, verifyToken: 'verify-me' },
    webhookBase: () => 'http://desk.test',
    snapshot: () => snapshot,
    explain: (said) => explain(said, facilityWords(snapshot)),
    fetch: webhook,
    backOffMs: () => 1,
    ...more,
  });
  const call: Setting['call'] = async (method, path, body, headers = { 'content-type': 'application/json' }) => {
    const url = new URL(path, 'http://meta.test');
    const bytes = Buffer.from(typeof body === 'string' ? body : JSON.stringify(body ?? null));
    const answer = await simulator.handle({ method, path: url.pathname, query: url.searchParams, headers, body: bytes });
    if (!answer) return { status: 0, json: undefined, text: '' };
    const text = Buffer.from(answer.body).toString();
    return {
      status: answer.status,
      text,
      json: answer.headers['content-type']?.startsWith('application/json') ? JSON.parse(text) : undefined,
    };
  };
  const setting: Setting = {
    simulator,
    posted,
    heardIn,
    delivery: () => {
      const [first] = posted;
      if (!first) throw new Error('nothing was delivered');
      return first.json;
    },
    clock: Date.parse('2026-11-23T09:00:00Z'),
    answers: [200],
    call,
    graph: (path, body, token = path.includes('514930287716042') ? whatsappToken : pageToken) =>
      call('POST', path, body, { authorization: `Bearer ${token}`, 'content-type': 'application/json' }),
    settled: async () => {
      while (simulator.openDeliveries() > 0) await new Promise((resolve) => setTimeout(resolve, 2));
    },
  };
  return setting;
}
