import { expect } from 'vitest';

type Body = (...values: readonly unknown[]) => unknown;
type Hooks = Readonly<Record<'beforeAll' | 'beforeEach' | 'afterEach' | 'afterAll', (() => unknown)[]>>;

/** What a test file consists of: its tests and groups in their order. */
interface Group {
  readonly hooks: Hooks;
  readonly parts: (Test | Group)[];
}
interface Test {
  readonly name: string;
  run(): unknown;
}

/** One test with the hooks of its groups around it. Rejects when it fails. */
export interface RunnableTest {
  readonly name: string;
  run(): Promise<void>;
}

let current = newGroup();
let path: readonly string[] = [];

/** Imports a test file with `load` and returns its tests. The names are unique within the file: a row of a table has its number. */
export async function collectTests(load: () => Promise<unknown>): Promise<readonly RunnableTest[]> {
  current = newGroup();
  await load();
  return runnable(current, [], []);
}

function runnable(group: Group, before: readonly Hooks['beforeEach'][], after: readonly Hooks['afterEach'][]): readonly RunnableTest[] {
  const { beforeAll, beforeEach, afterEach, afterAll } = group.hooks;
  if (afterAll.length > 0) throw new Error('afterAll needs an order of all tests, and mutants run some');
  let prepared: Promise<void> | undefined;
  const once = () => {
    prepared ??= inTurn(beforeAll);
    return prepared;
  };
  const befores = [...before, [once, ...beforeEach]];
  const afters = [afterEach, ...after];
  return group.parts.flatMap((part) => ('parts' in part ? runnable(part, befores, afters) : withHooks(part, befores, afters)));
}

function withHooks({ name, run }: Test, befores: readonly (() => unknown)[][], afters: readonly (() => unknown)[][]): RunnableTest {
  return {
    name,
    async run() {
      try {
        await inTurn(befores.flat());
        await run();
      } finally {
        await inTurn(afters.flat());
      }
    },
  };
}

async function inTurn(steps: readonly (() => unknown)[]) {
  for (const step of steps) await step();
}

function newGroup(): Group {
  return { hooks: { beforeAll: [], beforeEach: [], afterEach: [], afterAll: [] }, parts: [] };
}

function addTest(name: string, body: () => unknown) {
  const full = [...path, name].join(' > ');
  const same = current.parts.filter((part) => 'run' in part && part.name.startsWith(full)).length;
  current.parts.push({ name: same === 0 ? full : `${full} #${same + 1}`, run: body });
}

function addGroup(name: string, body: () => unknown) {
  const [outer, outerPath] = [current, path];
  current = newGroup();
  path = [...path, name];
  outer.parts.push(current);
  body();
  [current, path] = [outer, outerPath];
}

function withTables(add: (name: string, body: () => unknown) => void) {
  const each = (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const [index, row] of rows.entries()) add(`${name} [${index}]`, () => body(...(Array.isArray(row) ? row : [row])));
  };
  const skipIf = (skipped: boolean) => (skipped ? () => undefined : add);
  return Object.assign((name: string, body: () => unknown) => add(name, body), { each, skipIf });
}

const hook = (kind: keyof Hooks) => (step: () => unknown) => {
  current.hooks[kind].push(step);
};

// What a test file imports from `vitest`.
export { expect };
export const test = withTables(addTest);
export const it = test;
export const describe = withTables(addGroup);
export const beforeAll = hook('beforeAll');
export const beforeEach = hook('beforeEach');
export const afterEach = hook('afterEach');
export const afterAll = hook('afterAll');
