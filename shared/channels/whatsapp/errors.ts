import type { GraphReply, Outcome } from '../contract.ts';
import { classifyReply, type ReplyReading } from '../meta/classify.ts';
import {
  fewTries,
  type GraphClassification,
  isForOperator,
  laterForAccount,
  laterForPerson,
  misconfigured,
  optedOut,
  ourMistake,
  personGone,
  refusedAsInvalid,
  stopAccount,
  windowClosed,
  withCode,
} from '../meta/graph-classification.ts';
import { asId, asRecord } from '../meta/lenient.ts';

const minute = 60;
const hour = 60 * minute;

/** Codes of Meta's table. The judgement where it leaves room stands in the folder's README. */
const byCode: ReadonlyMap<number, GraphClassification> = new Map<number, GraphClassification>([
  // A token that fails, fails for everybody.
  ...[0, 190].map((code) => [code, stopAccount] as const),
  // Policy or payment: each further send makes it worse or is lost.
  ...[368, 131031, 131042].map((code) => [code, stopAccount] as const),
  ...[3, 10, 33, 131005, 131030, 131035, 131037, 131044, 131045, 131063, 131064].map((code) => [code, misconfigured] as const),
  ...[133000, 133005, 133006, 133008, 133010, 134011, 134102, 139101].map((code) => [code, misconfigured] as const),
  ...[147001, 147002, 147003, 147004, 147005].map((code) => [code, misconfigured] as const),
  // Waits until Meta approves or releases the template again.
  [132015, misconfigured],
  // Unknown cause; after about three minutes the answer waits for the operator.
  ...[1, 131000].map((code) => [code, fewTries(5, misconfigured)] as const),
  ...[2, 131016, 130429, 132069, 133004, 139102, 139103].map((code) => [code, laterForAccount()] as const),
  ...[4, 613, 80007, 131057].map((code) => [code, laterForAccount(minute)] as const),
  [131048, laterForAccount(hour)],
  ...[133009, 133015].map((code) => [code, laterForAccount(5 * minute)] as const),
  [133016, laterForAccount(72 * hour)],
  [134101, laterForAccount(10 * minute)],
  // One message in six seconds to the same person.
  [131056, laterForPerson(6)],
  [131049, laterForPerson(24 * hour)],
  [131047, windowClosed],
  [131050, optedOut],
  ...[130497, 131026].map((code) => [code, personGone] as const),
  // Our request or the template is wrong: the same request fails the same way each time, for everybody.
  ...[100, 131008, 131009, 135000].map((code) => [code, ourMistake] as const),
  ...[132000, 132001, 132005, 132007, 132008, 132012, 132016].map((code) => [code, ourMistake] as const),
  ...[130472, 131020, 131021, 131036, 131041].map((code) => [code, refusedAsInvalid] as const),
  ...[131051, 131052, 131053, 131055, 131059, 131060, 131062].map((code) => [code, refusedAsInvalid] as const),
  ...[132068, 134100, 137000, 139100, 2593107, 2593108, 2593109].map((code) => [code, refusedAsInvalid] as const),
]);

/** Families of codes, both ends inclusive. */
const byRange: readonly (readonly [number, number, GraphClassification])[] = [
  [200, 299, misconfigured],
  [131201, 131215, refusedAsInvalid],
  [138000, 138999, refusedAsInvalid],
  [2388000, 2388999, ourMistake],
];

const verdictOf = (code: number): GraphClassification | undefined =>
  byCode.get(code) ?? byRange.find(([from, to]) => code >= from && code <= to)?.[2];

const reading: ReplyReading = {
  messageIdOf: (body) => {
    const messages = asRecord(body)?.messages;
    return Array.isArray(messages) ? asId(asRecord(messages[0])?.id) : undefined;
  },
  // Subcodes are obsolete on WhatsApp since v16; the one still seen (2494055) says nothing.
  verdictOf: (error) => verdictOf(error.code),
  nameOf: (error) => String(error.code),
};

export const classifyWhatsApp = (reply: GraphReply, tries?: number): Outcome => classifyReply(reply, reading, tries);

/**
 * The same table for a `failed` status, which comes after Graph had accepted the message. A code that no table lists, or none at all
 * (`failed`), is final: the message was accepted once, so nothing tells us that a second one would arrive.
 */
export const classifyWhatsAppFailure = (code: string | undefined, tries?: number): Outcome =>
  withCode((code === undefined ? undefined : verdictOf(Number(code))) ?? refusedAsInvalid, code ?? 'failed', tries);

/** Spam: Meta lets the number rest for its quality. It heals by itself, but the operator has to find out what annoyed people. */
const spamRateLimit = 131048;

/** Whether the table calls for an operator, whoever Meta tells it to: a code in `value.errors` stands outside of any message. */
export const needsOperator = (code: number): boolean => {
  const verdict = verdictOf(code);
  return code === spamRateLimit || (verdict !== undefined && isForOperator(verdict));
};
