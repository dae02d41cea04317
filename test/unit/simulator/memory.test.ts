import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { signBytes } from '../../../infra/local/meta/sign-delivery.ts';
import { appSecret, createSetting } from './setting.ts';

let folder: string;
let memoryFile: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  memoryFile = join(folder, 'kept', 'simulator.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const answer = { messaging_product: 'whatsapp', to: '+4915228817386', type: 'text', text: { body: 'Guten Tag' } };

test('after a restart the window is still open and the phone is not empty', async () => {
  const before = createSetting({ memoryFile });
  await before.call('POST', '/simulator/messages', { channel: 'whatsapp', person: 'mira', text: 'Hallo' });
  await before.settled();
  await before.simulator.close();

  const after = createSetting({ memoryFile });
  expect((await after.graph('/v26.0/514930287716042/messages', answer)).status).toBe(200);
  const { json } = await after.call('GET', '/simulator/state');
  const { persons } = json as { persons: { id: string; transcript: { text: string }[] }[] };
  expect(persons.filter(({ id }) => id === 'mira').flatMap(({ transcript }) => transcript.map(({ text }) => text))).toEqual([
    'Hallo',
    'Guten Tag',
  ]);
  expect(persons).toHaveLength(6);
  await after.simulator.close();
});

test('a broken file is an empty start', async () => {
  writeFileSync(join(folder, 'broken.json'), '{"people": [');
  const setting = createSetting({ memoryFile: join(folder, 'broken.json') });
  expect((await setting.call('GET', '/simulator/state')).status).toBe(200);
  await setting.simulator.close();
});

test('whoever wrote from outside is known after a kill, too, before the file was written', async () => {
  const before = createSetting({ memoryFile });
  const message = { id: 'wamid.x', from: '4915228817399', from_user_id: 'DE.84019263517402958899', type: 'text', text: { body: 'Hallo' } };
  const body = Buffer.from(JSON.stringify({ entry: [{ changes: [{ value: { messages: [message] } }] }] }));
  before.simulator.overhear('whatsapp', body, signBytes(body, appSecret));

  // No close: the process is gone. The last line of a killed one may be half a line.
  appendFileSync(`${memoryFile}.heard`, '{"id": "half');
  const after = createSetting({ memoryFile });
  expect((await after.graph('/v26.0/514930287716042/messages', { ...answer, to: '+4915228817399' })).status).toBe(200);
  await before.simulator.close();
  await after.simulator.close();
});

test('what was not delivered when the process was killed is delivered by the next, byte for byte, and what was delivered is not', async () => {
  const before = createSetting({ memoryFile, backOffMs: () => 60_000 });
  before.answers = [200, 500];
  await before.call('POST', '/simulator/messages', { channel: 'whatsapp', person: 'mira', text: 'Hallo' });
  await vi.waitUntil(() => before.simulator.openDeliveries() === 0);
  await before.call('POST', '/simulator/messages', { channel: 'messenger', person: 'jana', text: 'Hilfe', copies: 2 });
  await vi.waitUntil(() => before.posted.length === 3);
  // The memory is written a moment later than the journal.
  await vi.waitUntil(() => existsSync(memoryFile) && readFileSync(memoryFile, 'utf8').includes('Hilfe'));

  // No close: the process is gone, in the middle of a line.
  appendFileSync(`${memoryFile}.open`, '{"id": "half');
  const after = createSetting({ memoryFile });
  expect(after.posted).toEqual([]);
  after.simulator.resume();
  await after.settled();
  expect(after.posted.map(({ url }) => url)).toEqual(['http://desk.test/webhooks/messenger', 'http://desk.test/webhooks/messenger']);
  expect(after.posted.map(({ bytes }) => Buffer.from(bytes).toString())).toEqual(
    before.posted.slice(1).map(({ bytes }) => Buffer.from(bytes).toString()),
  );
  const { json } = await after.call('GET', '/simulator/state');
  const { persons } = json as { persons: { id: string; transcript: { delivery?: { state: string } }[] }[] };
  expect(persons.find(({ id }) => id === 'jana')?.transcript[0]?.delivery?.state).toBe('accepted');
  expect(existsSync(`${memoryFile}.open`)).toBe(false);
  await before.simulator.close();
  await after.simulator.close();
});

test('what the end of a run cuts off is delivered by the next', async () => {
  const before = createSetting({ memoryFile, backOffMs: () => 60_000 });
  before.answers = [500];
  await before.call('POST', '/simulator/messages', { channel: 'messenger', person: 'jana', text: 'Hallo' });
  await vi.waitUntil(() => before.posted.length === 1);
  await before.simulator.close();

  const after = createSetting({ memoryFile });
  after.simulator.resume();
  await after.settled();
  expect(after.posted).toHaveLength(1);
  await after.simulator.close();
});
