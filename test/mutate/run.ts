import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import type { MutantResult } from '@stryker-mutator/api/core';
import { Stryker } from '@stryker-mutator/core';
import { pureModules } from './modules.ts';
import { moduleVariable, sampleVariable } from './plugin.ts';
import { isInSample, marginOf, type Sample } from './sample.ts';

const required = 90;

const help = `Changes the pure modules a little, one place at a time, and asks their unit tests whether they notice. Prints each change that none
noticed, then one table. Exit code 1 when a module has less than ${required} %.

  npm run mutate -- [options] [module…]

  --mutate GLOB   only these files, as 'shared/consent/**/*.ts' (may be given more than once)
  --sample N      about one change in N, for a module that would take hours; the table then gives the score with its margin (95 %)
  --seed S        which ones: the same N and S choose the same changes (1 if absent)
  --help          this text

Modules: ${Object.keys(pureModules).join(', ')}`;

const { values, positionals } = parseArgs({
  options: {
    mutate: { type: 'string', multiple: true },
    sample: { type: 'string' },
    seed: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
  allowPositionals: true,
});
if (values.help) {
  console.log(help);
  process.exit(0);
}
const repository = fileURLToPath(new URL('../..', import.meta.url));
const sample: Sample = { oneIn: readWhole('--sample', values.sample), seed: readWhole('--seed', values.seed) };
const globs = values.mutate ?? [];
const named = positionals.length > 0 ? positionals : Object.keys(pureModules).filter((name) => globs.length === 0 || touches(globs, name));
const unknown = named.filter((name) => !(name in pureModules));
if (unknown.length > 0 || named.length === 0) {
  console.error(`No pure module: ${unknown.join(', ') || globs.join(', ')}. Modules: ${Object.keys(pureModules).join(', ')}`);
  process.exit(2);
}

const rows: Row[] = [];
for (const name of named) {
  const results = await mutate(
    name,
    globs.filter((glob) => glob.startsWith(`shared/${name}/`)),
  );
  for (const result of results.filter(({ status }) => status === 'Survived' || status === 'NoCoverage'))
    console.log(describeMutant(result));
  rows.push(rowOf(name, results));
}
console.log(formatTable(rows));
process.exit(rows.every(({ score }) => score >= required) ? 0 : 1);

interface Row {
  readonly name: string;
  readonly mutants: number;
  readonly killed: number;
  /** Per cent. */
  readonly score: number;
  /** Half the width of its 95 % interval when only a sample was asked, in per cent. */
  readonly margin: number;
}

/** 1 when the option is absent. */
function readWhole(option: string, text = '1'): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  console.error(`${option} takes a whole number from 1, not \`${text}\``);
  process.exit(2);
}

function touches(globs: readonly string[], name: string): boolean {
  return globs.some((glob) => glob.startsWith(`shared/${name}/`));
}

/** Changes one module and asks its tests. With globs only the files they name. Returns the sample's changes only. */
async function mutate(name: string, globs: readonly string[]): Promise<readonly MutantResult[]> {
  process.env[moduleVariable] = name;
  process.env[sampleVariable] = JSON.stringify(sample);
  const stryker = new Stryker({
    mutate: globs.length > 0 ? [...globs] : [...(pureModules[name] ?? [])],
    plugins: [join(repository, 'test/mutate/plugin.ts')],
    testRunner: 'in-process',

    concurrency: 1,
    // A process keeps every module it ever loaded.
    maxTestRunnerReuse: 200 * sample.oneIn,
    timeoutMS: 30_000,
    dryRunTimeoutMinutes: 30,
    tempDirName: '.pforte/mutate',
    cleanTempDir: 'always',
    ignorePatterns: ['cdk.out', 'biome.json'],
    // Stryker would read it with a call that TypeScript 7 does not have, to adapt paths that ours does not name.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    reporters: ['progress-append-only'],
    logLevel: 'warn' as never,
    allowConsoleColors: false,
  });
  const results = await stryker.runMutationTest();
  return results.filter((mutant) => isInSample(sample, mutant, repository));
}

function describeMutant({ fileName, location, replacement, status }: MutantResult): string {
  const lines = readFileSync(fileName, 'utf8')
    .split('\n')
    .slice(location.start.line - 1, location.end.line);
  const last = lines.length - 1;
  lines[last] = (lines[last] ?? '').slice(0, location.end.column - 1);
  lines[0] = (lines[0] ?? '').slice(location.start.column - 1);
  const [before, after] = [lines.join('\n'), replacement].map((text) => text.replace(/\s+/g, ' ').trim());
  const place = `${relative(repository, fileName)}:${location.start.line}:${location.start.column}`;
  return `${place} ${status === 'NoCoverage' ? '(no test comes here) ' : ''}${before} → ${after}`;
}

function rowOf(name: string, results: readonly MutantResult[]): Row {
  const counted = results.filter(({ status }) => ['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status));
  const killed = counted.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
  const share = counted.length === 0 ? 1 : killed / counted.length;
  return { name, mutants: counted.length, killed, score: 100 * share, margin: sample.oneIn === 1 ? 0 : marginOf(share, counted.length) };
}

function formatTable(rows: readonly Row[]): string {
  const cells = [
    ['module', 'mutants', 'killed', 'score'],
    ...rows.map(({ name, mutants, killed, score, margin }) => [
      name,
      `${mutants}`,
      `${killed}`,
      margin === 0 ? `${score.toFixed(1)} %` : `${score.toFixed(1)} ± ${margin.toFixed(1)} %`,
    ]),
  ];
  const table = cells.map(([name = '', ...figures]) => [name.padEnd(16), ...figures.map((figure) => figure.padStart(14))].join(''));
  const note = `A sample: about one change in ${sample.oneIn}, seed ${sample.seed}.`;
  return [...table, ...(sample.oneIn === 1 ? [] : [note])].join('\n');
}
