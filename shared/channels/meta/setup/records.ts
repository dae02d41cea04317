import { asList, asRecord, type JsonRecord } from '../lenient.ts';

/** The objects of a list; whatever else is in it is left out. */
export function recordsIn(value: unknown): readonly JsonRecord[] {
  return (asList(value) ?? []).map(asRecord).filter((one) => one !== undefined);
}
