import { type Report, report, sumOf } from '../../broadcast/counts.ts';
import { type Job, repeatShard } from '../../broadcast/job.ts';
import type { SnapshotNewsletter } from '../../facility/snapshot.ts';
import type { MovePorts } from './dependencies.ts';
import { shardsOfJob } from './move-job.ts';

const dayMs = 24 * 60 * 60_000;

/** The totals of an issue as they stand now. */
export async function reportOf(job: Job, promise: SnapshotNewsletter, ports: MovePorts): Promise<Report> {
  const shards = await shardsOfJob(job, ports);
  const first = [...shards].filter(([id]) => id !== repeatShard).map(([, { counts }]) => counts);
  const waits = (await ports.newsletter.loadIndex())?.value.news?.job === job.id;
  // A newer issue takes the place of the one that lies waiting, and a cancelled one is taken away.
  const isOver = job.startedAt !== undefined && (!waits || ports.now() > job.startedAt + promise.waitDays * dayMs);
  return report(job, sumOf(first), shards.get(repeatShard)?.counts ?? {}, await ports.newsletter.loadTally(job.id), isOver);
}
