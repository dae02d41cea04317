import { type Identifier, type Node, type Pattern, type Property, parse } from 'acorn';
import { fullAncestor } from 'acorn-walk';

/** A module of a bundle, and its code, whose inner names are short already. */
export interface BundledModule {
  /** Below 4,096; the same for pieces of one module alone. Undefined: its names stay as they are. */
  readonly number: number | undefined;
  readonly code: string;
}

/** A place in a module's code where a name stands. */
interface Mention {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  /** `{ name }`, where the property keeps its name. */
  readonly isShorthand: boolean;
}

/** Longer names are worth it: as long as a short one is at least. */
const longest = 4;

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_$';

/**
 * Shortens the names at the top level of a bundle's modules. A short name follows from the module's number and the place of the name in it, so
 * that a module is the same bytes in every bundle.
 *
 * @param modules in the order of the bundle; names of their inner scopes have at most three letters, so that none hides one that is shortened
 * @returns the code of each module
 * @throws acorn's SyntaxError for what is no script
 */
export function withShortNames(modules: readonly BundledModule[]): readonly string[] {
  const parsed = modules.map(({ code }) => parse(code, { ecmaVersion: 'latest', sourceType: 'script' }));
  const shortened = new Map<string, string>();
  const counts = new Map<number, number>();
  for (const [at, { number }] of modules.entries()) {
    if (number === undefined) continue;
    for (const name of parsed[at]?.body.flatMap(declaredBy) ?? []) {
      if (name.length <= longest || shortened.has(name)) continue;
      // A module may stand in several pieces.
      const index = counts.get(number) ?? 0;
      counts.set(number, index + 1);
      // Minifiers give no name of four letters to an inner scope.
      shortened.set(name, `$${inDigits(number).padStart(2, 'A')}${inDigits(index)}`);
    }
  }
  return modules.map(({ code }, at) => renamed(code, mentionsIn(parsed[at]), shortened));
}

function inDigits(count: number): string {
  const last = digits[count % 64] ?? '';
  return count < 64 ? last : `${inDigits(Math.floor(count / 64))}${last}`;
}

/** Names that a statement at the top level declares. */
function declaredBy(statement: Node): readonly string[] {
  const {
    type,
    id,
    declarations = [],
  } = statement as Node & { readonly id?: Identifier; readonly declarations?: readonly { readonly id: Pattern }[] };
  if (type === 'FunctionDeclaration' || type === 'ClassDeclaration') return id ? [id.name] : [];
  return declarations.flatMap((declaration) => boundBy(declaration.id));
}

function boundBy(pattern: Pattern | null): readonly string[] {
  switch (pattern?.type) {
    case 'Identifier':
      return [pattern.name];
    case 'ObjectPattern':
      return pattern.properties.flatMap((property) => boundBy(property.type === 'RestElement' ? property.argument : property.value));
    case 'ArrayPattern':
      return pattern.elements.flatMap(boundBy);
    case 'AssignmentPattern':
      return boundBy(pattern.left);
    default:
      return [];
  }
}

function mentionsIn(tree: Node | undefined): readonly Mention[] {
  const mentions = new Map<number, Mention>();
  const add = ({ name, start, end }: Identifier, isShorthand = false) => mentions.set(start, { name, start, end, isShorthand });
  if (!tree) return [];
  fullAncestor(tree, (node, _, ancestors) => {
    const { id } = node as Node & { readonly id?: Identifier | null };
    // The walk does not come by the names of functions and classes.
    if (/^(?:Function|Class)/.test(node.type) && id) add(id);
    if (node.type === 'Identifier')
      add(
        node,
        ancestors.some((one) => isShorthandOf(one, node)),
      );
  });
  return [...mentions.values()].toSorted((one, other) => one.start - other.start);
}

/** Of an object or a pattern: the walk does not come by the properties of a pattern. */
function isShorthandOf(one: Node, { start }: Node): boolean {
  const { properties = [] } = one as Node & { readonly properties?: readonly Property[] };
  return properties.some(({ shorthand, key }) => shorthand && key.start === start);
}

function renamed(code: string, mentions: readonly Mention[], names: ReadonlyMap<string, string>): string {
  let at = 0;
  const parts: string[] = [];
  for (const { name, start, end, isShorthand } of mentions) {
    const short = names.get(name);
    if (short === undefined) continue;
    parts.push(code.slice(at, start), isShorthand ? `${name}:` : '', short);
    at = end;
  }
  return [...parts, code.slice(at)].join('');
}
