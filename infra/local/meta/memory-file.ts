import { appendFileSync, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { z } from 'zod';
import { channels } from '../../../shared/channels/registry.ts';
import { writeWhole } from '../../terminal/write-whole.ts';
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

const held = z.record(z.string(), z.unknown());

const memorySchema = z.object({
  people: z.array(personSchema),
  /** Without buttons and delivery states: those belong to a run. */
  transcripts: z.array(z.tuple([z.string(), z.array(entrySchema)])),
  /** By channel, by Meta's names. */
  profiles: z.record(z.string(), held).exactOptional(),
  /** The connected set-up, by places. */
  setup: z.record(z.string(), held).exactOptional(),
});
export type Memory = z.infer<typeof memorySchema>;
type Person = Memory['people'][number];

export interface MemoryFile {
  readonly remembered: Memory | undefined;
  /** Writes soon; several changes at once become one write. */
  readonly changed: () => void;
  /** Notes who has just written, at once: were they forgotten by a kill, this Meta would refuse the answer to them. */
  readonly heard: (people: readonly Person[]) => void;
  readonly close: () => void;
}

const pauseMs = 100;

const heardFile = (path: string): string => `${path}.heard`;

function read(path: string): Memory | undefined {
  const heard = readHeard(heardFile(path));
  try {
    const { people, ...rest } = memorySchema.parse(JSON.parse(readFileSync(path, 'utf8')));
    return { ...rest, people: [...new Map([...people, ...heard].map((person) => [person.id, person])).values()] };
  } catch {
    // Missing, or from another version: the phones start empty, which harms nobody.
    return heard.length > 0 ? { people: heard, transcripts: [] } : undefined;
  }
}

/** One person a line; a line may be half of one, and the next then stands behind it. */
function readHeard(path: string): Person[] {
  if (!existsSync(path)) return [];
  return readFileSync(path, 'utf8').split('\n').flatMap(readPerson);
}

function readPerson(line: string): Person[] {
  try {
    return [personSchema.parse(JSON.parse(line))];
  } catch {
    return [];
  }
}

/** On a full disk the file stays as it is: the phones forget a little, and the desk says what is the matter. */
export function unlessFull(write: () => void): void {
  try {
    write();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
  }
}

/** Keeps who wrote and when in a file, so that after a restart Meta's window is still open and the phones are not empty. */
export function openMemoryFile(path: string | undefined, now: () => Memory): MemoryFile {
  if (path === undefined) return { remembered: undefined, changed: () => {}, heard: () => {}, close: () => {} };
  let timer: NodeJS.Timeout | undefined;
  const write = (): void => {
    clearTimeout(timer);
    timer = undefined;
    unlessFull(() => {
      mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
      writeWhole(path, JSON.stringify(memorySchema.parse(now())));
      rmSync(heardFile(path), { force: true });
    });
  };
  return {
    remembered: read(path),
    changed: () => {
      timer ??= setTimeout(write, pauseMs);
    },
    heard: (people) => {
      const lines = people.map((person) => `${JSON.stringify(personSchema.parse(person))}\n`).join('');
      unlessFull(() => {
        mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
        appendFileSync(heardFile(path), lines, { mode: 0o600 });
      });
    },
    close: write,
  };
}
