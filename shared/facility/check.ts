import type * as z from 'zod/mini';
import { exampleFor } from './examples.ts';
import { type Home, homesOf } from './homes.ts';
import { isGroup } from './is-group.ts';
import type { Mistake, MistakeNotes } from './mistake.ts';
import { isNamed, nearestName, unknownName } from './nearest.ts';
import { suggestedFix } from './suggested-fix.ts';

/** Something allowed, but doubtful. */
export interface Warning {
  readonly path: string;
  readonly doubt: string;
}

const missing = 'is missing';

/** Collects what is wrong, and gives each its example. */
export class Mistakes implements MistakeNotes {
  readonly #noted: Mistake[] = [];
  /** Paths of keys that stand in another group: they are told there, and not as missing as well. */
  readonly #misplaced = new Set<string>();
  /** Allowed, but doubtful. */
  readonly warnings: Warning[] = [];
  /** Keys as they stand in the file, by the paths that were meant. */
  readonly #written = new Map<string, string>();

  get list(): readonly Mistake[] {
    return this.#noted.filter(({ path, problem }) => problem !== missing || !this.#misplaced.has(path));
  }

  warn(path: string, doubt: string): void {
    this.warnings.push({ path: this.#asWritten(path), doubt });
  }

  add(path: string, problem: string, example: string = exampleFor(path)): void {
    this.#noted.push({ path: this.#asWritten(path), problem, example });
  }

  /** The value as the schema reads it; undefined when it cannot be read. Everything wrong in it is noted. */
  read<Schema extends z.ZodMiniType>(schema: Schema, value: unknown, path: string): z.output<Schema> | undefined {
    const meant = this.meant(schema, value, path);
    const result = schema.safeParse(meant, { error: describe });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const at = joined(path, issue.path);
      const values = issue.code === 'invalid_value' ? issue.values.map(String) : [];
      this.add(at, issue.message, suggestedFix(at, valueAt(meant, issue.path), values) ?? exampleFor(at));
    }
    return undefined;
  }

  /** The right ones of a list; a wrong one does not hide what can be said of the others. */
  readEach<Schema extends z.ZodMiniType>(
    schema: Schema,
    values: readonly unknown[],
    path: string,
  ): { at: string; value: z.output<Schema> }[] {
    return values.flatMap((item, i) => {
      const at = `${path}.${i}`;
      const value = this.read(schema, item, at);
      return value === undefined ? [] : [{ at, value }];
    });
  }

  /** The value with the keys that were meant, however deep: each unknown key of a `strict` group is noted. */
  meant(schema: z.ZodMiniType, value: unknown, path: string): unknown {
    let meant = value;
    for (;;) {
      const unknown = schema.safeParse(meant).error?.issues.filter((issue) => issue.code === 'unrecognized_keys') ?? [];
      if (unknown.length === 0) return meant;
      for (const issue of unknown) {
        // `strict` wrote its known keys there.
        const known = issue.message.split('\n');
        meant = changedAt(meant, issue.path, (group) => this.renamed(group, known, joined(path, issue.path)));
      }
    }
  }

  /**
   * The group with each unknown key noted, and its value put under the known key that was probably meant: so the typo is told once, not as a
   * missing key as well, and what is wrong with the value is told in the same run. Where that key is given too, or none is near, the value is left out.
   */
  renamed(
    group: Readonly<Record<string, unknown>>,
    known: readonly string[],
    path: string,
    { what = 'key', example }: { readonly what?: 'key' | 'greeting part'; readonly example?: string } = {},
  ): Record<string, unknown> {
    const given = new Set(Object.keys(group));
    const entries = Object.entries(group).flatMap(([key, value]) => {
      if (known.includes(key)) return [[key, value]];
      const isKnownHere = known.some((one) => isNamed(key, one));
      const [home, ...others] = what === 'key' && !isKnownHere ? homesOf(key) : [];
      if (home) {
        for (const one of [home, ...others]) this.#misplaced.add(joined(one.group, [one.key]));
        const groups = [home, ...others].map(({ group }) => (group === '' ? 'at the top level, beside `facility`' : `in \`${group}\``));
        this.add(joined(path, [key]), `unknown key \`${key}\` here: \`${home.key}\` stands ${groups.join(' or ')}`, exampleIn(home));
        return [];
      }
      const nearest = nearestName(key, known);
      this.add(joined(path, [key]), unknownName(what, key, known), example ?? exampleFor(joined(path, [nearest ?? key])));
      if (nearest === undefined || given.has(nearest)) return [];
      given.add(nearest);
      this.#written.set(joined(path, [nearest]), key);
      return [[nearest, value]];
    });
    return Object.fromEntries(entries);
  }

  #asWritten(path: string): string {
    const keys = path.split('.');
    return keys.map((key, i) => this.#written.get(keys.slice(0, i + 1).join('.')) ?? key).join('.');
  }
}

/** A right line, in its group. */
function exampleIn({ group, key }: Home): string {
  const line = exampleFor(group === '' ? key : `${group}.${key}`);
  return group === ''
    ? line
    : `${group
        .split('.')
        .map((name, depth) => `${'  '.repeat(depth)}${name}:`)
        .join('\n')}\n${'  '.repeat(group.split('.').length)}${line}`;
}

function joined(path: string, keys: readonly PropertyKey[]): string {
  return [...(path === '' ? [] : [path]), ...keys.map(String)].join('.');
}

function valueAt(value: unknown, keys: readonly PropertyKey[]): unknown {
  return keys.reduce<unknown>((inner, key) => (isGroup(inner) || Array.isArray(inner) ? Reflect.get(inner, key) : undefined), value);
}

/** A copy with the group at `keys` changed. */
function changedAt(
  value: unknown,
  [key, ...rest]: readonly PropertyKey[],
  change: (group: Readonly<Record<string, unknown>>) => Record<string, unknown>,
): unknown {
  if (key === undefined) return isGroup(value) ? change(value) : value;
  if (Array.isArray(value)) return value.map((item, i) => (i === key ? changedAt(item, rest, change) : item));
  if (!isGroup(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, name === key ? changedAt(inner, rest, change) : inner]));
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

function describe(issue: RawIssue): string | undefined {
  if (issue.input === undefined) return missing;
  switch (issue.code) {
    case 'invalid_type':
      if (issue.expected === 'string' && typeof issue.input === 'number') return 'must be text: put it in quotes';
      return `must be ${kinds[issue.expected] ?? issue.expected}, not ${kindOf(issue.input)}`;
    case 'invalid_value': {
      const values = issue.values.map(String);
      const nearest = typeof issue.input === 'string' ? nearestName(issue.input, values) : undefined;
      return `must be ${values.length === 1 ? '' : 'one of '}${values.join(', ')}${nearest === undefined ? '' : ` (did you mean \`${nearest}\`?)`}`;
    }
    case 'too_small':
      return `must be at least ${issue.minimum}`;
    case 'too_big':
      return `must be at most ${issue.maximum}`;
    default:
      return undefined;
  }
}

const kinds: Readonly<Record<string, string>> = {
  string: 'text',
  object: 'a group of keys',
  record: 'a group of keys',
  array: 'a list',
  boolean: 'true or false',
  number: 'a number',
  int: 'a whole number',
};

function kindOf(value: unknown): string {
  if (value === null) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return kinds[typeof value] ?? typeof value;
}
