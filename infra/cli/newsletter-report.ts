import { shardsOfJob } from '../../shared/app/newsletter/move-job.ts';
import { type Report, report, sumOf } from '../../shared/broadcast/counts.ts';
import { type Job, repeatShard } from '../../shared/broadcast/job.ts';
import type { NewsletterDeployment } from './newsletter-deployment.ts';

const dayMs = 24 * 60 * 60_000;

/** The totals of an issue as they stand now. */
export async function reportOf(job: Job, { ports, promise }: Pick<NewsletterDeployment, 'ports' | 'promise'>): Promise<Report> {
  const lanes = await shardsOfJob(job, ports);
  const first = [...lanes].filter(([id]) => id !== repeatShard).map(([, { counts }]) => counts);
  const waits = (await ports.newsletter.loadBoard())?.value.news?.job === job.id;
  // A newer issue takes the place of the one that lies waiting, and a cancelled one is taken away.
  const isOver = job.startedAt !== undefined && (!waits || ports.now() > job.startedAt + promise.waitDays * dayMs);
  return report(job, sumOf(first), lanes.get(repeatShard)?.counts ?? {}, await ports.newsletter.loadTally(job.id), isOver);
}
