import { describe, expect, it } from 'vitest';
import type { TrainingLine } from '../../../../shared/app/setup/golive-ports.ts';
import { dueNames, recordTraining, tidyTraining, trainingRows } from '../../../../shared/app/setup/training.ts';
import { memoryNotes } from '../../../support/memory-notes.ts';

const day = 24 * 60 * 60_000;
const now = Date.parse('2026-11-23T10:00:00+01:00');
const ago = (days: number) => now - days * day;
const mira = { id: 'u1', name: 'Mira Sommer' };
const jona = { id: 'u2', name: 'Jona Winter' };
const lineOf = ({ id, name }: typeof mira, at: number): TrainingLine => ({ user: id, name, at });

describe('who is due', () => {
  const rows = (lines: readonly TrainingLine[]) => trainingRows({ lines }, [mira, jona], now);

  it('is whoever has access and never passed, or passed a year ago', () => {
    expect(dueNames(rows([]))).toEqual(['Mira Sommer', 'Jona Winter']);
    expect(dueNames(rows([lineOf(mira, ago(364)), lineOf(jona, ago(365))]))).toEqual(['Jona Winter']);
  });

  it('is somebody without access whose training is a year old, and nobody who left', () => {
    const left = { user: 'u9', name: 'Ada Lenz', at: ago(400) };
    const inPerson = { name: 'Toni Berg', at: ago(366), by: 'Mira Sommer' };
    const found = rows([lineOf(mira, now), lineOf(jona, now), left, inPerson]);
    expect(dueNames(found)).toEqual(['Toni Berg']);
    expect(found.at(-2)).toEqual({ name: 'Ada Lenz', state: 'due', at: ago(400), isGone: true });
    expect(found.at(-1)).toEqual({ name: 'Toni Berg', state: 'due', at: ago(366), by: 'Mira Sommer', isGone: false });
  });
});

describe('the register', () => {
  it('holds the last training of each person, known by access or by name', async () => {
    const store = memoryNotes({ lines: [lineOf(mira, ago(300)), { name: 'Toni Berg', at: ago(10) }] });
    await recordTraining(lineOf(mira, now), [mira], store);
    await recordTraining({ name: 'Toni Berg', at: now, by: 'Mira Sommer' }, [mira], store);
    await recordTraining({ name: 'Ada Lenz', at: now, by: 'Mira Sommer' }, [mira], store);
    expect((await store.load()).notes.lines).toEqual([
      lineOf(mira, now),
      { name: 'Toni Berg', at: now, by: 'Mira Sommer' },
      { name: 'Ada Lenz', at: now, by: 'Mira Sommer' },
    ]);
  });

  it('keeps the line of somebody who left for a year after the training, of somebody trained in person for two', async () => {
    const lines = [lineOf(mira, ago(900)), lineOf(jona, ago(364)), { user: 'u9', name: 'Ada Lenz', at: ago(365) }];
    const inPerson = [
      { name: 'Toni Berg', at: ago(729) },
      { name: 'Kai Roth', at: ago(730) },
    ];
    const store = memoryNotes({ lines: [...lines, ...inPerson] });
    const { lines: left } = await tidyTraining([mira], now, store);
    expect(left.map(({ name }) => name)).toEqual(['Mira Sommer', 'Jona Winter', 'Toni Berg']);
    expect((await store.load()).notes.lines).toEqual(left);
  });

  it('is not written where nothing is over', async () => {
    const store = memoryNotes({ lines: [lineOf(mira, ago(900))] });
    await tidyTraining([mira], now, store);
    expect(store.writes()).toBe(0);
  });

  it('loses nothing when two pass at once', async () => {
    const store = memoryNotes<{ readonly lines: readonly TrainingLine[] }>({ lines: [] });
    await Promise.all([recordTraining(lineOf(mira, now), [mira, jona], store), recordTraining(lineOf(jona, now), [mira, jona], store)]);
    expect((await store.load()).notes.lines.map(({ name }) => name).toSorted()).toEqual(['Jona Winter', 'Mira Sommer']);
  });
});
