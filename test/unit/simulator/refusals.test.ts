import { afterEach, beforeEach, expect, test } from 'vitest';
import { createSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(() => {
  setting = createSetting();
});
afterEach(() => setting.simulator.close());

const refused = async (path: string, body: unknown) => {
  const { status, json } = await setting.call('POST', path, body);
  return [status, (json as { error: string }).error];
};

test.each([
  [
    '/simulator/messages',
    { channel: 'whatsapp', person: 'mira', text: 'a'.repeat(120_000) },
    'Der Text ist zu lang: Möglich sind höchstens 100.000 Zeichen.',
  ],
  ['/simulator/messages', { person: 'mira', text: 'Hallo' }, 'Der Kanal: Das gibt es nicht. Möglich: messenger, whatsapp, instagram.'],
  ['/simulator/messages', { channel: 'whatsapp', text: 'Hallo' }, 'Die Person fehlt.'],
  ['/simulator/messages', { channel: 'whatsapp', person: 'mira', text: 7 }, 'Der Text ist nicht so, wie erwartet.'],
  ['/simulator/messages', { channel: 'whatsapp', person: 'mira', txet: 'Hallo' }, 'Unbekannt: „txet“.'],
  ['/simulator/messages', { channel: 'whatsapp', person: 'mira', at: 'gestern' }, 'Der Zeitpunkt ist nicht so, wie erwartet.'],
  ['/simulator/batch', { channel: 'whatsapp', messages: [] }, 'Die Nachrichten: Mindestens 1 ist nötig.'],
  ['/simulator/people', { channel: 'whatsapp', name: '' }, 'Der Name fehlt.'],
] as const)('%s refuses in German: %#', async (path, body, words) => {
  expect(await refused(path, body)).toEqual([400, words]);
});

test('a hundred and twenty new people come without a refusal: where the numbers for fiction end, nobody shows one', async () => {
  for (let n = 0; n < 120; n += 1) expect((await setting.call('POST', '/simulator/people', { channel: 'whatsapp' })).status).toBe(201);
  const { json } = await setting.call('GET', '/simulator/state');
  const { persons } = json as { persons: { channel: string; identities: { waId?: string; bsuid?: string } }[] };
  const numbers = persons.flatMap(({ identities }) => identities.waId ?? []);
  // Mira's own one is of another range.
  expect(new Set(numbers).size).toBe(101);
  expect(numbers).toHaveLength(101);
  expect(persons.filter(({ channel, identities }) => channel === 'whatsapp' && identities.bsuid === undefined)).toEqual([]);
});
