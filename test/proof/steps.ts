import type { CloudCall, Phase } from './tapped-emulators.ts';

/** A moment between receive and settle at which a desk is ended. */
export interface Step {
  readonly name: string;
  /** Cloud calls it is about; absent: calls of Graph. */
  readonly call?: (call: CloudCall, answer: string) => boolean;
  readonly phase: Phase;
}

const phases: readonly Phase[] = ['before', 'after', 'answered'];

const isClaim = ({ operation, body }: CloudCall) => operation === 'UpdateItem' && body.includes('claimed');
const isSettling = ({ operation, body }: CloudCall) => operation === 'UpdateItem' && body.includes('P#') && !body.includes('claimed');

/** Every call that lies on the way of a message, with the name of what it does there. */
const calls: readonly (readonly [string, (call: CloudCall, answer: string) => boolean])[] = [
  ['the webhook hands over', ({ operation }) => operation === 'SendMessageBatch'],
  ['the person is read', ({ operation }) => operation === 'BatchGetItem'],
  ['the answer is claimed', isClaim],
  ['a silence is remembered, or an answer settled', isSettling],
  ['a ticket is written', ({ operation }) => operation === 'SendMessage'],
  ['the message is done', ({ operation }) => operation.startsWith('DeleteMessage')],
];

/** Every step, in the order of a message's way. */
export const steps: readonly Step[] = [
  // A receive asks before anything is there, so its first interesting moment is when messages were handed out.
  {
    name: 'messages are handed out (after)',
    call: ({ operation }, answer) => operation === 'ReceiveMessage' && answer.includes('ReceiptHandle'),
    phase: 'after',
  },
  ...calls.flatMap(([name, call]) => phases.map((phase): Step => ({ name: `${name} (${phase})`, call, phase }))),
  ...phases.map((phase): Step => ({ name: `Graph is asked (${phase})`, phase })),
];
