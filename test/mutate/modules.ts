import { readdirSync } from 'node:fs';
import { join, posix, sep } from 'node:path';

/** The pure modules, and what is mutated of each: the code that decides, not its tables of words, its weights and their training. */
export const pureModules: Readonly<Record<string, readonly string[]>> = {
  kernel: ['shared/kernel/**/*.ts'],
  consent: ['shared/consent/**/*.ts'],
  broadcast: ['shared/broadcast/**/*.ts'],
  calendar: ['shared/calendar/**/*.ts'],
  conversation: ['shared/conversation/**/*.ts'],
  facility: ['shared/facility/**/*.ts'],
  understanding: [
    'shared/understanding/**/*.ts',
    '!shared/understanding/training/**',
    '!shared/understanding/model/weights.ts',
    '!shared/understanding/topics/rules.ts',
  ],
};

/** Tests that ask at every minute of days, or try hundreds of files: too slow to be asked for each change. */
const tooSlow = ['test/unit/calendar/clock-change.test.ts', 'test/unit/facility/any-file.test.ts'];

/** The unit tests of a module, as paths from the repository with `/`. The slow ones are left out. */
export function testsOf(module: string, repository: string): readonly string[] {
  const folder = `test/unit/${module}`;
  const entries = readdirSync(join(repository, folder), { recursive: true, encoding: 'utf8' });
  const files = entries.map((entry) => posix.join(folder, entry.replaceAll(sep, '/')));
  return files.filter((file) => file.endsWith('.test.ts') && !tooSlow.includes(file)).toSorted();
}
