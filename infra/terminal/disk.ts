import { statfsSync } from 'node:fs';

const mebibyte = 1024 * 1024;

/** Kept free of a disk of this size (bytes), so that what was begun can be written to its end. */
export function reserveOf(size: number): number {
  return Math.min(8 * mebibyte, size / 20);
}

/** Whether a disk is too full to begin anything on it. */
export function isFull({ size, free }: { readonly size: number; readonly free: number }): boolean {
  return free < reserveOf(size);
}

/** Size and free space, in bytes, of the disk that a folder is on. */
export function diskOf(folder: string): { readonly size: number; readonly free: number } {
  const { blocks, bavail, bsize } = statfsSync(folder);
  return { size: blocks * bsize, free: bavail * bsize };
}

/** Messages of a run about its disk. */
export const diskWords = {
  refused: (folder: string) => `The disk that holds ${folder} is full: make room and start again. Nothing that was accepted is lost.`,
  full: (folder: string) =>
    `The disk that holds ${folder} is full: nothing new is accepted until there is room. Nothing is lost: Meta keeps what is refused and brings it again.`,
  room: (folder: string) => `There is room again on the disk that holds ${folder}: deliveries are accepted.`,
  ended: (folder: string) =>
    `The disk that holds ${folder} is full, and a write failed: this run ends. Make room and start it again; nothing that was accepted is lost.`,
};
