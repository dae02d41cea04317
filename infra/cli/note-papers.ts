import { notePapers } from '../../shared/app/setup/note-papers.ts';
import { softwareVersion } from '../../shared/app/software-version.ts';
import { recordsOf } from '../../shared/runtime/desk-setup.ts';
import { identityOf } from './newsletter-identity.ts';
import type { LoadedFacts } from './paper-facts.ts';

/**
 * Notes at the desk which papers were written of what is published, and in its audit list who did. A file alone has no desk to note it at.
 *
 * @param settings by paper, those that it tells
 */
export async function noteWritten(
  settings: Readonly<Record<string, readonly string[]>>,
  { facts, desk, now }: LoadedFacts,
  as: string | undefined,
): Promise<void> {
  if (!desk) return;
  const records = recordsOf(desk.of, desk.place);
  const by = await identityOf(desk.isInAws, as);
  await notePapers({ at: now, by, snapshot: desk.of.snapshot.hash, softwareVersion, facts, settings }, records.papers);
  await records.audit({ at: now, who: by, what: 'papers-written' });
}
