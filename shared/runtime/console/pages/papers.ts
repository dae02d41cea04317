import { softwareVersion } from '../../../app/software-version.ts';
import { papersView } from '../../../console/pages/papers.ts';
import { paperStandings } from '../../../print/papers/paper-standing.ts';
import { paperTitles } from '../../../print/papers/paper-titles.ts';
import { deskPage } from '../page.ts';

/** Which papers were written of what is published, and which of them are out of date. */
export const papersPage = deskPage({
  path: '/papers',
  roles: ['protection'],
  title: (words) => words.papers.title,
  async load(visit) {
    const records = visit.deskPorts.records;
    const [{ notes }, facts] = await Promise.all([records.papers.load(), records.paperFacts()]);
    const standings = paperStandings(notes.papers, {
      facts: facts ?? {},
      snapshot: visit.desk.snapshot.hash,
      softwareVersion,
    });
    return {
      papers: standings.map((standing) => ({
        ...standing,
        title: paperTitles[standing.id],
        at: notes.papers[standing.id]?.at,
        by: notes.papers[standing.id]?.by,
      })),
    };
  },
  view: papersView,
});
