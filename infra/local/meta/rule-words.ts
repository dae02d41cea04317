import { readdir } from 'node:fs/promises';
import type { Reasons } from '../../../shared/conversation/reasons.ts';

const rules = new URL('../../../shared/conversation/rules/', import.meta.url);

/** The words of every rule, as the files of the rules have them. */
export async function ruleWords(): Promise<Reasons> {
  const files = (await readdir(rules)).filter((name) => name.endsWith('.ts')).toSorted();
  const modules = (await Promise.all(files.map((name) => import(new URL(name, rules).href)))) as readonly { readonly reasons?: Reasons }[];
  return Object.assign({}, ...modules.map(({ reasons }) => reasons ?? {}));
}
