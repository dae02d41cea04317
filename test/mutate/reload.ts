import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';

const collect = new URL('./collect.ts', import.meta.url).href;

/**
 * Imports TypeScript files below a folder, again and again: after `reload(file)` that file, and all that import it, are new, so that nothing
 * a mutant left in a module reaches the next one. Imports of `vitest` get `collect.ts`.
 */
export function reloadableImports(folder: string) {
  const root = `${pathToFileURL(folder).href}/`;
  const importers = new Map<string, Set<string>>();
  const stripped = new Map<string, string>();
  let stale: ReadonlySet<string> = new Set();
  let round = 0;

  registerHooks({
    resolve(specifier, context, next) {
      const parent = context.parentURL;
      if (specifier === 'vitest' && parent?.startsWith(root)) return { url: collect, shortCircuit: true };
      const found = next(specifier, context);
      const url = withoutRound(found.url);
      if (!url.startsWith(root) || !url.endsWith('.ts')) return found;
      if (parent?.startsWith(root)) importers.set(url, (importers.get(url) ?? new Set()).add(withoutRound(parent)));
      return { ...found, url: stale.has(url) ? `${url}?round=${round}` : url };
    },
    load(url, context, next) {
      const file = withoutRound(url);
      if (!file.startsWith(root) || !file.endsWith('.ts')) return next(url, context);
      const source = stripped.get(file) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(file), 'utf8'));
      stripped.set(file, source);
      return { format: 'module', source, shortCircuit: true };
    },
  });

  return {
    /** From the next import on, `file` and its importers are loaded anew. Knows only importers that were imported before. */
    reload(file: string) {
      const wanted = [pathToFileURL(file).href];
      const reached = new Set(wanted);
      for (const url of wanted) {
        for (const importer of importers.get(url) ?? []) {
          if (reached.has(importer)) continue;
          reached.add(importer);
          wanted.push(importer);
        }
      }
      stale = reached;
      round += 1;
    },
    import: (file: string): Promise<unknown> => import(pathToFileURL(file).href),
    /** Whether a test file reaches what `reload` made new. */
    isStale: (file: string) => stale.has(pathToFileURL(file).href),
  };
}

function withoutRound(url: string): string {
  const query = url.indexOf('?round=');
  return query < 0 ? url : url.slice(0, query);
}
