import { expect } from 'vitest';
import { staffWrites, writes } from '../support/conversation.ts';
import { deliveryOf, ownEchoTo, staffEchoTo, textFrom } from '../support/deliveries.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { atTheDesk } from '../support/story.ts';

atTheDesk('When somebody of the team answers', { args: ['--clock', '2026-11-23T10:00:00+01:00'] }, (story) => {
  const greeted = messengerPerson();

  story('a person whom the desk never met is known from then on, without a greeting', async (desk) => {
    for (const person of [messengerPerson(), whatsAppPerson()]) {
      await staffWrites(person, desk);
      expect(await writes(person, desk)).toEqual([]);
    }
  });

  story('a message of the team and one of the client in one second lead to a greeting at most, never to two', async ({ run, graph }) => {
    const person = messengerPerson();
    const at = await run.now();
    await Promise.all([
      run.deliver('messenger', deliveryOf(person, [staffEchoTo(person, { at })])),
      run.deliver('messenger', deliveryOf(person, [textFrom(person, { at })])),
    ]);
    await run.decided();
    expect(graph.textsTo(person).length).toBeLessThanOrEqual(1);
  });

  story('our own echo is not taken for a human', async (desk) => {
    const person = messengerPerson();
    await writes(person, desk);
    const sent = desk.graph.callsFor(person)[0]?.body.message;
    const echo = ownEchoTo(person, await desk.run.now(), sent?.metadata ?? '', 'Hallo und schön, dass du da bist!');
    const before = desk.run.output().length;
    await desk.run.deliver('messenger', deliveryOf(person, [echo]));
    await desk.run.decided();
    expect(desk.run.output().slice(before)).not.toContain('"because":"staff"');
  });

  story('the desk is silent until the facility closes, and speaks again from then on', async (desk) => {
    expect(await writes(greeted, desk)).toHaveLength(1);
    await desk.run.setClock('2026-11-23T16:50:00+01:00');
    await staffWrites(greeted, desk);
    expect(await writes(greeted, desk)).toEqual([]);
    await desk.run.setClock('2026-11-23T17:10:00+01:00');
    const [away] = await writes(greeted, desk);
    expect(away).toContain('Hier lesen wir wieder: morgen, Dienstag, 24. November, 9 Uhr.');
  });

  story('of an answer at night it is silent for twelve hours', async (desk) => {
    const person = messengerPerson();
    await desk.run.setClock('2026-11-23T20:00:00+01:00');
    await staffWrites(person, desk);
    await desk.run.setClock('2026-11-24T07:50:00+01:00');
    expect(await writes(person, desk)).toEqual([]);
  });
});
