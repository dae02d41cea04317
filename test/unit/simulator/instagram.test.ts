import { afterEach, beforeEach, expect, test } from 'vitest';
import { everyChannelSnapshot } from '../../fixtures/channel-snapshot.ts';
import { createSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(() => {
  setting = createSetting({
    snapshot: () => everyChannelSnapshot,
    ids: { appId: '900000000000001', pageId: '100000000000001', igUserId: '17841400000000001' },
  });
});
afterEach(() => setting.simulator.close());

const say = (body: object) => setting.call('POST', '/simulator/messages', { channel: 'instagram', person: 'lina', ...body });
const answer = (text: string, id = '1254000000000001') =>
  setting.graph('/v26.0/100000000000001/messages', { recipient: { id }, messaging_type: 'RESPONSE', message: { text, metadata: 'pf1:t' } });

test('Instagram has the third phone', async () => {
  const { json } = await setting.call('GET', '/simulator/channels');
  expect(json).toMatchObject({
    channels: [{ id: 'whatsapp' }, { id: 'messenger' }, { id: 'instagram', title: 'Instagram', hasNumbers: false }],
  });
});

test('a message names the account, not the Page', async () => {
  await say({ text: 'Hallo' });
  await setting.settled();
  expect(setting.posted[0]?.url).toBe('http://desk.test/webhooks/instagram');
  expect(setting.delivery()).toMatchObject({
    object: 'instagram',
    entry: [{ id: '17841400000000001', messaging: [{ sender: { id: '1254000000000001' }, recipient: { id: '17841400000000001' } }] }],
  });
});

test('a message that is taken back has the id of the message', async () => {
  const { json } = await say({ text: 'Hallo' });
  await say({ kind: 'revoke' });
  await setting.settled();
  const [mid] = (json as { messageIds: string[] }).messageIds;
  expect(setting.posted[1]?.json).toMatchObject({ entry: [{ messaging: [{ message: { mid, is_deleted: true } }] }] });
});

test('a send to the Page’s path reaches the person, and comes back as an echo', async () => {
  expect((await answer('Guten Tag')).status).toBe(403);
  await say({ text: 'Hallo' });
  expect((await answer('Guten Tag')).json).toMatchObject({ recipient_id: '1254000000000001' });
  await setting.settled();
  expect(setting.posted[1]?.json).toMatchObject({
    object: 'instagram',
    entry: [{ messaging: [{ message: { is_echo: true, app_id: 900000000000001, metadata: 'pf1:t', text: 'Guten Tag' } }] }],
  });
});

test('a text of more than a thousand bytes is refused, however few its characters', async () => {
  await say({ text: 'Hallo' });
  expect((await answer('ü'.repeat(500))).status).toBe(200);
  expect((await answer('ü'.repeat(501))).json).toMatchObject({ error: { code: 100 } });
});

test('ice breakers and menu are the account’s own, beside the Page’s', async () => {
  const questions = [{ locale: 'default', call_to_actions: [{ question: 'Wann offen?', payload: 'TOPIC:hours' }] }];
  const path = '/v26.0/me/messenger_profile';
  expect((await setting.graph(path, { platform: 'instagram', ice_breakers: questions })).json).toEqual({ result: 'success' });
  expect((await setting.graph(path, { platform: 'instagram', greeting: [{ locale: 'default', text: 'Moin' }] })).status).toBe(400);
  const { json } = await setting.call('GET', '/simulator/state');
  expect((json as { profiles: unknown }).profiles).toMatchObject({
    instagram: { starters: [{ title: 'Wann offen?', kind: 'ice_breaker', payload: 'TOPIC:hours' }], menu: [] },
    messenger: { starters: [], menu: [] },
  });
});
