import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { readEvent } from '../../shared/runtime/queue-readers.ts';
import { deliveryOf, messengerDelivery, textFrom, whatsAppChange } from '../support/deliveries.ts';
import { mondayMorning, withHandlers } from '../support/handler-harness.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { meaningOf } from '../support/meanings.ts';
import { repository } from '../support/repository.ts';

const fixture = (name: string): unknown => JSON.parse(readFileSync(join(repository, 'test/fixtures', name), 'utf8'));
const at = mondayMorning;

withHandlers('A delivery', (handled) => {
  handled('of two entries, two changes and two messages each puts all eight into the queue', async (desk) => {
    const people = Array.from({ length: 8 }, () => whatsAppPerson());
    const messages = people.map((person) => textFrom(person, { at }));
    const entries = [0, 4].map((from) => ({
      id: '389217604518273',
      changes: [whatsAppChange(messages.slice(from, from + 2)), whatsAppChange(messages.slice(from + 2, from + 4))],
    }));
    expect((await desk.deliver('whatsapp', { object: 'whatsapp_business_account', entry: entries })).statusCode).toBe(200);
    const events = (await desk.take('inbound')).map(readEvent);
    expect(new Set(events.map(({ identities: who }) => who[0])).size).toBe(8);
  });

  handled('of two entries with messages of one person keeps their order', async (desk) => {
    const person = messengerPerson();
    const one = (offset: number) => textFrom(person, { at: at + offset });
    const entry = (...items: unknown[]) => ({ id: '100000000000001', time: at, messaging: items });
    await desk.deliver('messenger', { object: 'page', entry: [entry(one(1), one(2)), entry(one(3), one(4))] });
    const events = (await desk.take('inbound')).map(readEvent);
    expect(events.map((event) => event.at - at)).toEqual([1, 2, 3, 4]);
    expect(new Set(events.map(({ identities: who }) => who[0])).size).toBe(1);
  });

  handled('with messages of somebody else’s number or page is skipped and counted', async (desk) => {
    const before = desk.lines.length;
    for (const name of ['whatsapp/foreign-number.json', 'messenger/foreign-page.json']) {
      const channel = name.startsWith('whatsapp') ? 'whatsapp' : 'messenger';
      expect((await desk.deliver(channel, fixture(name))).statusCode).toBe(200);
    }
    expect(desk.lines.slice(before).filter((line) => line.includes('"reason":"foreign-account"'))).toHaveLength(2);
    expect(await desk.take('inbound')).toEqual([]);
  });

  handled('of the dashboard’s test button is taken in when it names our page, else counted', async (desk) => {
    const before = desk.lines.length;
    expect((await desk.deliver('messenger', fixture('messenger/dashboard-test-own-page.json'))).statusCode).toBe(200);
    expect(await desk.take('inbound')).toHaveLength(1);
    expect((await desk.deliver('messenger', fixture('messenger/dashboard-test.json'))).statusCode).toBe(200);
    expect(await desk.take('inbound')).toEqual([]);
    expect(desk.lines.slice(before).join('\n')).toContain('"reason":"foreign-account"');
  });

  handled('in an unknown shape is taken in like its neighbours, and logged with paths only', async (desk) => {
    const person = whatsAppPerson();
    const good = textFrom(person, { at });
    const broken = { ...textFrom(person, { at }), text: { body: { Holunderhausen: 'Rotkehlchen' } } };
    await desk.deliver('whatsapp', deliveryOf(person, [good, broken, textFrom(person, { at })]));
    expect(await desk.take('inbound')).toHaveLength(3);
    const odd = desk.lines.findLast((line) => line.includes('delivery.substituted'));
    expect(JSON.parse(odd ?? '{}')).toMatchObject({ reason: 'unknown-shape', what: 'text', paths: ['text.body'] });
  });

  handled('may write times as string or number, in seconds or milliseconds', async (desk) => {
    const person = messengerPerson();
    const whatsApp = whatsAppPerson();
    const seconds = 1_795_424_400;
    for (const timestamp of [seconds, seconds * 1000, String(seconds), String(seconds * 1000)]) {
      await desk.deliver('messenger', messengerDelivery([{ ...textFrom(person, { at }), timestamp }]));
      await desk.deliver('whatsapp', deliveryOf(whatsApp, [{ ...textFrom(whatsApp, { at }), timestamp }]));
    }
    const events = (await desk.take('inbound')).map(readEvent);
    expect(events.map((event) => event.at)).toEqual(Array.from({ length: 8 }, () => 1_795_424_400_000));
  });

  handled('leaves nothing but meaning, pseudonyms and a sealed address in the queue', async (desk) => {
    const person = whatsAppPerson();
    await desk.deliver('whatsapp', deliveryOf(person, [textFrom(person, { at, text: 'STOP' })]));
    const [body = ''] = await desk.take('inbound');
    const { key, identities, reassignable, address, ...rest } = JSON.parse(body) as Record<string, unknown>;
    expect(rest).toEqual({
      v: 3,
      channel: 'whatsapp',
      account: '514930287716042',
      kind: 'text',
      at: mondayMorning,
      receivedAt: expect.any(Number),
      meaning: meaningOf('stop'),
    });
    expect(key).toMatch(/^[\w-]{43}$/);
    expect(identities).toEqual([expect.stringMatching(/^[\w-]{43}$/), expect.stringMatching(/^[\w-]{43}$/)]);
    expect(reassignable).toEqual([(identities as readonly string[])[1]]);
    expect(address).toMatch(/^k1\.2\.[\w-]+$/);
  });

  handled('is a 500 when the queue cannot be reached or refuses one of its events, and a 200 the next time', async (desk) => {
    const people = [whatsAppPerson(), whatsAppPerson()];
    const delivery = deliveryOf(
      people[0] ?? whatsAppPerson(),
      people.map((person) => textFrom(person, { at })),
    );
    desk.sqs.mode = 'break';
    expect((await desk.deliver('whatsapp', delivery)).statusCode).toBe(500);
    desk.sqs.mode = 'refuse';
    expect((await desk.deliver('whatsapp', delivery)).statusCode).toBe(500);
    expect(desk.lines.at(-1)).toContain('"code":"queue.refused"');
    desk.sqs.mode = 'pass';
    expect((await desk.deliver('whatsapp', delivery)).statusCode).toBe(200);
    expect(await desk.take('inbound')).toHaveLength(2);
  });
});
