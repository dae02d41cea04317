import { expect } from 'vitest';
import { setClock } from '../../shared/runtime/clock.ts';
import { deliveryOf, ownEchoTo, statusTo } from '../support/deliveries.ts';
import { mondayMorning as at, withHandlers } from '../support/handler-harness.ts';
import { messengerPerson, whatsAppPerson } from '../support/invented-people.ts';
import { allDone, eventOf, firstFailed, poison } from '../support/queue-bodies.ts';

withHandlers('The receipts', (handled) => {
  handled('end an unknown by what Meta says of it, on both channels', async (desk) => {
    const whatsApp = whatsAppPerson();
    const messenger = messengerPerson();
    for (const person of [whatsApp, messenger]) {
      desk.graph.answer(person, { status: 503 });
      await desk.consume('responder', await eventOf(person, desk));
      expect(desk.lines.at(-1)).toContain('"event":"reply.unknown"');
    }
    const [sent] = desk.graph.callsFor(whatsApp);
    const [echoed] = desk.graph.callsFor(messenger);
    const mark = sent?.body.biz_opaque_callback_data ?? '';
    await desk.deliver('whatsapp', deliveryOf(whatsApp, [statusTo(whatsApp, at, mark)], 'statuses'));
    await desk.deliver(
      'messenger',
      deliveryOf(messenger, [ownEchoTo(messenger, at, echoed?.body.message?.metadata ?? '', 'Hallo und schön')]),
    );
    expect(await desk.take('inbound')).toEqual([]);

    const receipts = desk.sqs.traffic.flatMap(({ where, text }) => (where.endsWith('SendMessageBatch') ? entriesOf(text) : []));
    const ours = receipts.filter((body) => body.includes('"token"'));
    expect(ours).toHaveLength(2);
    expect(await desk.consume('receipts', ...ours)).toEqual(allDone);
    expect(desk.lines.slice(-2).every((line) => line.includes('"event":"reply.resolved"'))).toBe(true);
  });

  handled('passes over marks of another keyring, and gives back what is no receipt', async (desk) => {
    const receipt = (token: string) => JSON.stringify({ v: 2, space: 'ahornweg/', channel: 'whatsapp', status: 'sent', token, at });
    for (const token of ['', 'k1.', 'k1.c2VhbGVk', `k1.${'A'.repeat(120)}`, 'ohne Punkt']) {
      expect(await desk.consume('receipts', receipt(token))).toEqual(allDone);
    }
    // A key may have been added since the keyring was fetched: the mark waits for a fetch, and is nobody's of ours after it.
    expect(await desk.consume('receipts', receipt('k9.AAAA'))).toEqual(firstFailed);
    setClock(at + 10 * 60_000);
    expect(await desk.consume('receipts', receipt('k9.AAAA'))).toEqual(allDone);
    for (const bad of poison(receipt('k1.c2VhbGVk'))) {
      expect(await desk.consume('receipts', bad)).toEqual(firstFailed);
    }
  });
});

function entriesOf(request: string): string[] {
  return (JSON.parse(request) as { Entries: { MessageBody: string }[] }).Entries.map(({ MessageBody }) => MessageBody);
}
