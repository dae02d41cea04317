import type { DeskRecords, NotesStore } from '../../shared/app/setup/golive-ports.ts';

/** One item in memory, with its condition. */
export function memoryNotes<T>(first: T): NotesStore<T> & { readonly writes: () => number } {
  let held = first;
  let version: number | undefined;
  return {
    load: async () => ({ notes: held, ...(version !== undefined && { version }) }),
    async save(notes, of) {
      if (of !== version) return 'conflict';
      held = notes;
      version = (version ?? 0) + 1;
      return 'committed';
    },
    writes: () => version ?? 0,
  };
}

/** The records of one desk in memory. */
export function memoryRecords(of: Partial<DeskRecords> = {}): DeskRecords {
  return {
    goLive: memoryNotes({ decisions: [] }),
    training: memoryNotes({ lines: [] }),
    papers: memoryNotes({ papers: {} }),
    people: async () => [],
    audit: async () => undefined,
    paperFacts: async () => undefined,
    allFacts: async () => undefined,
    ...of,
  };
}
