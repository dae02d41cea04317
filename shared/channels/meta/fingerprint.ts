import { createHash } from 'node:crypto';
import { canonicalJson } from '../../kernel/canonical-json.ts';
import { asRecord } from './lenient.ts';

/** Deeper than any message of Meta's; the rest tells no two of them apart. */
const deepest = 24;

/**
 * Stands for the id of a happening that came without one: the same for the same content, in whatever order its keys come, so that a delivery
 * that Meta repeats is known again. SHA-256; personal like the id itself.
 */
export const fingerprintOf = (item: unknown): string =>
  `raw:${createHash('sha256')
    .update(canonicalJson(pruned(item, deepest)))
    .digest('base64url')}`;

function pruned(value: unknown, depth: number): unknown {
  const record = asRecord(value);
  if (!record && !Array.isArray(value)) return value ?? null;
  if (depth === 0) return null;
  if (Array.isArray(value)) return value.map((element) => pruned(element, depth - 1));
  return Object.fromEntries(Object.entries(record ?? {}).map(([key, member]) => [key, pruned(member, depth - 1)]));
}
