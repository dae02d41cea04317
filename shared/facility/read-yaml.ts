import { LineCounter, parseDocument } from 'yaml';
import { exampleFor } from './examples.ts';
import type { Mistake } from './mistake.ts';

export type ReadYaml =
  | { readonly ok: true; readonly value: Readonly<Record<string, unknown>> }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/**
 * YAML 1.2 text → a plain object. A key without a value counts as not given, so that a group may be commented out line by line.
 * Broken YAML is reported with line and column, every error the parser finds.
 */
export function readYaml(text: string): ReadYaml {
  const lineCounter = new LineCounter();
  const document = parseDocument(text, { lineCounter, prettyErrors: false });
  if (document.errors.length > 0) {
    const mistakes = document.errors.map((error) => {
      const { line, col } = lineCounter.linePos(error.pos[0]);
      return { path: `line ${line}, column ${col}`, problem: `is not YAML: ${error.message}`, example: exampleFor('facility') };
    });
    return { ok: false, mistakes };
  }
  const value = plainValue(document);
  if (value === unreadable) return whole('has an alias (*name) that is not defined or repeats itself without end');
  if (value === undefined || value === null) return whole('the file is empty');
  if (!isGroup(value)) return whole('must be a group of keys (facility:, contact:, hours:, …)');
  return { ok: true, value: withoutNothing(value) };
}

const unreadable = Symbol('unreadable');

function plainValue(document: ReturnType<typeof parseDocument>): unknown {
  try {
    return document.toJS({ maxAliasCount: 50 });
  } catch {
    return unreadable;
  }
}

function whole(problem: string): ReadYaml {
  return { ok: false, mistakes: [{ path: '', problem, example: exampleFor('facility') }] };
}

function isGroup(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function withoutNothing(group: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(group).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([key, value]) => [key, isGroup(value) ? withoutNothing(value) : value]));
}
