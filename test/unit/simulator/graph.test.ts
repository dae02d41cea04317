import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSetting, hmacHex, pageToken, type Setting, whatsappToken } from './setting.ts';

let setting: Setting;
beforeEach(() => {
  setting = createSetting();
});
afterEach(() => setting.simulator.close());

const whatsApp = '/v26.0/514930287716042/messages';
const messenger = '/v26.0/100000000000001/messages';
const hour = 60 * 60 * 1000;

const toMira = (extra: Record<string, unknown> = {}) => ({
  messaging_product: 'whatsapp',
  to: '+4915228817386',
  type: 'text',
  text: { body: 'Guten Tag' },
  ...extra,
});
const toJana = (extra: Record<string, unknown> = {}) => ({
  recipient: { id: '24000000000000001' },
  messaging_type: 'RESPONSE',
  message: { text: 'Guten Tag', metadata: 'pf1:token' },
  ...extra,
});

async function everybodyWrote(): Promise<void> {
  for (const person of ['mira', 'ali']) await setting.call('POST', '/simulator/messages', { channel: 'whatsapp', person, text: 'Hallo' });
  await setting.call('POST', '/simulator/messages', { channel: 'messenger', person: 'jana', text: 'Hallo' });
  await setting.settled();
  setting.posted.length = 0;
}

const errorOf = (answer: { json: unknown }) => (answer.json as { error: Record<string, unknown> }).error;

describe('who may send', () => {
  test('nobody without a token', async () => {
    const answer = await setting.call('POST', whatsApp, toMira());
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: 104, type: 'OAuthException' });
  });

  test('nobody with the token of the other channel', async () => {
    const answer = await setting.graph(whatsApp, toMira(), pageToken);
    expect(answer.status).toBe(401);
    expect(errorOf(answer)).toMatchObject({ code: 190 });
  });

  test('nobody with a wrong proof, and whoever has the right one', async () => {
    await everybodyWrote();
    const wrong = await setting.graph(`${whatsApp}?appsecret_proof=${'0'.repeat(64)}`, toMira());
    expect(errorOf(wrong)).toMatchObject({ code: 100, type: 'GraphMethodException' });
    expect((await setting.graph(`${whatsApp}?appsecret_proof=${hmacHex(whatsappToken)}`, toMira())).status).toBe(200);
  });

  test('nobody from an account that is not ours', async () => {
    const answer = await setting.graph('/v26.0/999/messages', toMira());
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: 100, error_subcode: 33 });
  });
});

describe('a WhatsApp send', () => {
  beforeEach(everybodyWrote);

  test('is accepted, appears in the phone, and is followed by `sent` and `delivered` with our opaque data', async () => {
    const answer = await setting.graph(whatsApp, toMira({ biz_opaque_callback_data: 'pf1:token' }));
    expect(answer).toMatchObject({
      status: 200,
      json: { messaging_product: 'whatsapp', contacts: [{ input: '+4915228817386', wa_id: '4915228817386' }] },
    });
    await setting.settled();
    const statuses = setting.posted.map((post) => {
      const { entry } = post.json as { entry: { changes: { value: { statuses: Record<string, unknown>[] } }[] }[] };
      return entry[0]?.changes[0]?.value.statuses[0];
    });
    expect(statuses).toMatchObject([
      { status: 'sent', biz_opaque_callback_data: 'pf1:token', recipient_user_id: 'DE.84019263517402958816' },
      { status: 'delivered', biz_opaque_callback_data: 'pf1:token' },
    ]);
    const state = await setting.call('GET', '/simulator/state');
    const { persons } = state.json as { persons: { id: string; transcript: { from: string; text: string }[] }[] };
    expect(persons.find(({ id }) => id === 'mira')?.transcript.at(-1)).toMatchObject({ from: 'desk', text: 'Guten Tag' });
  });

  test('reaches a person without a phone by `recipient`, and not by a BSUID in `to`', async () => {
    const { to: _, ...rest } = toMira({ recipient: 'DE.20975518364402719350' }) as Record<string, unknown>;
    expect((await setting.graph(whatsApp, rest)).status).toBe(200);
    const misused = await setting.graph(whatsApp, toMira({ to: 'DE.20975518364402719350' }));
    expect(errorOf(misused)).toMatchObject({ code: 131026 });
  });

  test('to a stranger is refused with 131026', async () => {
    const answer = await setting.graph(whatsApp, toMira({ to: '+4917139200072' }));
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({ code: 131026, message: '(#131026) Message undeliverable' });
  });

  test('is taken until 24 hours after the last message and refused with 131047 after them', async () => {
    setting.clock += 24 * hour;
    expect((await setting.graph(whatsApp, toMira())).status).toBe(200);
    setting.clock += 1;
    const answer = await setting.graph(whatsApp, toMira());
    expect(answer.status).toBe(400);
    expect(errorOf(answer)).toMatchObject({
      code: 131047,
      message: '(#131047) Re-engagement message',
      error_data: { messaging_product: 'whatsapp' },
    });
  });

  test('may have 4096 characters and not one more', async () => {
    expect((await setting.graph(whatsApp, toMira({ text: { body: 'a'.repeat(4096) } }))).status).toBe(200);
    expect(errorOf(await setting.graph(whatsApp, toMira({ text: { body: 'a'.repeat(4097) } })))).toMatchObject({ code: 100 });
  });

  test('needs messaging_product, a recipient and a text', async () => {
    for (const part of [{ messaging_product: undefined }, { to: undefined }, { text: undefined }]) {
      expect(errorOf(await setting.graph(whatsApp, toMira(part)))).toMatchObject({ code: 100 });
    }
    expect(errorOf(await setting.graph(whatsApp, 'no json'))).toMatchObject({ code: 100 });
  });

  test('of a template works outside the window, when name, language and number of values fit', async () => {
    setting.clock += 100 * hour;
    const template = (name: string, ...values: string[]) => {
      const parameters = values.map((text) => ({ type: 'text', text }));
      return toMira({ type: 'template', template: { name, language: { code: 'de' }, components: [{ type: 'body', parameters }] } });
    };
    expect((await setting.graph(whatsApp, template('newsletter_de', 'Sommerfest'))).status).toBe(200);
    const unknown = await setting.graph(whatsApp, template('gibt_es_nicht', 'Sommerfest'));
    expect(unknown.status).toBe(404);
    expect(errorOf(unknown)).toMatchObject({ code: 132001 });
    expect(errorOf(await setting.graph(whatsApp, template('newsletter_de')))).toMatchObject({ code: 132000 });
  });
});

describe('a Messenger send', () => {
  beforeEach(everybodyWrote);

  test('is accepted and comes back as an echo with our metadata and app id', async () => {
    const answer = await setting.graph(messenger, toJana());
    expect(answer).toMatchObject({ status: 200, json: { recipient_id: '24000000000000001' } });
    await setting.settled();
    const { entry } = setting.delivery() as { entry: { messaging: unknown[] }[] };
    expect(entry[0]?.messaging[0]).toMatchObject({
      sender: { id: '100000000000001' },
      recipient: { id: '24000000000000001' },
      message: { is_echo: true, app_id: 900000000000001, metadata: 'pf1:token', text: 'Guten Tag' },
    });
  });

  test('goes through /me as well', async () => {
    expect((await setting.graph('/v26.0/me/messages', toJana())).status).toBe(200);
  });

  test('after 24 hours is refused with 10/2018278', async () => {
    setting.clock += 24 * hour + 1;
    expect(errorOf(await setting.graph(messenger, toJana()))).toMatchObject({ code: 10, error_subcode: 2018278 });
  });

  test('to a stranger is refused with 100/2018001', async () => {
    expect(errorOf(await setting.graph(messenger, toJana({ recipient: { id: '1' } })))).toMatchObject({
      code: 100,
      error_subcode: 2018001,
    });
  });

  test('may have 2000 characters and not one more', async () => {
    expect((await setting.graph(messenger, toJana({ message: { text: 'a'.repeat(2000) } }))).status).toBe(200);
    expect(errorOf(await setting.graph(messenger, toJana({ message: { text: 'a'.repeat(2001) } })))).toMatchObject({ code: 100 });
  });

  test('with a retired tag is refused', async () => {
    const answer = await setting.graph(messenger, toJana({ messaging_type: 'MESSAGE_TAG', tag: 'ACCOUNT_UPDATE' }));
    expect(errorOf(answer)).toMatchObject({ code: 100 });
  });
});

describe('a fault', () => {
  beforeEach(everybodyWrote);
  const fault = (wish: Record<string, unknown>) => setting.call('POST', '/simulator/faults', wish);

  test('spoils as many sends as it was told, then all is well', async () => {
    await fault({ kind: '500', count: 2 });
    const statuses = [];
    for (let send = 0; send < 3; send += 1) statuses.push((await setting.graph(whatsApp, toMira())).status);
    expect(statuses).toEqual([500, 500, 200]);
  });

  test('of kind 500 has no Graph error body', async () => {
    await fault({ kind: '500' });
    expect(await setting.graph(whatsApp, toMira())).toMatchObject({ status: 500, json: undefined });
  });

  test.each([
    ['rate-limit', whatsApp, 400, { code: 130429 }],
    ['token-expired', whatsApp, 401, { code: 190, error_subcode: 463 }],
    ['503', whatsApp, 503, { code: 2, is_transient: true }],
  ])('of kind %s answers with Meta’s error body', async (kind, path, status, error) => {
    await fault({ kind });
    const answer = await setting.graph(path, toMira());
    expect(answer.status).toBe(status);
    expect(errorOf(answer)).toMatchObject(error);
  });

  test('of kind rate-limit on Messenger is 613', async () => {
    await fault({ kind: 'rate-limit' });
    expect(errorOf(await setting.graph(messenger, toJana()))).toMatchObject({ code: 613 });
  });

  test('of kind timeout hangs until it is switched off, and the message may have gone out', async () => {
    await fault({ kind: 'timeout', sent: true });
    let answered = false;
    const send = setting.graph(messenger, toJana()).finally(() => {
      answered = true;
    });
    await setting.settled();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answered).toBe(false);
    expect(setting.posted).toHaveLength(1);
    await fault({ kind: 'off' });
    expect((await send).status).toBe(504);
  });
});

test('what is neither Graph nor simulator is left to others', async () => {
  expect((await setting.call('GET', '/health')).status).toBe(0);
  expect((await setting.call('POST', '/webhooks/whatsapp')).status).toBe(0);
});

test('the state is told only when it changed', async () => {
  const first = (await setting.call('GET', '/simulator/state')).json as { revision: number };
  expect((await setting.call('GET', `/simulator/state?revision=${first.revision}`)).status).toBe(204);
  await setting.call('POST', '/simulator/people', { channel: 'whatsapp', name: 'Neu' });
  expect((await setting.call('GET', `/simulator/state?revision=${first.revision}`)).status).toBe(200);
});
