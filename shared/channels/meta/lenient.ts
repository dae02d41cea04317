import * as z from 'zod/mini';
import { toEpochMs } from './timestamps.ts';

/** What we need is strict, what is extra is lenient: an odd caption or context must not cost a client the answer. */

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The value as an object, or undefined for anything else (null and arrays included). */
export const asRecord = (value: unknown): JsonRecord | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined;

/** Meta's ids are strings in most places and numbers in some. Undefined for what is neither, empty, or longer than any id. */
export const asId = (value: unknown): string | undefined => {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof text === 'string' && /^[\x21-\x7e]{1,512}$/.test(text) ? text : undefined;
};

/** An id that must be there. */
export const idSchema = z.transform((value, context): string => {
  const id = asId(value);
  if (id !== undefined) return id;
  context.issues.push({ code: 'custom', message: 'not an id', input: undefined });
  return z.NEVER;
});

/** A time that must be there, as milliseconds. */
export const timeSchema = z.transform((value, context): number => {
  const ms = toEpochMs(value);
  if (ms !== undefined) return ms;
  context.issues.push({ code: 'custom', message: 'not a time', input: undefined });
  return z.NEVER;
});

/** A text that may be missing, null or of another type: then undefined. */
export const optionalText = z.catch(z.optional(z.string()), undefined);

/**
 * Where a shape broke: paths only, under `prefix`. The schemas name every key themselves, so no path can quote a key of the payload.
 * A break at the very top without a prefix has no path.
 */
export const pathsOf = (error: z.core.$ZodError, prefix?: string): readonly string[] => {
  const start = prefix === undefined ? [] : [prefix];
  return [...new Set(error.issues.slice(0, 8).map((issue) => [...start, ...issue.path].join('.')))].filter((path) => path !== '');
};
