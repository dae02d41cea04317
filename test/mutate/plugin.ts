import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from '@stryker-mutator/api/core';
import { PluginKind } from '@stryker-mutator/api/plugin';
import {
  type DryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  TestStatus,
} from '@stryker-mutator/api/test-runner';
import { collectTests, type RunnableTest } from './collect.ts';
import { testsOf } from './modules.ts';
import { reloadableImports } from './reload.ts';
import { isInSample, type Sample } from './sample.ts';

/** Name of the variable that tells the runner's process the module whose tests it runs. */
export const moduleVariable = 'MUTATED_MODULE';
/** Name of the variable that tells it the `Sample`, as JSON. */
export const sampleVariable = 'MUTATED_SAMPLE';

/**
 * Runs a module's tests in Stryker's own process. Vitest starts a worker for each test file and mutant, a second each; importing anew what the
 * mutant's file reaches takes milliseconds.
 */
function createRunner(): TestRunner {
  const namespace: InstrumenterContext = {};
  Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: namespace });
  const folder = process.cwd();
  const files = testsOf(process.env[moduleVariable] ?? '', folder);
  const sample: Sample = JSON.parse(process.env[sampleVariable] ?? '{"oneIn":1,"seed":1}');
  const imports = reloadableImports(folder);
  const unchanged = new Map<string, readonly RunnableTest[]>();

  const testsIn = (file: string) => collectTests(() => imports.import(join(folder, file)));

  return {
    capabilities: () => ({ reloadEnvironment: true }),

    async init() {
      for (const file of files) unchanged.set(file, await testsIn(file));
    },

    async dryRun(): Promise<DryRunResult> {
      delete namespace.activeMutant;
      const tests: TestResult[] = [];
      for (const [file, found] of unchanged) {
        for (const { name, run } of found) {
          const id = `${file} > ${name}`;
          const start = performance.now();
          namespace.currentTestId = id;
          const failure = await failureOf(run);
          delete namespace.currentTestId;
          const result = { id, name, fileName: join(folder, file), timeSpentMs: performance.now() - start };
          tests.push(
            failure === undefined
              ? { ...result, status: TestStatus.Success }
              : { ...result, status: TestStatus.Failed, failureMessage: failure },
          );
        }
      }
      return {
        status: DryRunStatus.Complete,
        tests,
        mutantCoverage: namespace.mutantCoverage ?? { static: {}, perTest: {} },
      };
    },

    async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
      const { activeMutant, sandboxFileName, mutantActivation, testFilter, hitLimit } = options;
      if (!isInSample(sample, asReported(activeMutant, sandboxFileName), folder)) return notAsked;
      delete namespace.activeMutant;
      namespace.hitCount = 0;
      if (hitLimit !== undefined) namespace.hitLimit = hitLimit;
      imports.reload(sandboxFileName);
      if (mutantActivation === 'static') namespace.activeMutant = activeMutant.id;
      const covering = new Set(testFilter);
      const reached = files.filter((file) => imports.isStale(join(folder, file)));
      const first = reached.filter((file) => testFilter?.some((id) => id.startsWith(`${file} > `)));
      const loaded = new Map<string, readonly RunnableTest[]>();
      const loadOnce = async (file: string) => loaded.get(file) ?? loaded.set(file, await testsIn(file)).get(file) ?? [];
      const trial: Trial = { namespace, options, loadOnce, nrOfTests: 0 };

      // What is made once, in a file's first test, and judged by a later one is covered by the first only: the others are asked, too.
      for (const [round, asked] of [first, reached].entries()) {
        for (const file of asked) {
          const ended = await askFile(file, (id) => covering.has(id) === (round === 0), trial);
          if (ended) return ended;
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests: trial.nrOfTests };
    },
  };
}

/** What the run leaves out of its figures. */
const notAsked: MutantRunResult = { status: MutantRunStatus.Survived, nrOfTests: 0 };

/** The change as the results will name it: they count lines and columns from 1, a runner's changes from 0. */
function asReported(mutant: MutantRunOptions['activeMutant'], fileName: string): Parameters<typeof isInSample>[1] {
  const { start, end } = mutant.location;
  const location = {
    start: { line: start.line + 1, column: start.column + 1 },
    end: { line: end.line + 1, column: end.column + 1 },
  };
  return { ...mutant, fileName, location };
}

/** One mutant before the tests. */
interface Trial {
  readonly namespace: InstrumenterContext;
  readonly options: MutantRunOptions;
  /** The tests of a file that was imported with the mutant in it. */
  readonly loadOnce: (file: string) => Promise<readonly RunnableTest[]>;
  nrOfTests: number;
}

/** How the mutant ended in this file; undefined: it lives on. */
async function askFile(file: string, isAsked: (id: string) => boolean, trial: Trial): Promise<MutantRunResult | undefined> {
  const { namespace, options, loadOnce } = trial;
  const tests = await loadOnce(file).catch(String);
  if (typeof tests === 'string') return killed(file, tests, trial);
  namespace.activeMutant = options.activeMutant.id;
  for (const { name, run } of tests) {
    const id = `${file} > ${name}`;
    const ended = isAsked(id) ? await askTest(id, run, trial) : undefined;
    if (ended) return ended;
  }
  if (options.mutantActivation === 'runtime') delete namespace.activeMutant;
  return undefined;
}

async function askTest(id: string, run: () => Promise<void>, trial: Trial): Promise<MutantRunResult | undefined> {
  trial.nrOfTests += 1;
  const failure = await failureOf(run);
  const limit = determineHitLimitReached(trial.namespace.hitCount, trial.options.hitLimit);
  if (limit) return { status: MutantRunStatus.Timeout, ...(limit.reason ? { reason: limit.reason } : {}) };
  return failure === undefined ? undefined : killed(id, failure, trial);
}

function killed(by: string, failureMessage: string, { nrOfTests }: Trial): MutantRunResult {
  return { status: MutantRunStatus.Killed, killedBy: [by], failureMessage, nrOfTests };
}

async function failureOf(run: () => Promise<void>): Promise<string | undefined> {
  try {
    await run();
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** What Stryker loads. */
export const strykerPlugins = [{ kind: PluginKind.TestRunner, name: 'in-process', factory: createRunner }];
