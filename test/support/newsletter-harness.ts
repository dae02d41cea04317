import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deliveryOf, textFrom } from './deliveries.ts';
import type { InventedPerson } from './invented-people.ts';
import { runProgram } from './program.ts';
import { facilityFile, temporaryFolder } from './repository.ts';
import type { Desk } from './story.ts';

/** A facility of the tests with a newsletter, in a file of its own. */
export function newsletterFacility(base = facilityFile): string {
  const file = join(temporaryFolder(), 'facility.yaml');
  const newsletter = `newsletter: { name: Ahorn-Blatt, topics: [Gruppen, Ausflüge], frequency: höchstens zwei im Monat, minimumAge: 16 }\n`;
  writeFileSync(file, `${readFileSync(base, 'utf8')}${newsletter}`);
  return file;
}

/**
 * Like `writes`, for words that the desk says itself ("Newsletter", "Abmelden"): they are not planted, because its own texts hold them.
 * @param change what is different from a plain text message
 */
export async function says(
  person: InventedPerson,
  text: string,
  { run, graph }: Desk,
  change: { readonly at?: number; readonly id?: string } = {},
): Promise<readonly string[]> {
  const before = graph.textsTo(person).length;
  const { at = await run.now(), ...more } = change;
  const plain = textFrom(person, { at, text: 'x', ...more });
  const mid = (plain.message as { readonly mid: string } | undefined)?.mid;
  const message = person.channel === 'messenger' ? { ...plain, message: { mid, text } } : { ...plain, text: { body: text } };
  const status = await run.deliver(person.channel, deliveryOf(person, [message]));
  if (status !== 200) throw new Error(`the delivery was answered with ${status}`);
  await run.decided();
  return graph.textsTo(person).slice(before);
}

/** Runs `npm run consent -- …` against the desk. */
export function consentCommand({ run }: Desk, ...args: readonly string[]) {
  return runProgram('infra/cli/consent.ts', { args: [...args, '--local', run.url] });
}
