import { expect } from 'vitest';
import { setClock } from '../../shared/runtime/clock.ts';
import { graphError } from '../support/fake-graph.ts';
import { mondayMorning, withHandlers } from '../support/handler-harness.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { allDone, eventOf, firstFailed, poison } from '../support/queue-bodies.ts';
import { settings } from '../support/settings.ts';

withHandlers('The responder', (handled) => {
  handled('reports a message that is none singly, and handles its neighbours', async (desk) => {
    const person = messengerPerson();
    const good = await eventOf(person, desk);
    const before = desk.lines.length;
    for (const bad of poison(good)) {
      expect(await desk.consume('responder', bad, good)).toEqual(firstFailed);
    }
    expect(desk.lines.slice(before).filter((line) => line.includes('"code":"event.unreadable"'))).toHaveLength(8);
    expect(desk.graph.textsTo(person)).toHaveLength(1);
  });

  handled('keeps a message of a desk that is gone for the dead letters, says so, and handles its neighbours', async (desk) => {
    const person = messengerPerson();
    const event = await eventOf(person, desk);
    const orphan = event.replaceAll(settings.MESSENGER_PAGE_ID, '300000000000003');
    expect(await desk.consume('responder', orphan, event)).toEqual(firstFailed);
    expect(desk.lines.map((line) => JSON.parse(line))).toContainEqual(
      expect.objectContaining({ event: 'function.failed', code: 'desk.gone', what: 'the desk of a messenger account' }),
    );
    expect(desk.graph.textsTo(person)).toHaveLength(1);
    expect(await desk.consume('responder', orphan.replaceAll('300000000000003', settings.MESSENGER_PAGE_ID))).toEqual(allDone);
    expect(desk.graph.textsTo(person)).toHaveLength(1);
  });

  handled('gives the message back while the table cannot be reached, and answers once it can', async (desk) => {
    const person = whatsAppPerson();
    const event = await eventOf(person, desk);
    desk.dynamodb.mode = 'break';
    expect(await desk.consume('responder', event)).toEqual(firstFailed);
    desk.dynamodb.mode = 'pass';
    expect(desk.graph.textsTo(person)).toEqual([]);
    expect(await desk.consume('responder', event)).toEqual(allDone);
    expect(desk.graph.textsTo(person)).toHaveLength(1);
  });

  handled('decides the same message five times at once only once', async (desk) => {
    const person = whatsAppPerson();
    const event = await eventOf(person, desk);
    const answers = await Promise.all(Array.from({ length: 5 }, () => desk.consume('responder', event)));
    expect(answers).toEqual([allDone, allDone, allDone, allDone, allDone]);
    expect(desk.graph.textsTo(person)).toHaveLength(1);
  });

  handled('takes a message that it knows for a duplicate, hours later, too: no away text for it', async (desk) => {
    const person = messengerPerson();
    const event = await eventOf(person, desk);
    await desk.consume('responder', event);
    setClock(mondayMorning + 9 * 3_600_000);
    const before = desk.lines.length;
    expect(await desk.consume('responder', event)).toEqual(allDone);
    setClock(mondayMorning);
    expect(desk.lines.slice(before).join('\n')).toContain('"because":"duplicate"');
    expect(desk.graph.textsTo(person)).toHaveLength(1);
  });

  handled('takes what Graph says for an outcome, never for a failure of its own', async (desk) => {
    const person = messengerPerson();
    desk.graph.answer(person, { status: 400, body: graphError(person, 100, 2018001) });
    expect(await desk.consume('responder', await eventOf(person, desk))).toEqual(allDone);
    expect(desk.lines.at(-1)).toContain('"event":"reply.refused"');
  });
});
