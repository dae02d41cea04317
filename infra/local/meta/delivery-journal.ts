import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { channels } from '../../../shared/channels/registry.ts';
import { writeWhole } from '../../terminal/write-whole.ts';

const openSchema = z.object({
  id: z.string(),
  channel: z.enum(channels),
  /** The very bytes, base64: a delivery that comes again is the same one. */
  bytes: z.string(),
  copies: z.int().min(1),
  /** The bubbles it tells of. */
  entries: z.array(z.string()),
});
const doneSchema = z.object({ done: z.string() });

/** A delivery that was not answered with 200 yet. */
export type OpenDelivery = z.infer<typeof openSchema>;

export interface DeliveryJournal {
  /** Deliveries left open by an earlier run, in its order. */
  readonly remembered: readonly OpenDelivery[];
  readonly opened: (delivery: OpenDelivery) => void;
  /** Delivered, or given up: nobody tries it any more. */
  readonly done: (id: string) => void;
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // The last line of a killed run may be half of one.
    return undefined;
  }
}

function readOpen(path: string): OpenDelivery[] {
  const open = new Map<string, OpenDelivery>();
  for (const line of existsSync(path) ? readFileSync(path, 'utf8').split('\n') : []) {
    const json = parsed(line);
    const opened = openSchema.safeParse(json);
    if (opened.success) open.set(opened.data.id, opened.data);
    const done = doneSchema.safeParse(json);
    if (done.success) open.delete(done.data.done);
  }
  return [...open.values()];
}

/** Meta keeps what it could not deliver: one line as it is sent, one when it is through, each written at once so that a kill loses none. */
export function openDeliveryJournal(path: string | undefined, unlessFull: (write: () => void) => void): DeliveryJournal {
  if (path === undefined) return { remembered: [], opened: () => {}, done: () => {} };
  const remembered = readOpen(path);
  const lines = new Map(remembered.map((delivery) => [delivery.id, `${JSON.stringify(delivery)}\n`]));
  unlessFull(() => (remembered.length > 0 ? writeWhole(path, [...lines.values()].join('')) : rmSync(path, { force: true })));
  const append = (line: string): void =>
    unlessFull(() => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      appendFileSync(path, line, { mode: 0o600 });
    });
  return {
    remembered,
    opened: (delivery) => {
      const line = `${JSON.stringify(delivery)}\n`;
      lines.set(delivery.id, line);
      append(line);
    },
    done: (id) => {
      lines.delete(id);
      // Nothing is left to remember: the file starts anew instead of growing for ever.
      if (lines.size === 0) unlessFull(() => rmSync(path, { force: true }));
      else append(`${JSON.stringify({ done: id })}\n`);
    },
  };
}
