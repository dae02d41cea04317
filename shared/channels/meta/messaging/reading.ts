import type { GraphError, ReplyReading } from '../classify.ts';
import { type GraphClassification, misconfigured } from '../graph-classification.ts';
import { asId, asRecord } from '../lenient.ts';

const nameOf = ({ code, subcode }: GraphError): string => (subcode === undefined ? `${code}` : `${code}/${subcode}`);

/**
 * How an answer of the Send API is read by a channel's error table: by subcode, then `code/subcode`, then `code`. Of 201 to 299 each is a
 * permission.
 *
 * @param bySubcode what a subcode means under every code
 */
export const readingOf = (
  byName: ReadonlyMap<string, GraphClassification>,
  bySubcode: ReadonlyMap<number, GraphClassification>,
): ReplyReading => ({
  messageIdOf: (body) => asId(asRecord(body)?.message_id),
  verdictOf: (error) =>
    bySubcode.get(error.subcode ?? 0) ??
    byName.get(nameOf(error)) ??
    byName.get(`${error.code}`) ??
    (error.code > 200 && error.code < 300 ? misconfigured : undefined),
  nameOf,
});
