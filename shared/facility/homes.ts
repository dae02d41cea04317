import * as z from 'zod/mini';
import { channels } from '../channels/registry.ts';
import { isNamed } from './nearest.ts';
import { channelSchema, sections } from './schema.ts';

/** Every group of the file with its keys; the empty path is the top level. */
const groups: ReadonlyMap<string, readonly string[]> = new Map([
  ['', Object.keys(sections)],
  ...Object.entries(sections).map(([name, schema]): [string, readonly string[]] => [name, keysOf(schema)]),
  ...channels.map((name): [string, readonly string[]] => [`channels.${name}`, keysOf(channelSchema(name))]),
]);

/** A place where a key is at home. */
export interface Home {
  /** The group; empty: the top level. */
  readonly group: string;
  readonly key: string;
}

/** Where a key belongs that stands in the wrong group: `phone` at the top level into `contact`. */
export function homesOf(name: string): readonly Home[] {
  return [...groups].flatMap(([group, keys]) => {
    const key = keys.find((known) => isNamed(name, known));
    return key === undefined ? [] : [{ group, key }];
  });
}

function keysOf(schema: z.core.$ZodType): readonly string[] {
  if (schema instanceof z.ZodMiniObject) return Object.keys(schema.shape);
  if (schema instanceof z.ZodMiniOptional || schema instanceof z.ZodMiniDefault) return keysOf(schema._zod.def.innerType);
  return [];
}
