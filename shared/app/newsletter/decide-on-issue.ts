import { approvalOf, type Seal } from '../../broadcast/approval.ts';
import { approve, type Job, type Moved, type OverridableGuard, resume } from '../../broadcast/job.ts';
import type { Snapshot } from '../../facility/snapshot.ts';
import type { JobPorts, MovePorts } from './dependencies.ts';
import { moveJob, resumeJob } from './move-job.ts';

/** A second person's yes to an issue, sealed over what its recipients will read. Undefined: there is no such job. */
export function approveIssue(
  id: string,
  by: string,
  ports: MovePorts & { readonly snapshot: Snapshot; readonly seal: Seal },
): Promise<Moved | undefined> {
  const { now, snapshot, seal } = ports;
  return moveJob(id, (job) => approve(job, approvalOf(job, by, now(), snapshot, seal)), ports);
}

/**
 * Lets a paused issue go on to those who have not got it; what is overridden is written into the job. An issue that goes out by template takes the
 * one that the facility file names now: it may have been paused for the old one. Undefined: there is no such job.
 */
export function resumeIssue(
  id: string,
  by: string,
  override: readonly OverridableGuard[],
  ports: JobPorts & { readonly snapshot: Snapshot },
): Promise<Moved | undefined> {
  const template = ports.snapshot.newsletter?.template;
  const overrides = override.map((guard) => ({ guard, by, at: ports.now() }));
  const anew = (job: Job): Job => ({ ...job, ...(job.template && template && { template }) });
  return resumeJob(id, (job) => resume(anew(job), overrides), ports);
}
