import { plant } from './canary.ts';
import { deliveryOf, textFrom } from './deliveries.ts';
import { type HandlerHarness, mondayMorning } from './handler-harness.ts';
import type { InventedPerson } from './invented-people.ts';

/** The queue message of one text of this person. */
export async function eventOf(person: InventedPerson, desk: HandlerHarness): Promise<string> {
  await desk.deliver(person.channel, deliveryOf(person, [textFrom(person, { at: mondayMorning })]));
  const [body = ''] = await desk.take('inbound');
  return body;
}

/** Messages that are none of ours: broken, of another version, or cut off. */
export function poison(body: string): readonly string[] {
  plant('Nachtigallenschlag');
  return [
    '',
    'Nachtigallenschlag',
    '{"text":"Nachtigallenschlag"}',
    'null',
    '[]',
    body.replace(/"v":\d+/, '"v":99'),
    body.slice(0, -1),
    `{"v":1,"Nachtigallenschlag":${body}}`,
  ];
}

/** What a queue's function answers when every message is done with. */
export const allDone = { batchItemFailures: [] };

/** What it answers when the first message is to come again. */
export const firstFailed = { batchItemFailures: [{ itemIdentifier: 'message-0' }] };
