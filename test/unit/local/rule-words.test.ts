import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { servePage } from '../../../infra/local/meta/page-files.ts';
import { ruleWords } from '../../../infra/local/meta/rule-words.ts';
import { ruleIds } from '../../../shared/conversation/traits.ts';

/** The page's scripts as the simulator serves them: plain JavaScript without types. */
const folder = mkdtempSync(join(tmpdir(), 'pforte-page-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
for (const name of ['reasons.js', 'rule-words.js']) {
  const served = await servePage(`/simulator/page/${name}`);
  writeFileSync(join(folder, name), served?.body ?? '');
}
const { explainRule } = (await import(pathToFileURL(join(folder, 'reasons.js')).href)) as {
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

test('there are no words for rules that do not exist', async () => {
  const parts = new Set<string>(ruleIds.flatMap((id) => id.split('+')));
  expect(new Set(Object.keys(await ruleWords()))).toEqual(parts);
});
