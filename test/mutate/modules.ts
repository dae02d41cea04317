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

/** The unit and property tests of a module: those that import one of its files for more than a type. Paths from the repository, with `/`. */
export function testsOf(module: string, repository: string): readonly string[] {
  const imports = new RegExp(String.raw`^(?:import (?!type\b)|\} from ).*?'(?:\.\./)+shared/${module}/`, 'm');
  return ['test/unit', 'test/property']
    .flatMap((suite) =>
      readdirSync(join(repository, suite), { recursive: true, encoding: 'utf8' })
        .map((file) => posix.join(suite, file.replaceAll(sep, '/')))
        .toSorted(),
    )
    .filter((file) => file.endsWith('.test.ts') && imports.test(readFileSync(join(repository, file), 'utf8')));
}
