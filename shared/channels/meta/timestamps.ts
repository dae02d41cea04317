import type { EpochMs } from '../../calendar/rules.ts';

/** 2100-01-01T00:00Z. What claims to be later is not a time of this house. */
const latest: EpochMs = 4_102_444_800_000;

/** 2010-01-01T00:00Z. Meta delivered no message before. */
const earliest: EpochMs = 1_262_304_000_000;

/** Below this a number is seconds (as milliseconds it would be before September 2001). */
const leastMilliseconds = 1_000_000_000_000;

/**
 * Meta's times come as strings and numbers, in seconds and milliseconds, sometimes differently on one page of its documentation.
 * Returns milliseconds, or undefined for what is no time: NaN, before 2010, after 2100, any other type.
 */
export const toEpochMs = (value: unknown): EpochMs | undefined => {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return undefined;
  const ms = Math.trunc(number < leastMilliseconds ? number * 1000 : number);
  return ms >= earliest && ms <= latest ? ms : undefined;
};
