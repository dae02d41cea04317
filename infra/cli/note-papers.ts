import { softwareVersion } from '../../shared/app/software-version.ts';
import { updateVersioned } from '../../shared/app/update-versioned.ts';
import { printsOf } from '../../shared/print/papers/paper-standing.ts';
import { recordsOf } from '../../shared/runtime/desk-setup.ts';
import { identityOf } from './newsletter-identity.ts';
import type { LoadedFacts } from './paper-facts.ts';

const attempts = 5;

/**
 * Notes at the desk which papers were written of what is published, so that the console and `npm run golive` can tell which are out of date.
 *
 * @param read the settings that each paper tells
 */
export async function notePapers(
  read: Readonly<Record<string, readonly string[]>>,
  { facts, desk, now }: LoadedFacts,
  as: string | undefined,
): Promise<void> {
  if (!desk) return;
  const records = recordsOf(desk.of, desk.place);
  const by = await identityOf(desk.isInAws, as);
  const of = { at: now, by, snapshot: desk.of.snapshot.hash, softwareVersion };
  const fresh = Object.fromEntries(Object.entries(read).map(([id, settings]) => [id, { ...of, prints: printsOf(facts, settings) }]));
  await updateVersioned('papers', attempts, async () => {
    const { notes, version } = await records.papers.load();
    return records.papers.save({ papers: { ...notes.papers, ...fresh } }, version);
  });
  await records.audit({ at: now, who: by, what: 'papers-written' });
}
