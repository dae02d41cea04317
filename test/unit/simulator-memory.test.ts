import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { signBytes } from '../../infra/local/meta/sign-delivery.ts';
import { appSecret, createSetting } from './simulator-setting.ts';

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
  expect(persons).toHaveLength(4);
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
