import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { ruleIds } from '../../shared/conversation/traits.ts';

const read = (path: string) => readFile(new URL(`../../${path}`, import.meta.url), 'utf8');

// The page's script is plain JavaScript without types.
const { explainRule } = (await import(new URL('../../infra/local/meta/page/reasons.js', import.meta.url).href)) as {
  explainRule: (because: string) => { name: string; why: string };
};

test('the rules are found in the source', () => {
  expect(ruleIds).toContain('silence');
  expect(ruleIds.length).toBeGreaterThan(20);
});

test.each(ruleIds)('the rule %s has a name and a sentence on the page', (id) => {
  const { name, why } = explainRule(id);
  expect(name).not.toContain(id);
  expect(name).toMatch(/^[A-ZÄÖÜ]/);
  expect(why).toMatch(/^[A-ZÄÖÜ][^„]{20,}\.$/);
});

test('no two rules share their words', () => {
  const words = ruleIds.map((id) => explainRule(id));
  expect(new Set(words.map(({ name }) => name)).size).toBe(ruleIds.length);
  expect(new Set(words.map(({ why }) => why)).size).toBe(ruleIds.length);
});

test('the page has no words for rules that do not exist', async () => {
  const table = /const rules = \{([\s\S]*?)\n\};/.exec(await read('infra/local/meta/page/reasons.js'))?.[1] ?? '';
  const named = [...table.matchAll(/^ {2}'?([a-z.-]+)'?: \[/gm)].map(([, id]) => id);
  const parts = new Set(ruleIds.flatMap((id) => id.split('+')));
  expect(named.filter((id) => !parts.has(id ?? ''))).toEqual([]);
  expect(named.length).toBe(parts.size);
});
