import type { FunctionName } from '../../shared/runtime/inventory.ts';

const lateFiles: Partial<Readonly<Record<FunctionName, readonly string[]>>> = {
  console: ['compiler.js', 'papers.js', 'passkeys.js', 'shortcuts.js', 'translations.js'],
  doctor: ['shortcuts.js'],
};

/** Files in the zip of a function, sorted: its bundle, the licences of what is in it, and what it loads late. */
export function filesOf(name: FunctionName): readonly string[] {
  return ['THIRD-PARTY.txt', 'index.js', ...(lateFiles[name] ?? [])].toSorted();
}
