import type { Channel } from '../../shared/channels/registry.ts';

type Path = readonly (string | number)[];

/** What Meta never sent yet, done to a delivery of one message: the place, and what stands there instead; undefined: nothing. */
interface Distortion {
  readonly at: Path;
  readonly by: unknown;
}

const message: Path = ['entry', 0, 'changes', 0, 'value', 'messages', 0];
const item: Path = ['entry', 0, 'messaging', 0];

/** Sender, id and words stay readable, each of them in one way or another. */
export const distortions: Partial<Readonly<Record<Channel, readonly Distortion[]>>> = {
  whatsapp: [
    { at: [...message, 'type'], by: undefined },
    { at: [...message, 'type'], by: 'hologram' },
    { at: [...message, 'timestamp'], by: 'x' },
    { at: [...message, 'timestamp'], by: undefined },
    { at: [...message, 'context'], by: [null] },
    { at: ['entry', 0, 'changes', 0, 'field'], by: null },
    { at: ['entry', 0, 'changes', 0, 'value', 'metadata'], by: {} },
    { at: ['entry', 0, 'changes', 0, 'value', 'contacts'], by: 'x' },
  ],
  messenger: [
    { at: [...item, 'timestamp'], by: 'x' },
    { at: [...item, 'timestamp'], by: undefined },
    { at: [...item, 'message', 'attachments'], by: [{ title: 'x', url: 'https://x.example' }] },
    { at: [...item, 'message', 'attachments'], by: {} },
    { at: [...item, 'message', 'quick_reply'], by: 'x' },
    { at: [...item, 'recipient'], by: null },
    { at: ['entry', 0, 'time'], by: null },
    { at: ['object'], by: undefined },
  ],
};

/** The value with the distortion done to it. */
export function distorted(value: unknown, { at: [step, ...rest], by }: Distortion): unknown {
  if (step === undefined) return by;
  if (Array.isArray(value)) return value.map((element, index) => (index === step ? distorted(element, { at: rest, by }) : element));
  const record = typeof value === 'object' && value !== null ? { ...value } : {};
  return { ...record, [step]: distorted(Reflect.get(record, step), { at: rest, by }) };
}
