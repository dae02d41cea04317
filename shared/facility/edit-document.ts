import { isAlias, isCollection, isMap, isScalar, parseDocument, Scalar } from 'yaml';
import { channels, profileOf } from '../channels/registry.ts';
import type { Snapshot } from './snapshot.ts';

/** One place of a facility file, and what is to stand there. */
export interface DocumentEdit {
  /** Keys from the top: `['closures', 0, 'to']`. */
  readonly path: readonly (string | number)[];
  /** Absent: the key goes. */
  readonly value?: unknown;
}

type Doc = ReturnType<typeof parseDocument>;

/**
 * The facility file with other values in some places; comments, order and everything else stay. A group that loses its last key goes with it, unless
 * it is a section of the file.
 *
 * @param text YAML that parses
 */
export function editDocument(text: string, edits: readonly DocumentEdit[]): string {
  if (edits.length === 0) return text;
  const document = parseDocument(text);
  for (const edit of edits) change(document, edit);
  return document.toString({ lineWidth: 0 });
}

function change(document: Doc, { path, value }: DocumentEdit): void {
  if (value === undefined) {
    remove(document, path);
    return;
  }
  openWay(document, path);
  const there = document.getIn(path, true);
  // A scalar keeps its place in the line, with the comment behind it.
  if (isScalar(there) && (typeof value !== 'object' || value === null)) {
    there.value = value;
    if (typeof value === 'string' && there.type === Scalar.PLAIN && mustBeQuoted(value)) there.type = Scalar.QUOTE_DOUBLE;
    return;
  }
  document.setIn(path, nodeOf(document, value));
}

/**
 * Numbers, times and ids stand in quotes: read as numbers they would lose digits. So do texts of several lines, which `yaml` writes without quotes
 * between braces, and then cannot read when a line ends in a colon.
 */
function mustBeQuoted(value: string): boolean {
  return value.includes('\n') || (/^[+\d]/.test(value) && !/^\d{4}-\d{2}-\d{2}$/.test(value));
}

function nodeOf(document: Doc, value: unknown): unknown {
  const node = document.createNode(value);
  if (isScalar(node) && typeof value === 'string' && mustBeQuoted(value)) node.type = Scalar.QUOTE_DOUBLE;
  if (isCollection(node)) quoteWithin(node);
  return node;
}

function quoteWithin(node: unknown): void {
  if (isScalar(node) && typeof node.value === 'string' && mustBeQuoted(node.value)) node.type = Scalar.QUOTE_DOUBLE;
  if (!isCollection(node)) return;
  for (const item of node.items) quoteWithin(isScalar(item) || isCollection(item) ? item : (item as { readonly value?: unknown }).value);
}

/** Makes groups of what is nothing or an alias on the way to a path. */
function openWay(document: Doc, path: readonly (string | number)[]): void {
  if (document.contents === null) document.contents = document.createNode({}) as never;
  for (let depth = 1; depth < path.length; depth += 1) {
    const at = path.slice(0, depth);
    const node = document.getIn(at, true);
    if (isAlias(node)) document.setIn(at, document.createNode(node.toJS(document)));
    else if (isScalar(node)) document.setIn(at, document.createNode(typeof path[depth] === 'number' ? [] : {}));
  }
}

function remove(document: Doc, path: readonly (string | number)[]): void {
  if (!document.hasIn(path)) return;
  document.deleteIn(path);
  const group = path.slice(0, -1);
  const left = document.getIn(group, true);
  if (group.length > 1 && isMap(left) && left.items.length === 0) remove(document, group);
}

/** The file with the ids that hold: the environment of a run may have put others in place of those that it names. */
export function namingIds(text: string, snapshot: Snapshot): string {
  const document = parseDocument(text);
  if (document.errors.length > 0) return text;
  const edits = channels.flatMap((channel) => {
    const part = snapshot[channel];
    const { account, otherIds } = profileOf(channel);
    return [account, ...otherIds].flatMap(({ key }, index): readonly DocumentEdit[] => {
      const holds = index === 0 ? part?.account : (part as Readonly<Record<string, unknown>> | undefined)?.[key];
      const path = ['channels', channel, key];
      return holds === undefined || document.getIn(path) === holds ? [] : [{ path, value: holds }];
    });
  });
  return editDocument(text, edits);
}
