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

/** Name of the variable that tells the runner's process the module whose tests it runs. */
export const moduleVariable = 'MUTATED_MODULE';

/**
 * Runs a module's tests in Stryker's own process. Vitest starts a worker for each test file and mutant, a second each; importing anew what the
 * mutant's file reaches takes milliseconds.
 */
function createRunner(): TestRunner {
  const namespace: InstrumenterContext = {};
  Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: namespace });
  const folder = process.cwd();
  const files = testsOf(process.env[moduleVariable] ?? '', folder);
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

    async mutantRun({ activeMutant, sandboxFileName, mutantActivation, testFilter, hitLimit }: MutantRunOptions): Promise<MutantRunResult> {
      delete namespace.activeMutant;
      namespace.hitCount = 0;
      if (hitLimit !== undefined) namespace.hitLimit = hitLimit;
      imports.reload(sandboxFileName);
      if (mutantActivation === 'static') namespace.activeMutant = activeMutant.id;
      const covering = new Set(testFilter);
      const reached = files.filter((file) => imports.isStale(join(folder, file)));
      const first = reached.filter((file) => testFilter?.some((id) => id.startsWith(`${file} > `)));
      const loaded = new Map<string, readonly RunnableTest[]>();
      let nrOfTests = 0;

      // What is made once, in a file's first test, and judged by a later one is covered by the first only: the others are asked, too.
      for (const [round, asked] of [first, reached].entries()) {
        for (const file of asked) {
          let tests = loaded.get(file);
          if (!tests) {
            try {
              tests = await testsIn(file);
            } catch (error) {
              return { status: MutantRunStatus.Killed, killedBy: [file], failureMessage: String(error), nrOfTests };
            }
            loaded.set(file, tests);
          }
          namespace.activeMutant = activeMutant.id;
          for (const { name, run } of tests) {
            const id = `${file} > ${name}`;
            if (covering.has(id) !== (round === 0)) continue;
            nrOfTests += 1;
            const failure = await failureOf(run);
            const limit = determineHitLimitReached(namespace.hitCount, hitLimit);
            if (limit) return { status: MutantRunStatus.Timeout, ...(limit.reason ? { reason: limit.reason } : {}) };
            if (failure !== undefined) return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: failure, nrOfTests };
          }
          if (mutantActivation === 'runtime') delete namespace.activeMutant;
        }
      }
      return { status: MutantRunStatus.Survived, nrOfTests };
    },
  };
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
