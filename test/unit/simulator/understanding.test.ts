import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createSetting, type Setting } from './setting.ts';

let setting: Setting;
beforeEach(() => {
  setting = createSetting();
});
afterEach(() => setting.simulator.close());

const say = async (message: Record<string, unknown>): Promise<string> => {
  const { json } = await setting.call('POST', '/simulator/messages', message);
  return (json as { messageIds: string[] }).messageIds[0] ?? '';
};
const understood = async (id: string) => setting.call('GET', `/simulator/understanding?message=${encodeURIComponent(id)}`);

describe('what was understood of a message', () => {
  test('is told bubble by bubble', async () => {
    const iban = await say({ channel: 'whatsapp', person: 'mira', text: 'Meine IBAN: DE89 3704 0044 0532 0130 00' });
    const stop = await say({ channel: 'whatsapp', person: 'mira', text: 'STOPP' });
    expect((await understood(iban)).json).toMatchObject({ meaning: { sensitive: { kinds: ['iban'], severity: 'high' }, commands: [] } });
    expect((await understood(stop)).json).toMatchObject({ meaning: { commands: ['stop'] } });
  });

  test('is that of the button that was tapped, not of its label', async () => {
    const tapped = await say({ channel: 'messenger', person: 'jana', kind: 'postback', text: 'STOPP lesen', payload: 'MENU:hours' });
    expect((await understood(tapped)).json).toMatchObject({ meaning: { commands: [] } });
  });

  test('is not known of a message that is not known', async () => {
    expect(await understood('m_unknown')).toMatchObject({ status: 404, json: { error: 'Diese Nachricht ist nicht (mehr) bekannt.' } });
  });
});

describe('the bubble that a happening is about', () => {
  const heardOf = (delivery: unknown) => setting.heardIn('messenger', delivery);

  test('is the reaction or the edit itself, not the message it is about', async () => {
    const first = await say({ channel: 'messenger', person: 'jana', text: 'Hallo' });
    const edit = await say({ channel: 'messenger', person: 'jana', kind: 'edit', text: 'Hallo!' });
    const again = await say({ channel: 'messenger', person: 'jana', kind: 'edit', text: 'Hallo?' });
    await setting.settled();
    const entries = setting.posted.flatMap(({ json }) => heardOf(json).map(setting.simulator.entryOf));
    expect(entries).toEqual([first, edit, again]);
  });

  test('is found in a batch, too', async () => {
    const first = await say({ channel: 'messenger', person: 'jana', text: 'Hallo' });
    const { json } = await setting.call('POST', '/simulator/batch', {
      channel: 'messenger',
      messages: [
        { person: 'jana', kind: 'reaction', target: first },
        { person: 'jana', text: 'Danke' },
        { person: 'jana', kind: 'edit', text: 'Hallo!', target: first },
      ],
      entries: 2,
    });
    await setting.settled();
    const batch = setting.posted.at(-1)?.json;
    expect(heardOf(batch).map(setting.simulator.entryOf)).toEqual((json as { messageIds: string[] }).messageIds);
  });
});
