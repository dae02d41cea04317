import { writeHead } from '../../consent/day-head.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { ledgerHead } from '../consent/verify-ledger.ts';
import type { Clock, LedgerArchive } from '../ports.ts';
import type { Mail } from './news-mail.ts';

export interface DayHeadPorts {
  readonly snapshot: Snapshot;
  readonly archive: LedgerArchive;
  /** To one mailbox; throws when it could not be handed over. */
  readonly mailTo: (address: string, mail: Mail) => Promise<void>;
  readonly sleep: (ms: number) => Promise<void>;
  readonly now: Clock;
}

/**
 * Mails the head of the day to the data-protection contact, who keeps it where nobody of this account can change it: what was altered or cut off since
 * shows by it. Nothing where the ledger is empty or the facility names no address.
 */
export async function mailDayHead({ snapshot, archive, mailTo, sleep, now }: DayHeadPorts): Promise<void> {
  const { dataProtectionMail: address, facility } = snapshot;
  if (address === undefined) return;
  const { head, chains } = await ledgerHead({ archive, now }, sleep);
  if (chains === 0) return;
  const line = writeHead(head);
  const text = [
    `Dies ist der Tageskopf der Nachweise über Einwilligungen (${facility.name}):`,
    line,
    'Bitte heben Sie diese Mail dort auf, wo niemand, der die Pforte betreibt, sie ändern kann. Mit ihr lässt sich zeigen, ob ein Nachweis, der heute dasteht, später geändert oder entfernt wurde:',
    `npm run consent -- verify --head ${line}`,
    'Die Zeile ist eine Prüfsumme. Sie nennt niemanden, und niemand lässt sich aus ihr erraten.',
  ].join('\n\n');
  await mailTo(address, { subject: 'Pforte: Tageskopf der Einwilligungen', text: `${text}\n` });
}
