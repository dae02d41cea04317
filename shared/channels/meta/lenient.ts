/**
 * Reading of what Meta sends. Only a person who cannot be told is lost to an odd shape: a field in an unknown form counts as missing, and what
 * stands in for it is counted (`Parsed.substituted`).
 */

export type JsonRecord = Readonly<Record<string, unknown>>;

/** The value as an object, or undefined for anything else (null and arrays included). */
export const asRecord = (value: unknown): JsonRecord | undefined =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as JsonRecord) : undefined;

/** The elements of a list; an object that stands where a list belongs is its only element. Undefined for anything else. */
export const asList = (value: unknown): readonly unknown[] | undefined => {
  if (Array.isArray(value)) return value;
  return asRecord(value) === undefined ? undefined : [value];
};

/** Meta's ids are strings in most places and numbers in some. Undefined for what is neither, empty, or longer than any id. */
export const asId = (value: unknown): string | undefined => {
  const text = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  return typeof text === 'string' && /^[\x21-\x7e]{1,512}$/.test(text) ? text : undefined;
};

/** The id of an account of Meta's (page, number, business account): digits. Undefined for anything else, which names no account at all. */
export const asAccountId = (value: unknown): string | undefined => {
  const id = asId(value);
  return id !== undefined && /^\d{1,32}$/.test(id) ? id : undefined;
};

/** Where words stand, in the order in which they are looked for. */
const wordKeys = ['body', 'text', 'caption', 'title'] as const;

/** The words of a value: itself, or what it holds under the keys that Meta gives to words. Undefined where there are none. */
export const wordsIn = (value: unknown, depth = 3): string | undefined => {
  if (typeof value === 'string') return value === '' ? undefined : value;
  if (depth === 0) return undefined;
  const record = asRecord(value);
  const inner = record ? wordKeys.map((key) => record[key]) : Array.isArray(value) ? value.slice(0, 10) : [];
  return firstOf(inner, (one) => wordsIn(one, depth - 1));
};

/** The first element that `read` makes something of. */
export const firstOf = <T, R>(list: readonly T[], read: (element: T) => R | undefined): R | undefined => {
  for (const element of list) {
    const result = read(element);
    if (result !== undefined) return result;
  }
  return undefined;
};
