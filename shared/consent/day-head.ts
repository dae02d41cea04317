import { createHash } from 'node:crypto';
import type { EpochMs } from '../calendar/rules.ts';
import { canonicalJson } from '../kernel/canonical-json.ts';
import type { LedgerEntry } from './chain.ts';

/** The end of one chain. */
export type ChainTip = Pick<LedgerEntry, 'person' | 'seq' | 'hash'>;

/** One hash over the ends of all chains as they stood at a moment. Noted outside of the account, it shows what was altered or cut off since. */
export interface DayHead {
  readonly at: EpochMs;
  /** SHA-256, base64url. */
  readonly hash: string;
}

/** The head over these ends, whatever their order. */
export function headOf(tips: readonly ChainTip[], at: EpochMs): DayHead {
  const sorted = tips.map(({ person, seq, hash }) => [person, seq, hash] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  return { at, hash: createHash('sha256').update(canonicalJson(sorted), 'utf8').digest('base64url') };
}

/** The ends of the chains as they stood at a moment: lines written down later do not count. */
export function tipsAt(chains: readonly (readonly LedgerEntry[])[], at: EpochMs): readonly ChainTip[] {
  return chains.flatMap((chain) => chain.findLast(({ content }) => content.kind !== 'altered' && content.recordedAt <= at) ?? []);
}

/** As it is printed and noted: `2026-11-23T09:15:07.000Z.<43 characters>`. The moment belongs to it: it says which lines count. */
export function writeHead({ at, hash }: DayHead): string {
  return `${new Date(at).toISOString()}.${hash}`;
}

/** Undefined: not a head as `writeHead` prints it. */
export function readHead(text: string): DayHead | undefined {
  const [, time = '', hash = ''] = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z)\.([\w-]{43})$/.exec(text.trim()) ?? [];
  const at = Date.parse(time);
  return Number.isNaN(at) ? undefined : { at, hash };
}
