import { deliveryOf, staffEchoTo, textFrom } from './deliveries.ts';
import type { InventedPerson } from './invented-people.ts';
import type { Desk } from './story.ts';

/** One message of this person, decided; answers what Graph was sent for it, the newest last. */
export async function writes(person: InventedPerson, { run, graph }: Desk, text?: string): Promise<readonly string[]> {
  const before = graph.textsTo(person).length;
  const message = textFrom(person, { at: await run.now(), ...(text !== undefined && { text }) });
  const status = await run.deliver(person.channel, deliveryOf(person, [message]));
  if (status !== 200) throw new Error(`the delivery was answered with ${status}`);
  await run.decided();
  return graph.textsTo(person).slice(before);
}

/** Somebody of the team writes to this person from the inbox or the phone app: a minute from now, as fast as people type. */
export async function staffWrites(person: InventedPerson, { run }: Desk): Promise<void> {
  const echo = staffEchoTo(person, { at: (await run.now()) + 60_000 });
  const status = await run.deliver(person.channel, deliveryOf(person, [echo], 'message_echoes'));
  if (status !== 200) throw new Error(`the echo was answered with ${status}`);
  await run.decided();
}
