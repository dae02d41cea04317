import { notePapers } from '../../../app/setup/note-papers.ts';
import { softwareVersion } from '../../../app/software-version.ts';
import { type ChangesData, changesView, papersView, unmadeView } from '../../../console/pages/papers.ts';
import type { Snapshot } from '../../../facility/snapshot.ts';
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

/** A filed paper beside what it would say now, sentence by sentence. */
export const paperChangesPage = deskPage({
  path: '/papers/changes',
  roles: ['protection'],
  title: (words) => words.papers.title,
  load: changesOf,
  view: changesView,
});

/**
 * The filed paper is made again, of the version that it described: no sentence of it is kept. Undefined: there is no such paper in the file, or what
 * is published cannot be told.
 */
async function changesOf(visit: DeskVisit): Promise<ChangesData | undefined> {
  const { desk, deskPorts, ports, query, roles } = visit;
  const id = paperIds.find((one) => one === query.get('id'));
  const written = id && (await deskPorts.records.papers.load()).notes.papers[id];
  if (!written) return undefined;
  const filed = await ports.facility.publish.settings.loadSnapshot(desk.space, written.snapshot).catch(() => undefined);
  const [before, now] = await Promise.all([filed && factsOf(visit, filed), factsOf(visit, desk.snapshot)]);
  if (!now) return undefined;
  return {
    id,
    title: paperTitles[id],
    at: written.at,
    by: written.by,
    changes: before && (await paperLibrary()).changes(id, before, now),
    isOtherSoftware: written.softwareVersion !== softwareVersion,
    mayFile: roles.includes('admin'),
  };
}

/** @returns undefined where the file of what is published is not kept, or lacks what papers need */
async function made(visit: DeskVisit, id: PaperId) {
  const facts = await factsOf(visit, visit.desk.snapshot);
  if (!facts) return undefined;
  const imprint = { at: visit.now, configuration: configurationHash(facts), softwareVersion };
  const paper = (await paperLibrary()).write(id, facts, imprint);
  return paper && { ...paper, facts };
}

async function factsOf({ desk, deskPorts, ports }: DeskVisit, snapshot: Snapshot): Promise<Facts | undefined> {
  const { publish, compiler } = ports.facility;
  const document = await publish.settings.loadDocument(desk.space, snapshot.hash);
  return document === undefined ? undefined : deskPorts.records.allFacts((await compiler()).parts(document), snapshot);
}
