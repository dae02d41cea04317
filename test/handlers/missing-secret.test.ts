import { expect } from 'vitest';
import { deliveryOf, textFrom } from '../support/deliveries.ts';
import { mondayMorning, withHandlers } from '../support/handler-harness.ts';
import { whatsAppPerson } from '../support/invented-people.ts';

const aDelivery = () => {
  const person = whatsAppPerson();
  return deliveryOf(person, [textFrom(person, { at: mondayMorning })]);
};

withHandlers('Without its secrets', (handled) => {
  handled('a webhook takes nothing in and says which kind of thing is missing, until it is there', async (desk) => {
    const { '/pforte/local/meta-app': app = '', '/pforte/local/keyring': keyring = '' } = desk.parameters;
    for (const broken of [undefined, '', 'kein JSON', '{}', '{"appSecret":"","verifyToken":"x"}']) {
      delete desk.parameters['/pforte/local/meta-app'];
      if (broken !== undefined) desk.parameters['/pforte/local/meta-app'] = broken;
      expect((await desk.deliver('whatsapp', aDelivery())).statusCode).toBe(500);
      expect((await desk.get('whatsapp', { 'hub.mode': 'subscribe', 'hub.verify_token': '', 'hub.challenge': '1' })).statusCode).toBe(500);
      expect(desk.lines.at(-1)).toContain('"code":"secrets.missing","what":"/pforte/local/meta-app"');
    }
    desk.parameters['/pforte/local/meta-app'] = app;
    desk.parameters['/pforte/local/keyring'] = 'zu kurz';
    expect((await desk.deliver('whatsapp', aDelivery())).statusCode).toBe(500);
    desk.parameters['/pforte/local/keyring'] = keyring;
    expect((await desk.deliver('whatsapp', aDelivery())).statusCode).toBe(200);
    expect(await desk.take('inbound')).toHaveLength(1);
  });
});
