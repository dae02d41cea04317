import { reportOf } from '../../shared/app/newsletter/issue-report.ts';
import type { JobState } from '../../shared/broadcast/job.ts';
import type { NewsletterDeployment } from './newsletter-deployment.ts';
import { duration, reportLines } from './newsletter-words.ts';

const lookMs = 500;
const barLength = 30;

/** Shows how far an issue is until it is through or stopped: a bar in a terminal, a line for each tenth elsewhere. Answers in which state it is then. */
export async function showProgress(id: string, desk: NewsletterDeployment, out: NodeJS.WriteStream): Promise<JobState | undefined> {
  const startedAt = Date.now();
  let shownTenth = -1;
  for (;;) {
    const job = (await desk.ports.newsletter.loadJob(id))?.value;
    if (!job) return undefined;
    const totals = await reportOf(job, desk.promise, desk.ports);
    const looked = totals.recipients - totals.open;
    const line = progressLine(looked, totals.recipients, Date.now() - startedAt);
    const tenth = Math.floor((looked / Math.max(1, totals.recipients)) * 10);
    if (out.isTTY) out.write(`\r${line}\u001b[K`);
    else if (tenth > shownTenth) out.write(`${line}\n`);
    shownTenth = tenth;
    if (job.state !== 'running') {
      out.write(`${out.isTTY ? '\n' : ''}${reportLines(job, totals, desk.promise).join('\n')}\n`);
      return job.state;
    }
    await new Promise((later) => setTimeout(later, lookMs));
  }
}

/** How far, how fast, how long still. */
export function progressLine(looked: number, recipients: number, elapsedMs: number): string {
  const share = recipients === 0 ? 1 : Math.min(1, looked / recipients);
  const filled = Math.round(share * barLength);
  const pace = elapsedMs > 0 ? (looked * 1000) / elapsedMs : 0;
  const rest = pace > 0 && looked < recipients ? `, ${duration(((recipients - looked) / pace) * 1000)} left` : '';
  const bar = `${'█'.repeat(filled)}${'░'.repeat(barLength - filled)}`;
  return `${bar} ${Math.floor(share * 100)} % ${looked}/${recipients}, ${pace.toFixed(0)} a second${rest}`;
}
