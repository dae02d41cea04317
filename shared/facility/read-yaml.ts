import { isAlias, isMap, isNode, isScalar, isSeq, LineCounter, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { exampleFor } from './examples.ts';
import { isGroup } from './is-group.ts';
import type { Mistake } from './mistake.ts';

export type ReadYaml =
  | {
      readonly ok: true;
      readonly value: Readonly<Record<string, unknown>>;
      /** The line on which a path (`contact.phone`, `closures.1.to`) stands; of what is missing the line of the group that lacks it. */
      readonly lineOf: (path: string) => number;
    }
  | { readonly ok: false; readonly mistakes: readonly Mistake[] };

/** A facility file is kept beside its snapshot: three bytes a character at the most, and DynamoDB takes 400 KB. */
const longestDocument = 120_000;

/**
 * YAML 1.2 text → a plain object. A key without a value counts as not given, so that a group may be commented out line by line.
 * Broken YAML is reported with line and column, every error the parser finds.
 */
export function readYaml(text: string): ReadYaml {
  if (text.length > longestDocument) return whole(`is longer than ${longestDocument} characters`);
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
  return { ok: true, value: withoutNothing(value), lineOf: (path) => lineCounter.linePos(offsetOf(document, path)).line };
}

/** Where a path begins, as far as the file has it. A section that is missing belongs at the end of the file. */
function offsetOf(document: ReturnType<typeof parseDocument>, path: string): number {
  let node: unknown = document.contents;
  let keys = path === '' ? [] : path.split('.');
  let offset = Math.max(0, (document.contents?.range?.[1] ?? 1) - 1);
  while (keys.length > 0) {
    if (isAlias(node)) node = node.resolve(document);
    const step = isMap(node) ? pairAt(node, keys) : isSeq(node) ? itemAt(node, keys) : undefined;
    if (!step) return offset;
    offset = step.offset ?? offset;
    node = step.node;
    keys = keys.slice(step.length);
  }
  return offset;
}

interface Step {
  readonly offset: number | undefined;
  readonly node: unknown;
  /** How many keys of the path it takes: the id of a text has dots in it. */
  readonly length: number;
}

function pairAt(map: YAMLMap, keys: readonly string[]): Step | undefined {
  for (let length = keys.length; length > 0; length -= 1) {
    const name = keys.slice(0, length).join('.');
    const pair = map.items.find(({ key }) => isScalar(key) && String(key.value) === name);
    if (pair) return { offset: isScalar(pair.key) ? pair.key.range?.[0] : undefined, node: pair.value, length };
  }
  return undefined;
}

function itemAt({ items }: YAMLSeq, [key = '']: readonly string[]): Step | undefined {
  const node = items[Number(key)];
  return isNode(node) ? { offset: node.range?.[0], node, length: 1 } : undefined;
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

function withoutNothing(group: Record<string, unknown>): Record<string, unknown> {
  const kept = Object.entries(group).filter(([, value]) => value !== null);
  return Object.fromEntries(kept.map(([key, value]) => [key, isGroup(value) ? withoutNothing(value) : value]));
}
