import { expect } from 'vitest';
import { setClock } from '../../shared/runtime/clock.ts';
import { deliveryOf, signed, textFrom } from '../support/deliveries.ts';
import { mondayMorning, withHandlers } from '../support/handler-harness.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { settings } from '../support/settings.ts';

const newDelivery = (channel: 'messenger' | 'whatsapp' = 'whatsapp') => {
  const person = channel === 'whatsapp' ? whatsAppPerson() : messengerPerson();
  return deliveryOf(person, [textFrom(person, { at: mondayMorning })]);
};
const app = '/pforte/local/meta-app';
const secretsAre = (appSecret: string, previousAppSecret?: string) =>
  JSON.stringify({ appSecret, ...(previousAppSecret && { previousAppSecret }), verifyToken: 'pruefwort-ahornweg' });
const newSecret = '0123456789abcdef0123456789abcdef';

withHandlers('A signature', (handled) => {
  handled('that is right is taken in: the event is in the queue', async (desk) => {
    for (const channel of ['messenger', 'whatsapp'] as const) {
      expect((await desk.deliver(channel, newDelivery(channel))).statusCode).toBe(200);
      expect(await desk.take('inbound')).toHaveLength(1);
    }
  });

  handled('that is missing, malformed or wrong is a 401: nothing is parsed, nothing is queued', async (desk) => {
    const { body, headers } = signed(newDelivery(), settings.META_APP_SECRET);
    const value = headers['x-hub-signature-256'] ?? '';
    const before = desk.lines.length;
    const bad: [string, Record<string, string>][] = [
      ['missing', {}],
      ['missing', { 'x-hub-signature-256': '' }],
      ['missing', { 'x-hub-signature': value.replace('sha256', 'sha1') }],
      ['malformed', { 'x-hub-signature-256': value.slice(7) }],
      ['malformed', { 'x-hub-signature-256': value.slice(0, -1) }],
      ['malformed', { 'x-hub-signature-256': `${value}, ${value}` }],
      ['malformed', { 'x-hub-signature-256': 'sha256=' }],
      ['wrong', { 'x-hub-signature-256': `sha256=${'0'.repeat(64)}` }],
      ['wrong', signed(newDelivery(), settings.META_APP_SECRET).headers],
      ['wrong', signed(newDelivery(), '').headers],
    ];
    for (const [, others] of bad) expect((await desk.post('whatsapp', { body, headers: others })).statusCode).toBe(401);
    const reasons = desk.lines.slice(before).flatMap((line) => /"signature.rejected".*"reason":"(\w+)"/.exec(line)?.[1] ?? []);
    expect(reasons).toEqual(bad.map(([reason]) => reason));
    expect(desk.lines.slice(before).some((line) => line.includes('delivery.received'))).toBe(false);
    expect(await desk.take('inbound')).toEqual([]);
  });

  handled('is over the bytes: a single other one is a 401', async (desk) => {
    const { body, headers } = signed(newDelivery(), settings.META_APP_SECRET);
    expect((await desk.post('whatsapp', { body: Buffer.concat([body, Buffer.from(' ')]), headers })).statusCode).toBe(401);
    expect((await desk.post('whatsapp', { body, headers })).statusCode).toBe(200);
    await desk.take('inbound');
  });

  handled('that is missing a hundred times fills no log, and neither does any other thing that anybody can send', async (desk) => {
    const before = desk.lines.length;
    const { body } = signed(newDelivery(), settings.META_APP_SECRET);
    const tooLarge = Buffer.alloc(4 * 1024 * 1024 + 1, ' ');
    for (let time = 1; time <= 100; time += 1) {
      expect((await desk.post('whatsapp', { body, headers: {} })).statusCode).toBe(401);
      expect((await desk.get('whatsapp', { 'hub.mode': 'subscribe', 'hub.verify_token': `${time}` })).statusCode).toBe(403);
    }
    for (let time = 1; time <= 30; time += 1) expect((await desk.post('whatsapp', { body: tooLarge, headers: {} })).statusCode).toBe(413);
    const lines = desk.lines.slice(before);
    for (const event of ['signature.rejected', 'handshake.rejected', 'delivery.too-large']) {
      const written = lines.filter((line) => line.includes(`"event":"${event}"`)).length;
      expect(written).toBeLessThanOrEqual(40);
    }
    expect(lines.length).toBeLessThanOrEqual(80);
  });

  handled('by a wrong secret makes the desk look for a rotated one, at most once a minute', async (desk) => {
    const refetches = () => desk.lines.filter((line) => line.includes('"secrets.refetched"')).length;
    setClock(mondayMorning + 2 * 60_000);
    const before = refetches();
    for (let time = 1; time <= 5; time += 1) await desk.post('whatsapp', signed(newDelivery(), 'ein-angreifer-hat-dies-nicht'));
    expect(refetches() - before).toBe(1);
  });

  handled('by the new secret is accepted as soon as it is stored, and the previous one still is', async (desk) => {
    setClock(mondayMorning + 5 * 60_000);
    expect((await desk.post('whatsapp', signed(newDelivery(), newSecret))).statusCode).toBe(401);
    desk.parameters[app] = secretsAre(newSecret, settings.META_APP_SECRET);
    setClock(mondayMorning + 7 * 60_000);
    expect((await desk.post('whatsapp', signed(newDelivery(), newSecret))).statusCode).toBe(200);
    expect((await desk.deliver('whatsapp', newDelivery())).statusCode).toBe(200);
    expect(await desk.take('inbound')).toHaveLength(2);
  });

  handled('by the previous secret is refused once that is gone', async (desk) => {
    desk.parameters[app] = secretsAre(newSecret);
    setClock(mondayMorning + 30 * 60_000);
    expect((await desk.deliver('whatsapp', newDelivery())).statusCode).toBe(401);
    expect((await desk.post('whatsapp', signed(newDelivery(), newSecret))).statusCode).toBe(200);
    expect(await desk.take('inbound')).toHaveLength(1);
  });
});
