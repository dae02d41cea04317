import { withdraw } from '../../shared/app/consent/end-consent.ts';
import { readMoment } from '../../shared/calendar/read-moment.ts';
import { withdrawalWays } from '../../shared/consent/state.ts';
import { proofTime } from '../../shared/print/proof-time.ts';
import { confirm } from '../terminal/confirm.ts';
import { UsageError } from '../terminal/usage-error.ts';
import type { ConsentDeployment } from './consent-deployment.ts';

/** Records a withdrawal that came by phone, letter or mail: ledger first, then the person's item, as the desk itself does. */
export async function recordWithdrawal(
  reference: string,
  { by, way: named, at: time, yes = false }: { readonly by?: string; readonly way?: string; readonly at?: string; readonly yes?: boolean },
  open: () => Promise<ConsentDeployment>,
): Promise<void> {
  if (by === undefined || !/^[\p{L}\d.-]{1,12}$/u.test(by)) {
    throw new UsageError('--by takes the initials or role of whoever records it, up to 12 letters, for example --by "KL". No client data.');
  }
  const way = withdrawalWays.find((one) => one === named);
  if (way === undefined) throw new UsageError(`--way says how it was declared: ${withdrawalWays.join(', ')}.`);
  const desk = await open();
  const at = time === undefined ? desk.now() : readMoment(time, desk.now());
  if (at === undefined) throw new UsageError(`--at ${time} is no time. Write 2026-12-24T12:00 (Berlin time), or 16:30 for today.`);
  if (at > desk.now()) throw new UsageError(`--at ${time} lies in the future: a withdrawal holds from when it was declared.`);
  await confirm({
    act: `end the newsletter for ${reference}, withdrawn ${proofTime(at)}`,
    command: `npm run consent -- withdraw ${reference} --by ${by} --way ${way}${time === undefined ? '' : ` --at ${time}`}`,
    yes,
  });
  const result = await withdraw(reference, { kind: 'staff-withdrawal', at, recordedBy: by, way }, desk);
  switch (result) {
    case 'ended':
      return say(`The newsletter has ended for this person, withdrawn ${proofTime(at)}. The ledger says so.`);
    case 'noted':
      return say('This person was not subscribed. It is noted that nothing is wanted; a question that was open is void.');
    case 'unchanged':
      return say('Nothing changed: withdrawn before, or the person agreed anew after that time (then give no --at).');
    case 'unknown':
      throw new UsageError('Nothing is stored about this person, so no newsletter goes there. Nothing was written.');
  }
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
