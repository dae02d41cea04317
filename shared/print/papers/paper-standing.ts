import { contentHash } from '../../facility/hash.ts';
import { type PaperId, paperIds } from './paper-titles.ts';

/** Fingerprints of the settings that a written paper told: enough to say whether it is out of date, and by which of them. */
export interface WrittenPrints {
  /** Name of the snapshot that it describes. */
  readonly snapshot: string;
  readonly softwareVersion: string;
  /** By name of the setting. */
  readonly prints: Readonly<Record<string, string>>;
}

/**
 * - `current`: as it would be written now. - `stale`: `changed` names the settings. - `to-check`: something else is published or runs, and whether
 * this paper says it is not known here. - `unwritten`: never written of what is published.
 */
export interface PaperStanding {
  readonly id: PaperId;
  readonly state: 'current' | 'stale' | 'to-check' | 'unwritten';
  readonly changed: readonly string[];
}

const printLength = 10;

/** Fingerprints of these settings; those that the facts do not hold are left out. */
export function printsOf(facts: object, settings: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    settings.flatMap((name) => {
      const value = valueAt(facts, name.split('.'));
      // Of a group papers ask whether it is there.
      const told = isGroup(value) ? true : (value ?? null);
      return [[name, contentHash([told]).slice(0, printLength)]];
    }),
  );
}

/** Which papers are out of date, as far as what is published tells. */
export function paperStandings(
  writtenPapers: Readonly<Record<string, WrittenPrints>>,
  now: { readonly facts: object; readonly snapshot: string; readonly softwareVersion: string },
): readonly PaperStanding[] {
  return paperIds.map((id) => {
    const written = writtenPapers[id];
    if (!written) return { id, state: 'unwritten', changed: [] };
    const { prints } = written;
    const known = Object.keys(prints).filter((name) => isKnown(now.facts, name));
    const today = printsOf(now.facts, known);
    const changed = known.filter((name) => today[name] !== prints[name]);
    if (changed.length > 0) return { id, state: 'stale', changed };
    const isSaid = written.snapshot === now.snapshot || known.length === Object.keys(prints).length;
    return { id, state: isSaid && written.softwareVersion === now.softwareVersion ? 'current' : 'to-check', changed };
  });
}

/** A snapshot lacks some settings of the file. Those of a group that went away went with it: that is known. */
function isKnown(facts: object, name: string): boolean {
  let group: unknown = facts;
  for (const key of name.split('.')) {
    if (!isGroup(group)) return true;
    if (!Object.hasOwn(group, key)) return false;
    group = Reflect.get(group, key);
  }
  return true;
}

function valueAt(facts: object, [key = '', ...rest]: readonly string[]): unknown {
  const value: unknown = Reflect.get(facts, key);
  if (rest.length === 0) return value;
  return isGroup(value) ? valueAt(value, rest) : undefined;
}

function isGroup(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
