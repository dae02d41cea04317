import type { FlyerSource } from '../understanding/facility-words.ts';
import { refCommands } from '../understanding/payloads.ts';
import type { Mistakes } from './check.ts';
import type { FileParts } from './read-file.ts';
import type { Snapshot } from './snapshot.ts';

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/** `Tag der offenen Tür` → `tag-der-offenen-tuer`. Empty for a word without a Latin letter. */
export function sourceId(word: string): string {
  const spelled = word.toLowerCase().replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter);
  const plain = spelled.normalize('NFD').replace(/\p{M}/gu, '');
  return plain.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
}

/** Sources that could not be told from one another, or would be read as a wish. */
export function checkSources({ flyers }: Pick<FileParts, 'flyers'>, mistakes: Mistakes): void {
  const places = new Map<string, string>();
  for (const [index, word] of (flyers?.sources ?? []).entries()) {
    const at = `flyers.sources.${index}`;
    const id = sourceId(word);
    const same = places.get(id);
    if (id === '') mistakes.add(at, `"${word}" has no Latin letter: links carry no others`);
    else if (refCommands.has(id)) mistakes.add(at, `"${word}" is a wish that links can carry: name the place where the flyer lies`);
    else if (same !== undefined) mistakes.add(at, `"${word}" would be counted with "${same}": give each its own`);
    places.set(id, word);
  }
}

export function flyersOf({ flyers }: Pick<FileParts, 'flyers'>): Pick<Snapshot, 'flyers'> {
  if (!flyers) return {};
  const sources: readonly FlyerSource[] = flyers.sources.map((word) => ({ id: sourceId(word), word }));
  return { flyers: { sources, ...(flyers.colour !== undefined && { colour: flyers.colour.toLowerCase() }) } };
}
