import { expect } from 'vitest';
import { staffWrites, writes } from '../support/conversation.ts';
import { deliveryOf, ownEchoTo, statusTo } from '../support/deliveries.ts';
import { graphError } from '../support/fake-graph.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { atTheDesk, type Desk } from '../support/story.ts';
import { until } from '../support/waiting.ts';

const isDue = async ({ run }: Desk, count: number) => (await run.local()).due === count;
const settled = (desk: Desk) => until('nothing due', () => isDue(desk, 0), 30_000);
const printed = ({ run }: Desk, from: number) => run.output().slice(from);
/** A line is printed after what it tells of was written. */
const prints = (desk: Desk, from: number, line: RegExp) => until(`${line}`, () => line.test(printed(desk, from)));

atTheDesk('What becomes of an answer', { args: ['--clock', '2026-11-23T09:30:00+01:00'], clock: 'running' }, (story) => {
  story('Graph did not take for now: it is due, tried again, and delivered once', async (desk) => {
    const whatsApp = whatsAppPerson();
    const messenger = messengerPerson();
    desk.graph.answer(whatsApp, { status: 500, body: graphError(whatsApp, 131000) });
    desk.graph.answer(messenger, { status: 400, body: graphError(messenger, 1200) });
    await writes(whatsApp, desk);
    await writes(messenger, desk);
    expect((await desk.run.local()).due).toBe(2);
    await settled(desk);
    for (const person of [whatsApp, messenger]) {
      const [first, second, ...more] = desk.graph.textsTo(person);
      expect(second).toBe(first);
      expect(more).toEqual([]);
      expect(await writes(person, desk)).toEqual([]);
    }
  });

  story('Graph asked to wait: it waits as long as asked, then goes out', async (desk) => {
    const person = whatsAppPerson();
    desk.graph.answer(person, { status: 429, body: graphError(person, 130429), headers: { 'retry-after': '900' } });
    await writes(person, desk);
    await desk.run.setClock('2026-11-23T09:43:00+01:00');
    expect(desk.graph.callsFor(person)).toHaveLength(1);
    await desk.run.setClock('2026-11-23T09:48:00+01:00');
    await settled(desk);
    expect(desk.graph.callsFor(person)).toHaveLength(2);
  });

  story('is unknown after a 500 without words or a broken connection: resolved by status or echo, never said twice', async (desk) => {
    const whatsApp = whatsAppPerson();
    const messenger = messengerPerson();
    desk.graph.answer(whatsApp, { status: 500 });
    desk.graph.answer(messenger, 'reset');
    await writes(whatsApp, desk);
    await writes(messenger, desk);
    expect((await desk.run.local()).due).toBe(2);
    const from = desk.run.output().length;
    const at = await desk.run.now();
    const mark = desk.graph.callsFor(whatsApp)[0]?.body.biz_opaque_callback_data ?? '';
    await desk.run.deliver('whatsapp', deliveryOf(whatsApp, [statusTo(whatsApp, at, mark)], 'statuses'));
    const metadata = desk.graph.callsFor(messenger)[0]?.body.message?.metadata ?? '';
    await desk.run.deliver('messenger', deliveryOf(messenger, [ownEchoTo(messenger, at, metadata, 'Hallo und schön, dass du da bist!')]));
    await settled(desk);
    expect(printed(desk, from).match(/reply\.resolved/g)).toHaveLength(2);
    for (const person of [whatsApp, messenger]) {
      expect(await writes(person, desk)).toEqual([]);
      expect(desk.graph.callsFor(person)).toHaveLength(1);
    }
  });

  story('stays unknown when nobody tells: given up after two minutes, visible in the log, not said twice', async (desk) => {
    const person = messengerPerson();
    desk.graph.answer(person, { status: 502 });
    await writes(person, desk);
    const from = desk.run.output().length;
    await desk.run.setClock('2026-11-23T09:55:00+01:00');
    await settled(desk);
    await prints(desk, from, /reply\.given-up/);
    expect(desk.graph.callsFor(person)).toHaveLength(1);
  });

  story('is parked while the token is broken, and goes out when it is healed', async (desk) => {
    const person = whatsAppPerson();
    const broken = { status: 401, body: graphError(person, 190) };
    desk.graph.answer(person, broken, broken);
    const from = desk.run.output().length;
    await writes(person, desk);
    await prints(desk, from, /reply\.misconfigured".*"code":"190"[\s\S]*channel\.stopped/);
    expect((await desk.run.local()).due).toBe(1);
    await desk.run.setClock('2026-11-23T10:02:00+01:00');
    await prints(desk, from, /channel\.stopped[\s\S]*channel\.stopped/);
    expect(desk.graph.callsFor(person)).toHaveLength(2);
    await desk.run.setClock('2026-11-23T10:09:00+01:00');
    await settled(desk);
    expect(desk.graph.callsFor(person)).toHaveLength(3);
  });

  story('is final when the person cannot be reached', async (desk) => {
    const person = messengerPerson();
    desk.graph.answer(person, { status: 400, body: graphError(person, 551) });
    const from = desk.run.output().length;
    await writes(person, desk);
    await prints(desk, from, /reply\.refused".*"reason":"person-gone"/);
    expect((await desk.run.local()).due).toBe(0);
  });

  story('is dropped when a human has answered meanwhile', async (desk) => {
    const person = messengerPerson();
    desk.graph.answer(person, { status: 429, body: graphError(person, 613), headers: { 'retry-after': '600' } });
    await writes(person, desk);
    await staffWrites(person, desk);
    const from = desk.run.output().length;
    await desk.run.setClock('2026-11-23T10:25:00+01:00');
    await settled(desk);
    await prints(desk, from, /reply\.dropped".*"reason":"staff-answered"/);
    expect(desk.graph.callsFor(person)).toHaveLength(1);
  });
});
