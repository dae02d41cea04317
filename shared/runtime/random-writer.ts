import { randomBytes } from 'node:crypto';
import type { WriterId } from '../store/writer.ts';

/** 12 characters; it is compared with the last two writers of one item, no more. */
export function randomWriter(): WriterId {
  return randomBytes(9).toString('base64url');
}
