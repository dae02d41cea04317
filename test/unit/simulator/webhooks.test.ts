import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { messageKinds } from '../../../infra/local/meta/client-message.ts';
import { simulators } from '../../../infra/local/meta/simulators.ts';
import { channels } from '../../../shared/channels/registry.ts';
import { createSetting, hmacHex, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(() => {
  setting = createSetting();
});
afterEach(() => setting.simulator.close());

const say = (body: Record<string, unknown>) => setting.call('POST', '/simulator/messages', body);
const body = (index = 0): string => Buffer.from(setting.posted[index]?.bytes ?? []).toString();

describe('a delivery', () => {
  test('is signed over its very bytes, with everything but ASCII escaped in lower-case hex', async () => {
    await say({ channel: 'whatsapp', person: 'mira', text: 'Grüße 👋' });
    await setting.settled();
    expect(setting.posted).toHaveLength(1);
    expect(setting.posted[0]?.url).toBe('http://desk.test/webhooks/whatsapp');
    expect(body()).toContain('"text":{"body":"Gr\\u00fc\\u00dfe \\ud83d\\udc4b"}');
    expect(setting.posted[0]?.signature).toBe(`sha256=${hmacHex(setting.posted[0]?.bytes ?? '')}`);
  });

  test('comes again until it is answered with 200, and with nothing else than 200', async () => {
    setting.answers = [500, 204, 200];
    await say({ channel: 'messenger', person: 'jana', text: 'Hallo' });
    await setting.settled();
    expect(setting.posted).toHaveLength(3);
    expect(body(2)).toBe(body(0));
  });

  test('can come five times at once with the same bytes', async () => {
    await say({ channel: 'messenger', person: 'jana', text: 'Hallo', copies: 5 });
    await setting.settled();
    expect(setting.posted.map((post) => Buffer.from(post.bytes).toString())).toEqual(Array.from({ length: 5 }, () => body()));
  });

  test('can be told again later, byte for byte', async () => {
    const { json } = await say({ channel: 'whatsapp', person: 'mira', text: 'Hallo' });
    await setting.settled();
    const messageId = (json as { messageIds: string[] }).messageIds[0];
    expect((await setting.call('POST', '/simulator/redeliver', { messageId, copies: 2 })).status).toBe(202);
    await setting.settled();
    expect(setting.posted).toHaveLength(3);
    expect(body(2)).toBe(body(0));
  });

  test('of a batch carries all messages in order, over entries and changes', async () => {
    const messages = ['eins', 'zwei', 'drei', 'vier', 'fünf'].map((text) => ({ person: 'mira', text }));
    await setting.call('POST', '/simulator/batch', { channel: 'whatsapp', messages, entries: 2, changes: 2 });
    await setting.settled();
    expect(setting.posted).toHaveLength(1);
    const { entry } = setting.delivery() as { entry: { changes: { value: { messages: { text: { body: string } }[] } }[] }[] };
    expect(entry.map(({ changes }) => changes.map(({ value }) => value.messages.map(({ text }) => text.body)))).toEqual([
      [['eins', 'zwei'], ['drei']],
      [['vier'], ['fünf']],
    ]);
  });
});

describe('what a WhatsApp delivery says of a person', () => {
  const messageOf = (): Record<string, unknown> => {
    const { entry } = setting.delivery() as { entry: { changes: { value: { messages: Record<string, unknown>[] } }[] }[] };
    return entry[0]?.changes[0]?.value.messages[0] ?? {};
  };

  test('is phone and BSUID where both are shared, and the message id holds the phone', async () => {
    await say({ channel: 'whatsapp', person: 'mira', text: 'Hallo' });
    await setting.settled();
    expect(messageOf()).toMatchObject({
      from: '4915228817386',
      from_user_id: 'DE.84019263517402958816',
      timestamp: '1795424400',
      type: 'text',
      text: { body: 'Hallo' },
    });
    const id = String(messageOf().id);
    expect(Buffer.from(id.slice('wamid.'.length), 'base64').toString('latin1')).toContain('4915228817386');
  });

  test('is the BSUID alone where the phone is withheld', async () => {
    await say({ channel: 'whatsapp', person: 'ali', text: 'Hallo' });
    await setting.settled();
    expect(messageOf().from_user_id).toBe('DE.20975518364402719350');
    expect(messageOf()).not.toHaveProperty('from');
    expect(body()).not.toContain('wa_id');
  });

  test('is old and new identity when the number changes', async () => {
    await say({ channel: 'whatsapp', person: 'mira', kind: 'number_change', newWaId: '4917139200072' });
    await setting.settled();
    expect(messageOf()).toMatchObject({
      from: '4915228817386',
      type: 'system',
      system: { type: 'user_changed_number', wa_id: '4917139200072', previous_user_id: 'DE.84019263517402958816' },
    });
  });
});

test.each([
  ['image', 'image'],
  ['audio', 'audio'],
  ['video', 'video'],
  ['document', 'document'],
  ['sticker', 'sticker'],
  ['location', 'location'],
  ['contacts', 'contacts'],
  ['reaction', 'reaction'],
  ['button', 'button'],
  ['interactive', 'interactive'],
  ['unsupported', 'unsupported'],
])('WhatsApp tells of %s as type %s with an object of that name', async (kind, type) => {
  expect((await say({ channel: 'whatsapp', person: 'mira', kind })).status).toBe(202);
  await setting.settled();
  expect(body()).toContain(`"type":"${type}","${type}":`);
});

test.each([
  ['image', '"attachments":[{"type":"image"'],
  ['audio', '"attachments":[{"type":"audio"'],
  ['document', '"attachments":[{"type":"file"'],
  ['sticker', '"attachments":[{"type":"sticker"'],
  ['quick_reply', '"quick_reply":{"payload":'],
  ['get_started', '"payload":"GET_STARTED"'],
  ['ice_breaker', '"payload":"TOPIC:contact"'],
  ['menu', '"payload":"TOPIC:hours"'],
  ['referral', '"referral":{"ref":"plakat"'],
  ['reaction', '"reaction":{"reaction":"love"'],
  ['unsupported', '"is_unsupported":true'],
])('Messenger tells of %s', async (kind, part) => {
  expect((await say({ channel: 'messenger', person: 'jana', kind })).status).toBe(202);
  await setting.settled();
  expect(body()).toContain(part);
});

test('what a channel does not know is refused with a sentence and delivers nothing', async () => {
  const answer = await say({ channel: 'whatsapp', person: 'mira', kind: 'get_started' });
  expect(answer).toMatchObject({ status: 422, json: { error: '„get_started“ gibt es auf whatsapp nicht.' } });
  expect(await say({ channel: 'whatsapp', person: 'jana', text: 'Hallo' })).toMatchObject({ status: 422 });
  expect(setting.posted).toHaveLength(0);
});

test('a message that is edited again on Messenger says how often', async () => {
  const { json } = await say({ channel: 'messenger', person: 'jana', text: 'Halo' });
  const target = (json as { messageIds: string[] }).messageIds[0];
  await say({ channel: 'messenger', person: 'jana', kind: 'edit', text: 'Hallo', target });
  await say({ channel: 'messenger', person: 'jana', kind: 'edit', text: 'Hallo!', target });
  await setting.settled();
  const edits = setting.posted.flatMap(({ json }) => {
    const { entry } = json as { entry: { messaging: { message_edit?: { mid: string; num_edit: number } }[] }[] };
    return entry.flatMap(({ messaging }) => messaging.flatMap(({ message_edit }) => message_edit ?? []));
  });
  expect(edits.map(({ num_edit }) => num_edit).sort()).toEqual([1, 2]);
  expect(new Set(edits.map(({ mid }) => mid)).size).toBe(1);
});

test('staff who answer in the Page inbox come as a foreign echo', async () => {
  await setting.call('POST', '/simulator/staff', { channel: 'messenger', person: 'jana', text: 'Ich rufe an.' });
  await setting.settled();
  const { entry } = setting.delivery() as { entry: { messaging: unknown[] }[] };
  expect(entry[0]?.messaging[0]).toMatchObject({
    sender: { id: '100000000000001' },
    recipient: { id: '24000000000000001' },
    message: { is_echo: true, app_id: 263902037430900, text: 'Ich rufe an.' },
  });
});

test('a reply to the team comes after what the team has typed', async () => {
  await say({ channel: 'messenger', person: 'jana', text: 'Hallo' });
  await setting.call('POST', '/simulator/staff', { channel: 'messenger', person: 'jana', text: 'Ich rufe an.' });
  await say({ channel: 'messenger', person: 'jana', text: 'Danke!' });
  await setting.settled();
  const times = setting.posted.map((_, index) => {
    const { entry } = JSON.parse(body(index)) as { entry: { messaging: { timestamp: number }[] }[] };
    return entry[0]?.messaging[0]?.timestamp ?? 0;
  });
  const [asked = 0, answered = 0, thanked = 0] = times;
  expect([answered - asked, thanked - answered]).toEqual([10_000, 1000]);
});

test('staff who answer in the WhatsApp Business app come as an echo of their own field', async () => {
  await setting.call('POST', '/simulator/staff', { channel: 'whatsapp', person: 'mira', text: 'Ich rufe an.' });
  await setting.settled();
  const { entry } = setting.delivery() as { entry: { changes: unknown[] }[] };
  expect(entry[0]?.changes[0]).toMatchObject({
    field: 'smb_message_echoes',
    value: { message_echoes: [{ from: '493023125014', to: '4915228817386', to_user_id: 'DE.84019263517402958816', type: 'text' }] },
  });
});

test('the handshake asks with the token and wants the challenge back', async () => {
  expect((await setting.call('POST', '/simulator/handshake', { channel: 'messenger' })).json).toEqual({
    ok: true,
    status: 200,
    body: '1158201444',
  });
  expect((await setting.call('POST', '/simulator/handshake', { channel: 'messenger', token: 'wrong' })).json).toMatchObject({
    ok: false,
    status: 403,
  });
});

test('a delivery by somebody else makes its sender known, but only when it is signed', async () => {
  const delivery = Buffer.from(
    JSON.stringify({
      entry: [{ messaging: [{ sender: { id: '24000000000000077' }, message: { mid: 'm_curl', text: 'Hallo von außen' } }] }],
    }),
  );
  const send = () =>
    setting.graph('/v26.0/100000000000001/messages', { recipient: { id: '24000000000000077' }, message: { text: 'Guten Tag' } });
  setting.simulator.overhear('messenger', delivery, 'sha256=00');
  expect((await send()).status).toBe(400);
  setting.simulator.overhear('messenger', delivery, `sha256=${hmacHex(delivery)}`);
  expect((await send()).status).toBe(200);
});

test('somebody is overheard in a delivery of any shape that the desk hears', async () => {
  const item = { sender: { id: '24000000000000077' }, timestamp: 'gestern', message: { text: { body: 'Hallo' }, attachments: {} } };
  const delivery = Buffer.from(JSON.stringify({ entry: { id: '100000000000001', messaging: item } }));
  setting.simulator.overhear('messenger', delivery, `sha256=${hmacHex(delivery)}`);
  const sent = await setting.graph('/v26.0/100000000000001/messages', {
    recipient: { id: '24000000000000077' },
    messaging_type: 'RESPONSE',
    message: { text: 'Guten Tag' },
  });
  expect(sent.status).toBe(200);
});

test('somebody who comes back with a new id on a known number is answered under it', async () => {
  const message = {
    from: '4915228817386',
    from_user_id: 'DE.55500012345678901234',
    id: 'wamid.N1',
    timestamp: '1795420800',
    type: 'text',
    text: { body: 'Hallo' },
  };
  const value = { metadata: { phone_number_id: '514930287716042' }, messages: [message] };
  const delivery = Buffer.from(JSON.stringify({ entry: [{ id: '389217604518273', changes: [{ field: 'messages', value }] }] }));
  setting.simulator.overhear('whatsapp', delivery, `sha256=${hmacHex(delivery)}`);
  const sent = await setting.graph('/v26.0/514930287716042/messages', {
    messaging_product: 'whatsapp',
    recipient: 'DE.55500012345678901234',
    type: 'text',
    text: { body: 'Guten Tag' },
  });
  expect([sent.status, sent.text]).toEqual([200, expect.stringContaining('wamid.')]);
});

test('posts that a foreign page could send without asking are refused', async () => {
  const answer = await setting.call(
    'POST',
    '/simulator/messages',
    { channel: 'whatsapp', person: 'mira' },
    { 'content-type': 'text/plain' },
  );
  expect(answer.status).toBe(415);
  expect(setting.posted).toHaveLength(0);
});

describe('the kinds of message that a channel has', () => {
  test('are told to the page, with its phones', async () => {
    const { json } = await setting.call('GET', '/simulator/channels');
    expect((json as { channels: readonly unknown[] }).channels.slice(0, 2)).toMatchObject([
      { id: 'whatsapp', title: 'WhatsApp', hasNumbers: true },
      { id: 'messenger', title: 'Messenger', hasNumbers: false },
    ]);
  });

  test.each(channels)('are those that %s can deliver', async (channel) => {
    const [person] = simulators[channel].startingPeople;
    const answers: [string, number][] = [];
    for (const kind of messageKinds) answers.push([kind, (await say({ channel, person: person?.id, kind })).status]);
    const expected = messageKinds.map((kind) => [kind, simulators[channel].kinds.includes(kind) ? 202 : 422]);
    expect(answers).toEqual(expected);
  });
});
