import { once } from '../kernel/once.ts';
import { type WordLists, writtenLists } from '../languages/registry.ts';
import { unpackLists } from './packed-lists.ts';

/** Put in by the bundler in place of the language folders: what no start has to parse. Absent where the sources run as they are. */
declare const PACKED_LISTS: string;

/** The word lists of all languages, made for the first text. */
export const lists: () => WordLists = once(() => (typeof PACKED_LISTS === 'string' ? unpackLists(PACKED_LISTS) : writtenLists()));
