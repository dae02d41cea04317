import type { DeskId } from '../app/settings/settings-ports.ts';

/** The one item with the pointers of all desks. */
export const desksPk = 'desks';

export function snapshotPk(hash: string): string {
  return `snapshot#${hash}`;
}

export function publicationPk(desk: DeskId, number: number): string {
  return `publication#${desk}#${number}`;
}
