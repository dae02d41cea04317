import type { EpochMs } from '../calendar/rules.ts';
import { channels } from '../channels/registry.ts';
import { contentHash } from '../facility/hash.ts';
import { renderReply } from '../facility/render.ts';
import type { Snapshot } from '../facility/snapshot.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import { type Approval, frameText, type Issue, issueFields, type News } from './issue.ts';
import { type Job, writersOf } from './job.ts';
import { isSamePerson } from './same-person.ts';

/** A keyed hash of some text: `Vault.approvalSeal`. */
export type Seal = (words: string) => string;

/** Reason why an issue may not go out. `approval-void`: it was approved, and something has changed since. */
export type Hindrance = 'not-approved' | 'approval-void';

/** The approval that goes into the job. */
export function approvalOf(job: Job, by: string, at: EpochMs, snapshot: Snapshot, seal: Seal): Approval {
  const unsealed = { by, at, draft: draftHash(job) };
  return { ...unsealed, seal: seal(sealedWords(job.id, job.issue, unsealed, snapshot)) };
}

/** Why an issue may not go out where the facility wants four eyes; undefined: it may. The snapshot is the published one. */
export function hindranceOf(job: Job, snapshot: Snapshot, seal: Seal): Hindrance | undefined {
  if (!snapshot.newsletter?.approval) return undefined;
  if (!job.approval) return 'not-approved';
  const isSomebodyElse = !writersOf(job).some((writer) => isSamePerson(writer, job.approval?.by ?? ''));
  const holds = isSomebodyElse && job.approval.draft === draftHash(job) && isSealed(job.id, job.issue, job.approval, snapshot, seal);
  return holds ? undefined : 'approval-void';
}

/** Whether the issue that waits for people to write may be given to them: nobody gets by writing what may not be sent. */
export function mayBeGiven({ job, issue, approval }: News, snapshot: Snapshot, seal: Seal): boolean {
  if (!snapshot.newsletter?.approval) return true;
  return approval !== undefined && isSealed(job, issue, approval, snapshot, seal);
}

function isSealed(id: string, issue: Issue, approval: Approval, snapshot: Snapshot, seal: Seal): boolean {
  return seal(sealedWords(id, issue, approval, snapshot)) === approval.seal;
}

function draftHash({ createdBy, editedBy = [], template, freeText }: Job): string {
  return contentHash({ createdBy, editedBy, template: template ?? null, freeText });
}

/** Everything that was agreed to: the issue as each channel's subscribers read it, in its frame, from which account, and for how long. */
function sealedWords(id: string, issue: Issue, { by, at, draft }: Omit<Approval, 'seal'>, snapshot: Snapshot): string {
  const read = channels.flatMap((channel) => {
    const part = snapshot[channel];
    const hasFrame = part?.texts.byId[frameText] !== undefined;
    return part && hasFrame ? [{ channel, account: part.account, text: renderReply(part.texts, [frameText], issueFields(issue)) }] : [];
  });
  return canonicalJson({ id, issue, by, at, draft, read, waitDays: snapshot.newsletter?.waitDays ?? null });
}
