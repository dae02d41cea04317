import type { GraphReply, Outcome } from '../contract.ts';
import { classifyReply } from '../meta/classify.ts';
import {
  fewTries,
  type GraphClassification,
  laterForAccount,
  mayBeSent,
  misconfigured,
  ourMistake,
  personGone,
  refusedAsInvalid,
  stopAccount,
  windowClosed,
} from '../meta/graph-classification.ts';
import { readingOf } from '../meta/messaging/reading.ts';

const minute = 60;

/** Subcodes that mean the same under every code. */
const bySubcode: ReadonlyMap<number, GraphClassification> = new Map([
  [2534001, personGone],
  [2534013, refusedAsInvalid],
  [2534023, refusedAsInvalid],
  [2534025, refusedAsInvalid],
]);

/**
 * `code/subcode` before `code`. Meta documents no subcodes for Instagram: what is here was seen in production (reference sheet instagram.md §4.3).
 * Stricter than Messenger's table where a message was delivered although Graph had answered with an error.
 */
const byName: ReadonlyMap<string, GraphClassification> = new Map<string, GraphClassification>([
  ['1', mayBeSent],
  ['2', fewTries(3, personGone)],
  ['2/1545133', mayBeSent],
  ['3', misconfigured],
  ['4', laterForAccount(minute)],
  ['10', misconfigured],
  ['10/1893063', laterForAccount(30 * minute)],
  ['10/2018300', windowClosed],
  ['10/2534022', windowClosed],
  ['17', laterForAccount(minute)],
  ['32', laterForAccount(minute)],
  ['100', ourMistake],
  ['100/2534014', personGone],
  ['190', stopAccount],
  ['200', misconfigured],
  ['230', misconfigured],
  ['368', stopAccount],
  ['551', personGone],
  ['613', laterForAccount(minute)],
  ['613/2018338', laterForAccount(30 * minute)],
  ['10903', refusedAsInvalid],
  ['80002', laterForAccount(minute)],
  ['80006', laterForAccount(minute)],
]);

const reading = readingOf(byName, bySubcode);

export const classifyInstagram = (reply: GraphReply, tries?: number): Outcome => classifyReply(reply, reading, tries);
