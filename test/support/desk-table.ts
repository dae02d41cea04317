import { type DeskTable, deskTable } from '../../shared/store/keys.ts';

/** The desk of tests that need one. */
export const ahornweg = { id: 'ahornweg', space: 'ahornweg/' } as const;

/** A table as that desk sees it. */
export function ahornwegTable(name: string): DeskTable {
  return deskTable(name, ahornweg.space);
}

export const { keys: ahornwegKeys } = ahornwegTable('');
