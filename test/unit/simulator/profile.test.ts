import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createSetting, pageToken, type Setting, whatsappToken } from './setting.ts';

const page = {
  greeting: [{ locale: 'default', text: 'Guten Tag' }],
  get_started: { payload: 'GET_STARTED' },
  ice_breakers: [{ locale: 'default', call_to_actions: [{ question: 'Wann offen?', payload: 'TOPIC:hours' }] }],
  persistent_menu: [{ locale: 'default', call_to_actions: [{ type: 'postback', title: 'Newsletter', payload: 'NL:subscribe' }] }],
};
const number = { prompts: ['Wann offen?'], commands: [{ command_name: 'stopp', command_description: 'Kein Newsletter mehr' }] };

const ask = (setting: Setting, path: string, token: string) => setting.call('GET', path, undefined, { authorization: `Bearer ${token}` });

async function shown(setting: Setting): Promise<unknown> {
  const { json } = await setting.call('GET', '/simulator/state');
  return (json as { profiles: unknown }).profiles;
}

test('a Page keeps what it is given, property by property, and says what is asked for', async () => {
  const setting = createSetting();
  const path = '/v26.0/me/messenger_profile';
  expect((await ask(setting, `${path}?fields=greeting`, pageToken)).json).toEqual({ data: [] });
  expect((await setting.graph(path, page)).json).toEqual({ result: 'success' });
  expect((await setting.graph(path, { greeting: [{ locale: 'default', text: 'Moin' }] })).status).toBe(200);
  expect((await ask(setting, `${path}?fields=greeting,get_started`, pageToken)).json).toEqual({
    data: [{ greeting: [{ locale: 'default', text: 'Moin' }], get_started: { payload: 'GET_STARTED' } }],
  });
});

test('a number keeps its prompts and commands', async () => {
  const setting = createSetting();
  expect((await ask(setting, '/v26.0/514930287716042?fields=conversational_automation', whatsappToken)).json).toEqual({
    id: '514930287716042',
  });
  expect((await setting.graph('/v26.0/514930287716042/conversational_automation', number)).json).toEqual({ success: true });
  expect((await ask(setting, '/v26.0/514930287716042?fields=conversational_automation', whatsappToken)).json).toEqual({
    conversational_automation: { ...number, enable_welcome_message: false },
    id: '514930287716042',
  });
});

test.each<readonly [string, unknown]>([
  ['a menu without Get Started', { persistent_menu: page.persistent_menu }],
  ['a greeting of 161 characters', { greeting: [{ locale: 'default', text: 'x'.repeat(161) }] }],
  ['a greeting without a default', { greeting: [{ locale: 'de_DE', text: 'Moin' }] }],
  ['five questions', { ice_breakers: [{ locale: 'default', call_to_actions: Array(5).fill({ question: 'a', payload: 'b' }) }] }],
  [
    'a title of 31 characters',
    { ...page, persistent_menu: [{ locale: 'default', call_to_actions: [{ type: 'postback', title: 'x'.repeat(31), payload: 'b' }] }] },
  ],
  ['nothing', {}],
  ['a property of another name', { welcome: 'Moin' }],
])('a Page refuses %s', async (_name, body) => {
  const setting = createSetting();
  expect((await setting.graph('/v26.0/me/messenger_profile', body)).status).toBe(400);
  expect(await shown(setting)).toMatchObject({ messenger: { starters: [], menu: [] }, whatsapp: { starters: [], menu: [] } });
});

test.each<readonly [string, unknown]>([
  ['five prompts', { prompts: ['a', 'b', 'c', 'd', 'e'] }],
  ['a prompt of 81 characters', { prompts: ['x'.repeat(81)] }],
  ['an emoji', { prompts: ['Hallo 🙂'] }],
  ['31 commands', { commands: Array.from({ length: 31 }, (_, at) => ({ command_name: `c${at}`, command_description: 'x' })) }],
  ['a name of 33 characters', { commands: [{ command_name: 'x'.repeat(33), command_description: 'x' }] }],
  ['a hint of 257 characters', { commands: [{ command_name: 'x', command_description: 'x'.repeat(257) }] }],
])('a number refuses %s', async (_name, body) => {
  expect((await createSetting().graph('/v26.0/514930287716042/conversational_automation', body)).status).toBe(400);
});

test('only who has the token may read or write it', async () => {
  const setting = createSetting();
  expect((await setting.graph('/v26.0/me/messenger_profile', page, whatsappToken)).status).toBe(401);
  expect((await ask(setting, '/v26.0/514930287716042?fields=conversational_automation', pageToken)).status).toBe(401);
});

test('the phones show what can be tapped, also after a restart', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'simulator-'));
  const memoryFile = join(folder, 'simulator.json');
  const before = createSetting({ memoryFile });
  await before.graph('/v26.0/me/messenger_profile', page);
  await before.graph('/v26.0/514930287716042/conversational_automation', number);
  await before.simulator.close();
  const after = createSetting({ memoryFile });
  expect(await shown(after)).toMatchObject({
    messenger: {
      greeting: 'Guten Tag',
      starters: [{ title: 'Wann offen?', kind: 'ice_breaker', payload: 'TOPIC:hours' }],
      menu: [{ title: 'Newsletter', kind: 'menu', payload: 'NL:subscribe' }],
    },
    whatsapp: { starters: [{ title: 'Wann offen?', kind: 'text' }], menu: [{ title: '/stopp', kind: 'text' }] },
  });
  await after.simulator.close();
  rmSync(folder, { recursive: true });
});

test('without ice breakers a phone shows Get Started', async () => {
  const setting = createSetting();
  await setting.graph('/v26.0/me/messenger_profile', { get_started: { payload: 'GET_STARTED' } });
  expect(await shown(setting)).toMatchObject({
    messenger: { starters: [{ title: 'Los geht’s', kind: 'get_started', payload: 'GET_STARTED' }] },
  });
});
