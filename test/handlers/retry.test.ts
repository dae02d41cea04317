import { expect } from 'vitest';
import { setClock } from '../../shared/runtime/clock.ts';
import { readTicket } from '../../shared/runtime/queue-readers.ts';
import { graphError } from '../support/fake-graph.ts';
import { mondayMorning as at, withHandlers } from '../support/handler-harness.ts';
import { whatsAppPerson } from '../support/invented-people.ts';
import { allDone, eventOf, firstFailed, poison } from '../support/queue-bodies.ts';
import { until } from '../support/waiting.ts';

withHandlers('The retry', (handled) => {
  handled('is asked for by a ticket, waits until it is due, and sends then', async (desk) => {
    const person = whatsAppPerson();
    setClock(at, { frozen: true });
    desk.graph.answer(person, { status: 500, body: graphError(person, 131000) });
    await desk.consume('responder', await eventOf(person, desk));
    const ticket = await until('the ticket', async () => (await desk.take('retry'))[0]);
    expect(readTicket(ticket)).toMatchObject({ space: 'ahornweg/', person: expect.stringMatching(/^[\w-]{43}$/) });

    expect(await desk.consume('retry', ticket)).toEqual(allDone);
    expect(desk.graph.callsFor(person)).toHaveLength(1);
    setClock(at + 10_000, { frozen: true });
    expect(await desk.consume('retry', ticket)).toEqual(allDone);
    expect(await desk.consume('retry', ticket)).toEqual(allDone);
    expect(desk.graph.callsFor(person)).toHaveLength(2);
    setClock(at);
  });

  handled('does nothing for a person who is not there, and gives back what is no ticket', async (desk) => {
    const ticket = JSON.stringify({ v: 2, space: 'ahornweg/', person: 'A'.repeat(43), effect: 'B'.repeat(16) });
    expect(await desk.consume('retry', ticket)).toEqual(allDone);
    for (const bad of poison(ticket)) {
      expect(await desk.consume('retry', bad)).toEqual(firstFailed);
    }
  });

  handled('keeps a ticket of a desk that is gone for the dead letters, and says whose it is', async (desk) => {
    for (const space of ['lindenhof/', '']) {
      const ticket = JSON.stringify({ v: 2, space, person: 'A'.repeat(43) });
      expect(await desk.consume('retry', ticket)).toEqual(firstFailed);
      expect(JSON.parse(desk.lines.at(-1) ?? '')).toMatchObject({
        event: 'function.failed',
        code: 'desk.gone',
        what: `the desk of ${space}`,
      });
    }
  });
});
