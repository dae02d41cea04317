import type { z } from 'zod';
import { exampleFor } from './examples.ts';
import type { Mistake } from './mistake.ts';
import { nearestName } from './nearest.ts';

/** Collects what is wrong, and gives each its example. */
export class Mistakes {
  readonly list: Mistake[] = [];
  /** Allowed, but doubtful. */
  readonly warnings: string[] = [];

  warn(path: string, doubt: string): void {
    this.warnings.push(`${path}: ${doubt}`);
  }

  add(path: string, problem: string, example: string = exampleFor(path)): void {
    this.list.push({ path, problem, example });
  }

  /** The value as the schema reads it; undefined with everything wrong in it noted. */
  read<Schema extends z.ZodType>(schema: Schema, value: unknown, path: string): z.output<Schema> | undefined {
    const result = schema.safeParse(value, { error: describe });
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const at = [...(path === '' ? [] : [path]), ...issue.path.map(String)].join('.');
      if (issue.code !== 'unrecognized_keys') {
        this.add(at, issue.message);
        continue;
      }
      // `strict` wrote one line for each key.
      const lines = issue.message.split('\n');
      issue.keys.forEach((key, i) => {
        this.add(at === '' ? key : `${at}.${key}`, lines[i] ?? `unknown key \`${key}\``);
      });
    }
    return undefined;
  }

  /** The right ones of a list; a wrong one does not hide what can be said of the others. */
  readEach<Schema extends z.ZodType>(schema: Schema, values: readonly unknown[], path: string): { at: string; value: z.output<Schema> }[] {
    return values.flatMap((item, i) => {
      const at = `${path}.${i}`;
      const value = this.read(schema, item, at);
      return value === undefined ? [] : [{ at, value }];
    });
  }
}

type RawIssue = Parameters<z.core.$ZodErrorMap>[0];

function describe(issue: RawIssue): string | undefined {
  if (issue.input === undefined) return 'is missing';
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
