import { toLocal } from '../../calendar/berlin.ts';
import { profileOf } from '../../channels/registry.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { waitingClients } from '../hours/waiting-clients.ts';
import type { Clock, Store } from '../ports.ts';
import type { Mail } from './news-mail.ts';

export interface ReminderPorts {
  readonly snapshot: Snapshot;
  readonly store: Pick<Store, 'loadStatus' | 'saveStatus' | 'waiting'>;
  /** To one mailbox; throws when it could not be handed over. */
  readonly mailTo: (address: string, mail: Mail) => Promise<void>;
  readonly now: Clock;
}

/**
 * Reminds the team by mail that somebody waits for a human for longer than the facility wants, at most once a day: where, and nothing of whom.
 * The day is noted first, since a mail too few is better than many.
 */
export async function remindTeam({ snapshot, store, mailTo, now }: ReminderPorts): Promise<void> {
  const address = snapshot.crisis?.mailTo;
  if (address === undefined) return;
  const today = toLocal(now()).date;
  const stored = await store.loadStatus();
  if (!stored || stored.remindedOn === today) return;
  const long = (await waitingClients({ snapshot, store, now, overrides: stored.overrides })).filter(({ isLong }) => isLong);
  if (long.length === 0) return;
  const { version, ...status } = stored;
  if ((await store.saveStatus({ ...status, remindedOn: today }, version)) === 'conflict') return;
  const labels = long.map(({ channel }) => profileOf(channel).label);
  await mailTo(address, reminderOf(labels, snapshot.facility.name));
}

function reminderOf(labels: readonly string[], facility: string): Mail {
  const text = [
    `Bei „${facility}“ wartet jemand länger als gewünscht auf die Antwort eines Menschen (${labels.join(', ')}).`,
    'Bitte sehen Sie im Posteingang nach. Wie viele es sind und seit wann, zeigt die Seite der Pforte unter „Heute“.',
    'Diese Mail nennt mit Absicht weder die Person noch den Inhalt. Sie kommt höchstens einmal am Tag.',
  ].join('\n\n');
  return { subject: 'Pforte: jemand wartet auf Ihre Antwort', text: `${text}\n` };
}
