import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { channels } from '../../../shared/facility/snapshot.ts';
import { messageKinds } from './client-message.ts';

const personSchema = z.object({
  id: z.string(),
  channel: z.enum(channels),
  name: z.string(),
  username: z.string().exactOptional(),
  waId: z.string().exactOptional(),
  bsuid: z.string().exactOptional(),
  psid: z.string().exactOptional(),
  lastInboundAt: z.number().exactOptional(),
});

const entrySchema = z.object({
  id: z.string(),
  at: z.number(),
  from: z.enum(['client', 'desk', 'staff', 'system']),
  kind: z.enum([...messageKinds, 'template']),
  text: z.string().exactOptional(),
});

const memorySchema = z.object({
  people: z.array(personSchema),
  /** Without buttons and delivery states: those belong to a run. */
  transcripts: z.array(z.tuple([z.string(), z.array(entrySchema)])),
});
export type Memory = z.infer<typeof memorySchema>;

export interface MemoryFile {
  readonly remembered: Memory | undefined;
  /** Writes soon; several changes at once become one write. */
  readonly changed: () => void;
  readonly close: () => void;
}

const pauseMs = 100;

function read(path: string): Memory | undefined {
  try {
    return memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    // Missing, or from another version: the phones start empty, which harms nobody.
    return undefined;
  }
}

/** Keeps who wrote and when in a file, so that after a restart Meta's window is still open and the phones are not empty. */
export function openMemoryFile(path: string | undefined, now: () => Memory): MemoryFile {
  if (path === undefined) return { remembered: undefined, changed: () => {}, close: () => {} };
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.new`, JSON.stringify(memorySchema.parse(now())));
    renameSync(`${path}.new`, path);
  };
  return {
    remembered: read(path),
    changed: () => {
      timer ??= setTimeout(write, pauseMs);
    },
    close: write,
  };
}
