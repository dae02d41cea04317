import { readdirSync, readFileSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** The pure modules, and what is mutated of each: the code that decides, not its word lists, weights and training. */
export const pureModules: Readonly<Record<string, readonly string[]>> = {
  kernel: ['shared/kernel/**/*.ts'],
  consent: ['shared/consent/**/*.ts'],
  broadcast: ['shared/broadcast/**/*.ts'],
  calendar: ['shared/calendar/**/*.ts'],
  conversation: ['shared/conversation/**/*.ts'],
  facility: ['shared/facility/**/*.ts'],
  understanding: ['shared/understanding/**/*.ts', '!shared/understanding/training/**', '!shared/understanding/model/weights.ts'],
};

/** The tests of a module: its unit tests, and the property tests that import one of its files. Paths from the repository, with `/`. */
export function testsOf(module: string, repository: string): readonly string[] {
  const unit = filesIn(`test/unit/${module}`, repository);
  const property = filesIn('test/property', repository).filter((file) =>
    readFileSync(join(repository, file), 'utf8').includes(`/shared/${module}/`),
  );
  return [...unit, ...property].filter((file) => file.endsWith('.test.ts'));
}

function filesIn(folder: string, repository: string): readonly string[] {
  const entries = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' });
  return entries.map((file) => posix.join(folder, file.replaceAll(sep, '/'))).toSorted();
}
