import { createHash } from 'node:crypto';
import type { TextHash } from './state.ts';

/** Names a text as it was shown, character for character: SHA-256 over UTF-8, base64url, 43 characters. */
export function textHash(text: string): TextHash {
  return createHash('sha256').update(text, 'utf8').digest('base64url');
}
