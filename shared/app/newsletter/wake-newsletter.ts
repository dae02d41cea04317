import { heldBack, isOverridden, type Job, resume, resumeForHeld } from '../../broadcast/job.ts';
import { withStop } from '../../broadcast/newsletter-index.ts';
import { quietUntil } from '../../broadcast/send-guards.ts';
import type { EpochMs } from '../../calendar/rules.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import { newsletterCalendar } from '../../facility/used-channels.ts';
import { CodecError } from '../../kernel/codec.ts';
import type { JobPorts } from './dependencies.ts';
import { changeIndex, clearIndex, resumeJob, shardsOfJob, tidyAfterCancel } from './move-job.ts';

/** A running job none of whose shards was touched for so long has lost a ticket. */
const silentMs = 10 * 60_000;

/**
 * The reconcile's look at the newsletter: wakes a parked job whose time has come, and one that lost its tickets. One read when there is none. A job
 * that a later version wrote, before it was rolled back, waits for that version: the rest of the reconcile goes on without it.
 */
export async function wakeNewsletter(ports: JobPorts & { readonly snapshot: Snapshot }): Promise<void> {
  try {
    await wake(ports);
  } catch (error) {
    if (!(error instanceof CodecError && error.reason === 'newer')) throw error;
    ports.log('newsletter.moved', { reason: 'newer', severity: 'warning' });
  }
}

async function wake(ports: JobPorts & { readonly snapshot: Snapshot }): Promise<void> {
  const active = (await ports.newsletter.loadIndex())?.value.active;
  const job = active === undefined ? undefined : (await ports.newsletter.loadJob(active))?.value;
  if (!job) return;
  if (job.state === 'done') return clearIndex(job.id, true, ports);
  if (job.state === 'cancelled') return tidyAfterCancel(job, ports);
  // The process that paused or resumed it may have died before it updated the index.
  await changeIndex((index) => withStop(index, job.id, job.state === 'paused'), ports);
  if (job.state === 'parked' && (job.until ?? 0) <= ports.now()) return wakeParked(job, ports);
  if (job.state === 'running' && (await isSilent(job, ports))) await goOn(job, ports);
}

async function wakeParked(job: Job, ports: JobPorts & { readonly snapshot: Snapshot }): Promise<void> {
  if (quietEnd(job, ports.snapshot, ports.now()) > ports.now()) return;
  await goOn(job, ports);
}

/** A running job is given new tickets, too: the old ones become void. */
async function goOn(job: Job, ports: JobPorts): Promise<void> {
  await resumeJob(
    job.id,
    (current) => {
      if (current.state === 'running') return { ok: true, job: { ...current, epoch: current.epoch + 1 } };
      return current.because === heldBack ? resumeForHeld(current) : resume(current);
    },
    ports,
  );
}

function quietEnd(job: Job, snapshot: Snapshot, now: EpochMs): EpochMs {
  const calendar = newsletterCalendar(snapshot);
  return calendar && !isOverridden(job, 'quiet-hours') ? quietUntil(now, calendar) : now;
}

async function isSilent(job: Job, ports: JobPorts): Promise<boolean> {
  const shards = await shardsOfJob(job, ports);
  const open = job.shards.filter(({ id }) => !shards.get(id)?.done);
  const touched = open.map(({ id }) => shards.get(id)?.touchedAt ?? job.startedAt ?? 0);
  return open.length === 0 ? ports.now() - (job.startedAt ?? 0) > silentMs : ports.now() - Math.min(...touched) > silentMs;
}
