import { findByCode, findByIdentity } from '../../shared/app/consent/find-person.ts';
import type { Identity } from '../../shared/channels/contract.ts';
import { type Channel, channels, profileOf } from '../../shared/channels/registry.ts';
import { readShortReference } from '../../shared/conversation/short-reference.ts';
import { readPhone } from '../terminal/read-phone.ts';
import { UsageError } from '../terminal/usage-error.ts';
import { count } from './consent-count.ts';
import type { ConsentDeployment } from './consent-deployment.ts';

/** Prints the reference under which somebody is stored, and whether anything is. Reading: nothing is written. */
export async function findPerson(given: Readonly<Record<string, string | undefined>>, desk: ConsentDeployment): Promise<void> {
  if (given.code !== undefined) return printByCode(given.code, given, desk);
  const { channel, identity } = identityOf(given);
  const account = desk.snapshot[channel]?.account;
  if (account === undefined) throw new UsageError(`The facility has no ${channel}.`);
  const { reference, isStored, proofs } = await findByIdentity({ channel, account, identity }, desk);
  process.stdout.write(`${reference}\n`);
  process.stderr.write(
    isStored || proofs > 0
      ? `${isStored ? 'Something is stored' : 'Nothing is stored any more'} about this person; ${count(proofs, 'line')} in the ledger under this reference.\n`
      : 'Nothing is stored under this reference.\n',
  );
}

const personIds = channels.flatMap((channel) => profileOf(channel).personIds.map((id) => ({ channel, ...id })));

/** The options by which a person can be named. */
export const personOptions: readonly string[] = personIds.map(({ option }) => option);

function identityOf(given: Readonly<Record<string, string | undefined>>): { channel: Channel; identity: Identity } {
  const named = personIds.flatMap((id) => {
    const value = given[id.option];
    return value === undefined ? [] : [{ ...id, value }];
  });
  const [only, ...others] = named;
  if (!only || others.length > 0) {
    const ways = [...personIds.map(({ option, example }) => `--${option} ${example}`), '--code K7QX-2M9P'];
    throw new UsageError(`Say one of ${ways.slice(0, -1).join(', ')} or ${ways.at(-1)}.`);
  }
  const { channel, type, option, isPhone, value } = only;
  return { channel, identity: { type, value: isPhone ? readPhone(value, `--${option}`).slice(1) : value.trim() } };
}

/** By the short reference that the answer to AUSKUNFT names. */
async function printByCode(
  written: string,
  others: { readonly phone?: string; readonly bsuid?: string; readonly psid?: string },
  desk: ConsentDeployment,
): Promise<void> {
  if (others.phone ?? others.bsuid ?? others.psid) throw new UsageError('Say one of --code, --phone, --bsuid or --psid.');
  const code = readShortReference(written);
  if (code === undefined) throw new UsageError('A code has eight letters and digits, as AUSKUNFT names it: --code K7QX-2M9P');
  const found = await findByCode(code, desk);
  for (const { reference, proofs } of found) {
    process.stdout.write(`${reference}\n`);
    process.stderr.write(`${count(proofs, 'line')} in the ledger under this reference.\n`);
  }
  if (found.length === 0) process.stderr.write('Nobody who is stored has this code.\n');
}
