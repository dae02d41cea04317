import { notePapers } from '../../../app/setup/note-papers.ts';
import { softwareVersion } from '../../../app/software-version.ts';
import { papersView, unmadeView } from '../../../console/pages/papers.ts';
import { configurationHash, type Facts } from '../../../print/papers/facts.ts';
import { paperStandings } from '../../../print/papers/paper-standing.ts';
import { type PaperId, paperIds, paperTitles } from '../../../print/papers/paper-titles.ts';
import { type DeskVisit, deskPage, type Outcome } from '../page.ts';
import { paperLibrary } from '../paper-library.ts';

/** Papers of what is published, and which of those that were filed are out of date. */
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
      mayFile: visit.roles.includes('admin'),
      problem: visit.again?.problem,
    };
  },
  view: papersView,
  actions: { file: { roles: [], audit: 'papers-written', run: file } },
});

/** One paper as a file, made of what is published now. */
export const paperFilePage = deskPage({
  path: '/papers/paper',
  roles: ['protection'],
  title: (words) => words.papers.title,
  async load(visit) {
    const id = paperIds.find((one) => one === visit.query.get('id'));
    const paper = id && (await made(visit, id));
    return paper && { name: `${id}.html`, type: 'text/html; charset=utf-8', body: paper.html };
  },
  view: (paper, shell) => paper ?? unmadeView(shell),
});

/** The paper is in the data-protection file: from here on the page says when it is out of date. */
async function file(visit: DeskVisit, form: URLSearchParams): Promise<Outcome> {
  const id = paperIds.find((one) => one === form.get('id'));
  const paper = id && (await made(visit, id));
  if (!paper) return { kind: 'again', problem: 'paper-unmade' };
  const of = { at: visit.now, by: visit.user.name, snapshot: visit.desk.snapshot.hash, softwareVersion };
  await notePapers({ ...of, facts: paper.facts, settings: { [id]: paper.settings } }, visit.deskPorts.records.papers);
  return { kind: 'done', said: 'paper-filed', about: paperTitles[id] };
}

/** @returns undefined where the file of what is published is not kept, or lacks what papers need */
async function made({ desk, deskPorts, ports, now }: DeskVisit, id: PaperId) {
  const facts = await factsOf({ desk, deskPorts, ports });
  if (!facts) return undefined;
  const imprint = { at: now, configuration: configurationHash(facts), softwareVersion };
  const paper = (await paperLibrary()).write(id, facts, imprint);
  return paper && { ...paper, facts };
}

async function factsOf({ desk, deskPorts, ports }: Pick<DeskVisit, 'desk' | 'deskPorts' | 'ports'>): Promise<Facts | undefined> {
  const { publish, compiler } = ports.facility;
  const document = await publish.settings.loadDocument(desk.space, desk.snapshot.hash);
  return document === undefined ? undefined : deskPorts.records.allFacts((await compiler()).parts(document));
}
