import type { EpochMs } from '../../calendar/rules.ts';
import type { GraphReply } from '../../channels/contract.ts';
import type { Reading } from '../../channels/setup-contract.ts';

/** Ages of messages are counted by it; windows and quiet hours stand on minutes. */
const mostSkewMs = 2 * 60_000;

/** How far the clock here is from the platform's, by the `date` of its answer. */
export function clockReading(reply: GraphReply, now: EpochMs): Reading {
  const theirs = reply.kind === 'response' ? Date.parse(reply.headers.date ?? '') : Number.NaN;
  if (Number.isNaN(theirs))
    return { verdict: 'unknown', what: 'Die Uhr ist nicht zu vergleichen.', todo: 'Versuchen Sie es noch einmal, sobald Meta antwortet.' };
  const skew = Math.abs(now - theirs);
  if (skew <= mostSkewMs) return { verdict: 'ok', what: 'Die Uhr geht richtig.' };
  return {
    verdict: 'fault',
    what: `Die Uhr geht ${Math.round(skew / 60_000)} Minuten ${now > theirs ? 'vor' : 'nach'}.`,
    todo: 'Stellen Sie sie auf dem Rechner, auf dem die Pforte prüft, auf „automatisch“.',
  };
}
