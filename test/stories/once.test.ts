import { expect } from 'vitest';
import { deliveryOf, messengerDelivery, signed, textFrom } from '../support/deliveries.ts';
import { type InventedPerson, messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { settings } from '../support/settings.ts';
import { atTheDesk } from '../support/story.ts';

const one = (person: InventedPerson, at: number, text?: string) =>
  deliveryOf(person, [textFrom(person, { at, ...(text !== undefined && { text }) })]);

/** How many times the log says this of any person, counted from the end of what was printed before. */
const countOf = (output: string, because: string) => output.split(`"because":"${because}"`).length - 1;

atTheDesk('One greeting per person', { args: ['--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  story('comes of the same delivery five times in parallel', async ({ run, graph }) => {
    for (const person of [whatsAppPerson(), messengerPerson()]) {
      const delivery = one(person, await run.now());
      const statuses = await Promise.all(Array.from({ length: 5 }, () => run.deliver(person.channel, delivery)));
      expect(statuses).toEqual([200, 200, 200, 200, 200]);
      await run.decided();
      expect(graph.textsTo(person)).toHaveLength(1);
    }
  });

  story('comes of the same delivery again after it was answered', async ({ run, graph }) => {
    const person = messengerPerson();
    const delivery = one(person, await run.now());
    for (let time = 1; time <= 3; time += 1) {
      expect(await run.deliver('messenger', delivery)).toBe(200);
      await run.decided();
    }
    expect(graph.textsTo(person)).toHaveLength(1);
  });

  story('comes of two different messages in the same second', async ({ run, graph }) => {
    for (const person of [whatsAppPerson(), messengerPerson()]) {
      const at = await run.now();
      await Promise.all(
        ['Hallo zusammen', 'Es geht um meine Ausbildung'].map((text) => run.deliver(person.channel, one(person, at, text))),
      );
      await run.decided();
      expect(graph.textsTo(person)).toHaveLength(1);
    }
  });

  story('comes of a batch of ten messages, and all ten are decided', async ({ run, graph }) => {
    const person = whatsAppPerson();
    const at = await run.now();
    const before = run.output().length;
    const ten = Array.from({ length: 10 }, (_, index) => textFrom(person, { at: at + index, text: `Vogelstimme Nummer ${index}` }));
    expect(await run.deliver('whatsapp', deliveryOf(person, ten))).toBe(200);
    await run.decided();
    expect(graph.textsTo(person)).toHaveLength(1);
    const printed = run.output().slice(before);
    expect(countOf(printed, 'silence')).toBe(9);
    expect(printed).toContain('"events":10');
  });

  story('comes of a delivery whose message stands in it twice', async ({ run, graph }) => {
    const person = messengerPerson();
    const message = textFrom(person, { at: await run.now() });
    await run.deliver('messenger', messengerDelivery([message, message]));
    await run.decided();
    expect(graph.textsTo(person)).toHaveLength(1);
  });

  story('comes of thirty people who write at once, ten times each', async ({ run, graph }) => {
    const people = Array.from({ length: 30 }, (_, index) => (index % 2 ? whatsAppPerson() : messengerPerson()));
    const at = await run.now();
    const deliveries = people.flatMap((person) => Array.from({ length: 10 }, () => ({ person, delivery: one(person, at) })));
    const statuses = await Promise.all(deliveries.map(({ person, delivery }) => run.deliver(person.channel, delivery)));
    expect(new Set(statuses)).toEqual(new Set([200]));
    await run.decided(20_000);
    expect(people.map((person) => graph.textsTo(person).length)).toEqual(people.map(() => 1));
  });

  story('does not come of an unsigned delivery, nor does anything else', async ({ run, graph }) => {
    const person = whatsAppPerson();
    const { body, headers } = signed(one(person, await run.now()), 'nicht-das-geheimnis');
    expect(await run.post('whatsapp', { body, headers })).toBe(401);
    expect(await run.post('whatsapp', { body, headers: { 'content-type': 'application/json' } })).toBe(401);
    const shortened = signed(one(person, await run.now()), settings.META_APP_SECRET);
    expect(await run.post('whatsapp', { body: shortened.body.subarray(1), headers: shortened.headers })).toBe(401);
    await run.decided();
    expect(graph.textsTo(person)).toEqual([]);
  });
});
