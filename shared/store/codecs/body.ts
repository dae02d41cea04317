import * as z from 'zod/mini';
import { type Codec, CodecError } from '../../kernel/codec.ts';
import type { Item } from '../item.ts';

/** A value that is stored whole, as one JSON attribute beside its version: never queried, never changed in parts. */
export interface Versioned<T> {
  readonly value: T;
  /** The optimistic lock, which grows with each write; not the version of the shape. */
  readonly version: number;
}

const stored = z.object({ body: z.object({ S: z.string() }), version: z.object({ N: z.string() }) });

export function toBody<T>(codec: Codec<T>, value: T): string {
  return JSON.stringify(codec.write(value));
}

/** Throws `CodecError` on an item that this software did not write, or not yet. */
export function fromItem<T>(codec: Codec<T>, item: Item): Versioned<T> {
  const { success, data } = stored.safeParse(item);
  if (!success) throw new CodecError('unreadable', 'body');
  return { value: codec.read(parsed(data.body.S)), version: Number(data.version.N) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
