import type { PublishResult } from '../../shared/app/settings/publish.ts';
import type { RemoveResult } from '../../shared/app/settings/remove-desk.ts';
import type { Desk, DeskId, Publication } from '../../shared/app/settings/settings-ports.ts';
import type { TargetSearch } from '../../shared/app/settings/target-desk.ts';
import { profileOf } from '../../shared/channels/registry.ts';
import type { SnapshotChange } from '../../shared/facility/snapshot-diff.ts';
import { momentInWords } from './moment-in-words.ts';

/** A value as it stands in a line of the terminal. */
function shortened(value: string): string {
  const line = JSON.stringify(value).slice(1, -1);
  return line.length > 100 ? `${line.slice(0, 99)}…` : line;
}

/** A line for each value: `+` new, `-` gone, `~` another one. */
export function changeLines(changes: readonly SnapshotChange[]): readonly string[] {
  return changes.map(({ path, before, after }) => {
    if (before === undefined) return `+ ${path}: ${shortened(after ?? '')}`;
    return after === undefined ? `- ${path}: ${shortened(before)}` : `~ ${path}: ${shortened(before)} → ${shortened(after)}`;
  });
}

/** `3  2026-11-23 10:00  Kim Ahrens  5f2c1a9e04b7  holds now`. */
export function publicationLine({ number, at, by, hash }: Publication, holds: boolean): string {
  return [String(number), momentInWords(at), by, hash.slice(0, 12), ...(holds ? ['holds now'] : [])].join('  ');
}

export function deskNames(desks: readonly Desk[]): string {
  return desks.map(({ id }) => id).join(', ');
}

/** Why no desk is clear for a file, and what to do. */
export function unclearTarget(search: Exclude<TargetSearch, { kind: 'found' }>, file: string, named: string | undefined): string {
  switch (search.kind) {
    case 'no-name':
      return `--desk ${named}: small letters, digits and hyphens, a letter first, 40 at the most.`;
    case 'several':
      return `${file} names accounts of several desks (${deskNames(search.desks)}): an account can have one desk only.`;
    case 'unclear':
      return `${file} names no account of a desk that is there (${deskNames(search.desks)}). Name the one that gets these accounts with --desk, or a new one: --desk ${search.free}`;
  }
}

/** Why nothing was published; undefined: it was, or it holds already. */
export function refusalOf(result: PublishResult): string | undefined {
  if (result.kind === 'account-taken') {
    const { account, owner } = result;
    return `Nothing was published: the ${profileOf(account.channel).label} account ${account.account} belongs to the desk ${owner}. An account can have one desk only.`;
  }
  if (result.kind !== 'superseded') return undefined;
  const { holds } = result;
  const other = holds ? `${holds.by} published version ${holds.number} at ${momentInWords(holds.at)}` : 'The desk was removed';
  return `Nothing was published: ${other} while you were looking. See what is different now with diff, and publish again.`;
}

/** The outcome of removing a desk, and the fate of what it leaves. */
export function removedLines(id: DeskId, result: RemoveResult): readonly string[] {
  if (result.kind === 'not-there') return [`The desk ${id} was removed already.`];
  return [
    `Removed. Within 30 seconds nobody is answered for ${id} any more: what Meta delivers for its accounts is passed over, or refused where it was the last desk.`,
    'What still lies in a queue for it ends in the dead-letter queue, and the alarm mail says so. Published again under this name, the desk gets it',
    `with npm run redrive -- --desk ${id}. What is stored of its clients stays: conversations until their time is up, proofs of consent for good.`,
    ...(result.schedules === 'failed' ? ['Its schedules could not be cleared now; the reconcile does it within five minutes.'] : []),
  ];
}
