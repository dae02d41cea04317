import { describe, expect, it } from 'vitest';
import { loadFacilityFile } from '../../../../infra/terminal/load-facility-file.ts';
import { publishedFacts } from '../../../../shared/print/papers/facts.ts';
import { composePaper } from '../../../../shared/print/papers/paper.ts';
import { paperStandings, printsOf } from '../../../../shared/print/papers/paper-standing.ts';
import { paperIds } from '../../../../shared/print/papers/paper-titles.ts';
import { papers } from '../../../../shared/print/papers/registry.ts';
import { traced } from '../../../../shared/print/papers/traced.ts';
import { deploymentFacts } from '../../../../shared/runtime/deployment-facts.ts';
import { type Changes, factsWith, fileWith } from './setting.ts';

/** Notes that `npm run papers -- write` makes of this file. */
async function written(changes: Changes = {}) {
  const facts = await factsWith(changes);
  const snapshot = snapshotOf(changes).hash;
  const prints = papers.map((paper) => {
    const watched = traced(facts);
    composePaper(paper, watched.facts);
    return [paper.id, { snapshot, softwareVersion: '0.1.0', prints: printsOf(facts, watched.read()) }] as const;
  });
  return Object.fromEntries(prints);
}

function snapshotOf(changes: Changes) {
  return loadFacilityFile(fileWith(changes), { now: Date.parse('2026-11-30T10:00:00+01:00') });
}

/** The console's verdict on them while this is published. */
async function standings(changes: Changes, softwareVersion = '0.1.0') {
  const snapshot = snapshotOf(changes);
  const facts = publishedFacts(snapshot, deploymentFacts({ region: 'eu-central-1' })) ?? {};
  const found = paperStandings(await written(), { facts, snapshot: snapshot.hash, softwareVersion });
  return Object.fromEntries(found.map(({ id, state, changed }) => [id, [state, ...changed].join(' ')]));
}

it('lists every paper by its title, in order', () => {
  expect(papers.map(({ id }) => id)).toEqual(paperIds);
});

describe('papers of what is published', () => {
  it('are current while nothing else is', async () => {
    expect(new Set(Object.values(await standings({})))).toEqual(new Set(['current']));
  });

  it('are out of date by the settings that changed, and only those that tell them', async () => {
    const found = await standings({ 'retention/contactMonths': 1 });
    expect(found.loeschkonzept).toBe('stale retention.contactMonths');
    expect(found.datenschutzhinweise).toBe('stale retention.contactMonths');
    expect(found.drittlaender).toBe('current');
  });

  it('are to be checked where the file alone could tell', async () => {
    const found = await standings({ 'contact/youthOffice': '030 23125 402' });
    expect(found['aushang-team']).toBe('to-check');
    expect(found.loeschkonzept).toBe('current');
  });

  it('are out of date when the newsletter goes', async () => {
    expect((await standings({ newsletter: undefined }))['aushang-team']).toBe('stale newsletter');
  });

  it('are to be checked when another version of the program runs', async () => {
    expect(new Set(Object.values(await standings({}, '0.2.0')))).toEqual(new Set(['to-check']));
  });

  it('are unwritten where none was written', () => {
    expect(paperStandings({}, { facts: {}, snapshot: 'a', softwareVersion: '0.1.0' }).map(({ state }) => state)).toEqual(
      paperIds.map(() => 'unwritten'),
    );
  });
});
