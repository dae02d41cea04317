import type { EpochMs } from '../../calendar/rules.ts';
import type { Facts } from '../../print/papers/facts.ts';
import { printsOf } from '../../print/papers/paper-standing.ts';
import { updateVersioned } from '../update-versioned.ts';
import type { NotesStore, WrittenPapers } from './golive-ports.ts';

const attempts = 5;

/** Papers as they were written. */
export interface PapersWritten {
  readonly at: EpochMs;
  /** Name of whoever wrote them. */
  readonly by: string;
  /** Hash of the snapshot they describe. */
  readonly snapshot: string;
  readonly softwareVersion: string;
  readonly facts: Facts;
  /** By paper, the names of the settings that it tells. */
  readonly settings: Readonly<Record<string, readonly string[]>>;
}

/**
 * Notes at the desk which papers were written of what is published, so that the console and the list of going live can tell which are out of date.
 *
 * @throws AppError `store.conflict`
 */
export async function notePapers({ facts, settings, ...of }: PapersWritten, papers: NotesStore<WrittenPapers>): Promise<void> {
  const fresh = Object.fromEntries(Object.entries(settings).map(([id, names]) => [id, { ...of, prints: printsOf(facts, names) }]));
  await updateVersioned('papers', attempts, async () => {
    const { notes, version } = await papers.load();
    return papers.save({ papers: { ...notes.papers, ...fresh } }, version);
  });
}
