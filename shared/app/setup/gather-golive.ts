import type { EpochMs } from '../../calendar/rules.ts';
import { paperStandings } from '../../print/papers/paper-standing.ts';
import type { ConfiguredDesk } from '../settings/settings-source.ts';
import { softwareVersion } from '../software-version.ts';
import type { SetupPicture } from './gather-facts.ts';
import type { GoLiveFacts } from './golive.ts';
import type { DeskRecords } from './golive-ports.ts';
import { tidyTraining, trainingRows } from './training.ts';

/** Everything that decides whether a desk may be called live. */
export async function gatherGoLive(
  picture: SetupPicture,
  { snapshot }: Pick<ConfiguredDesk, 'snapshot'>,
  { records, now }: { readonly records: DeskRecords; readonly now: EpochMs },
): Promise<GoLiveFacts> {
  const people = await records.people();
  const [goLive, papers, register, facts] = await Promise.all([
    records.goLive.load(),
    records.papers.load(),
    tidyTraining(people, now, records.training),
    records.paperFacts(),
  ]);
  return {
    picture,
    notes: goLive.notes,
    papers: paperStandings(papers.notes.papers, { facts: facts ?? {}, snapshot: snapshot.hash, softwareVersion }),
    training: trainingRows(register, people, now),
  };
}
