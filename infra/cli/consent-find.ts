import type { Identity } from '../../shared/channels/contract.ts';
import type { Channel } from '../../shared/channels/registry.ts';
import { readShortReference, shortReference } from '../../shared/conversation/short-reference.ts';
import { readPhone } from '../terminal/read-phone.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { count } from './consent-count.ts';
import type { ConsentDesk } from './consent-desk.ts';

/** Prints the reference under which somebody is stored, and whether anything is. Reading: nothing is written. */
export async function findPerson(
  given: { readonly phone?: string; readonly bsuid?: string; readonly psid?: string; readonly code?: string },
  desk: ConsentDesk,
): Promise<void> {
  const { facility, vault, store, archive, now } = desk;
  if (given.code !== undefined) return findByCode(given.code, given, desk);
  const { channel, identity } = identityOf(given);
  const account = facility()[channel]?.account;
  if (account === undefined) throw new UsageError(`The facility file has no ${channel}.`);
  const own = vault.pseudonym(channel, account, identity);
  const { records } = await store.load([own], now());
  const live = records.find(({ mergedInto }) => mergedInto === undefined);
  const reference = live?.key ?? own;
  const proofs = (await archive.chain(reference)).length;
  process.stdout.write(`${reference}\n`);
  process.stderr.write(
    live || proofs > 0
      ? `${live ? 'Something is stored' : 'Nothing is stored any more'} about this person; ${count(proofs, 'line')} in the ledger under this reference.\n`
      : 'Nothing is stored under this reference.\n',
  );
}

function identityOf({ phone, bsuid, psid }: { phone?: string; bsuid?: string; psid?: string }): { channel: Channel; identity: Identity } {
  const named = [phone, bsuid, psid].filter((value) => value !== undefined);
  if (named.length !== 1) throw new UsageError('Say one of --phone "+49 …", --bsuid DE.…, --psid … or --code K7QX-2M9P.');
  if (psid !== undefined) return { channel: 'messenger', identity: { type: 'psid', value: psid.trim() } };
  if (bsuid !== undefined) return { channel: 'whatsapp', identity: { type: 'bsuid', value: bsuid.trim() } };
  return { channel: 'whatsapp', identity: { type: 'wa-id', value: readPhone(phone ?? '', '--phone').slice(1) } };
}

/** By the short reference that the answer to AUSKUNFT names. */
async function findByCode(
  written: string,
  others: { readonly phone?: string; readonly bsuid?: string; readonly psid?: string },
  { persons, archive }: ConsentDesk,
): Promise<void> {
  if (others.phone ?? others.bsuid ?? others.psid) throw new UsageError('Say one of --code, --phone, --bsuid or --psid.');
  const code = readShortReference(written);
  if (code === undefined) throw new UsageError('A code has eight letters and digits, as AUSKUNFT names it: --code K7QX-2M9P');
  const found: string[] = [];
  for await (const person of persons()) if (shortReference(person) === code) found.push(person);
  for (const reference of found) {
    process.stdout.write(`${reference}\n`);
    process.stderr.write(`${count((await archive.chain(reference)).length, 'line')} in the ledger under this reference.\n`);
  }
  if (found.length === 0) process.stderr.write('Nobody who is stored has this code.\n');
}
