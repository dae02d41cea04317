import type { GraphReply, Outcome } from '../contract.ts';
import { classifyReply } from '../meta/classify.ts';
import {
  fewTries,
  type GraphClassification,
  laterForAccount,
  laterForPerson,
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

/** The page is temporarily restricted. It heals by itself, so it waits. */
const restricted = laterForAccount(30 * minute);

/** May be a missing permission: tried again twice, then it waits for the operator. */
const unknownToMeta = fewTries(3, misconfigured);

/** Eight tries take over half an hour. A fault of Meta's is over by then; somebody who blocked the page stays away. */
const temporaryOrBlocked = fewTries(8, personGone);

/** Tried once more; then what we built cannot be sent. */
const onceMore = fewTries(2, ourMistake);

/** Subcodes that mean the same under every code. */
const bySubcode: ReadonlyMap<number, GraphClassification> = new Map([
  [2534122, restricted],
  [2534029, restricted],
]);

/** `code/subcode` before `code`. The judgement where Meta's table leaves room stands in the folder's README. */
const byName: ReadonlyMap<string, GraphClassification> = new Map<string, GraphClassification>([
  ['1', unknownToMeta],
  ['1/99', unknownToMeta],
  ['1/1357046', mayBeSent],
  ['2', temporaryOrBlocked],
  ['2/2018344', misconfigured],
  ['4', laterForAccount(minute)],
  ['4/2018022', refusedAsInvalid],
  ['4/2018354', refusedAsInvalid],
  ['9/2018352', refusedAsInvalid],
  ['10', misconfigured],
  ['10/2018278', windowClosed],
  ['10/2018065', windowClosed],
  ['10/2018108', windowClosed],
  ['10/2534022', windowClosed],
  ['10/1893063', restricted],
  ['32', laterForAccount()],
  ['100', ourMistake],
  ['100/2018001', personGone],
  ['100/2018008', onceMore],
  ['100/2018047', ourMistake],
  ['100/2018074', ourMistake],
  ['100/2018109', refusedAsInvalid],
  ['100/2018294', onceMore],
  ['190', stopAccount],
  ['200', misconfigured],
  ['200/1545041', windowClosed],
  ['200/2018021', refusedAsInvalid],
  ['200/2018027', refusedAsInvalid],
  ['200/2018028', misconfigured],
  ['230', misconfigured],
  ['368', stopAccount],
  ['551', personGone],
  ['613', laterForAccount(minute)],
  ['1200', laterForPerson()],
  ['10303', refusedAsInvalid],
  ['80001', laterForAccount()],
  ['80006', laterForAccount()],
  ['2018218', refusedAsInvalid],
]);

const reading = readingOf(byName, bySubcode);

export const classifyMessenger = (reply: GraphReply, tries?: number): Outcome => classifyReply(reply, reading, tries);
